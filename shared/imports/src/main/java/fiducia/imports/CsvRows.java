package fiducia.imports;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Reads a CSV file row by row and survives broken rows.
 *
 * <p>FastCSV splits a row into cells; which bytes are a row is decided here, because a CSV reader
 * alone cannot recover: one quote left open swallows the rest of the file. A row whose quotes do
 * not pair up, or whose bytes are not UTF-8, is withheld from FastCSV and reported; reading goes on
 * with the next line. Memory holds one row, at most {@link #LONGEST_ROW} bytes of it.
 *
 * <p>The cells of the columns asked for are copied; others are only counted.
 */
final class CsvRows implements Closeable {

  /**
   * A row of the NPPES file has about 1,200 bytes, one of a clinic's with all texts filled about
   * 6,000.
   */
  static final int LONGEST_ROW = 256 * 1024;

  private static final int BUFFER = 128 * 1024;

  /** No byte. */
  private static final int END = Integer.MIN_VALUE;

  /** What {@link #next} found. */
  enum Found {
    /** A row; its cells can be read. */
    ROW,
    /** A row that cannot be split into cells; {@link #fault} says why. */
    BROKEN,
    /** The file ends inside a row. */
    CUT_OFF,
    END
  }

  private final InputStream in;
  private final byte separator;
  private final Feed feed = new Feed();
  private final Cells cells = new Cells();
  private final CloseableIterator<Cells> parser;
  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();

  private byte[] buffer = new byte[BUFFER];
  private int start;
  private int end;
  private long consumed;
  private long nextLine = 1;

  private long line;
  private boolean unterminated;
  private int rowBytes;
  private Fault fault;

  private CsvRows(InputStream in) throws IOException, UnusableFile {
    this.in = in;
    while (end < LONGEST_ROW / 4 && fill()) {
      // The first line decides on the separator.
    }
    refuseOtherFormats();
    if (startsWith(0xEF, 0xBB, 0xBF)) {
      consume(3);
    }
    separator = separatorOfFirstLine();
    parser =
        CsvReader.builder()
            .fieldSeparator((char) separator)
            // How many cells a row should have is for the import to say, row by row.
            .allowExtraFields(true)
            .allowMissingFields(true)
            .build(cells, feed)
            .iterator();
  }

  /**
   * @param in read to its end, not closed; a byte order mark is skipped, the separator (comma,
   *     semicolon or tab) found by the first line
   */
  static CsvRows of(InputStream in) throws IOException, UnusableFile {
    return new CsvRows(in);
  }

  /** The cells of the first row, in order: the header. */
  List<String> header() throws IOException, UnusableFile {
    cells.wantAll();
    var found = next();
    if (found == Found.END) {
      throw new UnusableFile(
          UnusableFile.Reason.EMPTY,
          "The file is empty. It needs a header line that names the columns.");
    }
    if (found != Found.ROW) {
      throw new UnusableFile(
          UnusableFile.Reason.HEADER_UNREADABLE,
          "The header line cannot be read: "
              + (found == Found.BROKEN ? fault.fault() : "the file ends inside it")
              + ".");
    }
    var names = new ArrayList<String>();
    for (int column = 0; column < cells.columns; column++) {
      names.add(cells.text(column).strip());
    }
    return names;
  }

  /**
   * Chooses the columns whose cells are kept from the next row on.
   *
   * @param columns index of each, from 0; the cell of {@code columns[i]} is then {@code cell(i)};
   *     −1 is always empty
   */
  void want(int[] columns) {
    cells.want(columns);
  }

  /** Goes to the next row. Blank lines are none. */
  Found next() throws IOException {
    skipBlankLines();
    line = nextLine;
    unterminated = false;
    fault = null;
    if (start == end) {
      return Found.END;
    }
    var frame = frame();
    rowBytes = frame.bytes;
    unterminated = frame.ending == Ending.END_OF_FILE || frame.ending == Ending.INSIDE_QUOTES;
    return switch (frame.ending) {
      case NEWLINE, END_OF_FILE -> {
        var readable = feed.take(buffer, start, frame.content, frame.ascii);
        consume(frame.bytes);
        nextLine += frame.lines;
        if (!readable) {
          yield broken(
              FaultCode.NOT_UTF_8,
              "the row holds bytes that are not UTF-8",
              "save the file as UTF-8");
        }
        parser.next();
        yield Found.ROW;
      }
      case INSIDE_QUOTES -> {
        if (frame.firstLine == 0) {
          consume(frame.bytes);
          yield Found.CUT_OFF;
        }
        yield goOnAfterFirstLine(
            frame,
            FaultCode.QUOTE_LEFT_OPEN,
            "a quote is opened and never closed",
            "close the quote, and double each quote inside a cell");
      }
      case STRAY_QUOTE ->
          goOnAfterFirstLine(
              frame,
              FaultCode.STRAY_QUOTE,
              "a closing quote is followed by something other than a separator",
              "double each quote inside a quoted cell");
      case TOO_LONG -> {
        goOnAfterFirstLine(frame);
        fault = tooLong(LONGEST_ROW);
        yield Found.BROKEN;
      }
    };
  }

  /** The line on which the present row begins; the first of the file is 1. */
  long line() {
    return line;
  }

  /** The line behind the present row, and behind blank lines that have been passed. */
  long nextLine() {
    return nextLine;
  }

  /** How many cells the present row has. */
  int columns() {
    return cells.columns;
  }

  /** Whether the file ends before the present row does: no line break follows it. */
  boolean unterminated() {
    return unterminated;
  }

  /** Why the present row is broken. */
  Fault fault() {
    return fault;
  }

  /** The cell of a wanted column, without spaces around it; empty where there is nothing. */
  String cell(int wanted) {
    return cells.text(wanted);
  }

  boolean isEmpty(int wanted) {
    return cells.isEmpty(wanted);
  }

  /** Whether every cell of the row is empty, the unwanted ones too. */
  boolean allEmpty() {
    return cells.allEmpty;
  }

  /** How many bytes have been looked at for the present row, with its line break. */
  int rowBytes() {
    return rowBytes;
  }

  /** Bytes read and done with. */
  long bytes() {
    return consumed;
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }

  /** A row that is not ended after so many bytes. */
  static Fault tooLong(int bytes) {
    return new Fault(
        Fault.ROW,
        FaultCode.ROW_TOO_LONG,
        "the row is longer than " + bytes + " bytes",
        "check that its quotes pair up and that lines end",
        Map.of("most", bytes));
  }

  private Found broken(FaultCode code, String what, String advice) {
    fault = Fault.ofRow(code, what, advice);
    return Found.BROKEN;
  }

  private Found goOnAfterFirstLine(Frame frame, FaultCode code, String what, String advice)
      throws IOException {
    goOnAfterFirstLine(frame);
    return broken(code, what, advice);
  }

  private void goOnAfterFirstLine(Frame frame) throws IOException {
    if (frame.firstLine > 0) {
      consume(frame.firstLine);
    } else {
      consume(frame.bytes);
      skipToLineEnd();
    }
    nextLine++;
  }

  // -- which bytes are a row

  private enum Ending {
    NEWLINE,
    END_OF_FILE,
    INSIDE_QUOTES,
    STRAY_QUOTE,
    TOO_LONG
  }

  /**
   * The bytes of a row, counted from {@link #start}.
   *
   * @param content without the line break at its end
   * @param bytes with it
   * @param lines line breaks in it
   * @param firstLine bytes up to and with the first line break inside quotes, 0 where there is none
   * @param ascii whether all bytes are
   */
  private record Frame(
      Ending ending, int content, int bytes, int lines, int firstLine, boolean ascii) {}

  /**
   * Every byte of the file passes here: what the loop needs is in locals, calls are for rare bytes.
   */
  private Frame frame() throws IOException {
    int at = 0;
    int lines = 0;
    int firstLine = 0;
    int seen = 0;
    boolean cellBegins = true;
    boolean quoted = false;
    var bytes = buffer;
    int offset = start;
    int known = Math.min(end - start, LONGEST_ROW);
    while (true) {
      if (at >= known) {
        if (at >= LONGEST_ROW) {
          return new Frame(Ending.TOO_LONG, at, at, lines, firstLine, seen >= 0);
        }
        if (start + at == end && !fill()) {
          var ending = quoted ? Ending.INSIDE_QUOTES : Ending.END_OF_FILE;
          return new Frame(ending, at, at, lines + 1, firstLine, seen >= 0);
        }
        bytes = buffer;
        offset = start;
        known = Math.min(end - start, LONGEST_ROW);
      }
      byte b = bytes[offset + at++];
      seen |= b;
      if (b > '"' && b != separator) {
        cellBegins = false;
        continue;
      }
      if (quoted) {
        if (b == '"') {
          int after = at < known ? bytes[offset + at] : peek(at);
          if (after == separator || after == '\n' || after == '\r' || after == END) {
            quoted = false;
          } else if (after == '"') {
            at++;
          } else {
            return new Frame(Ending.STRAY_QUOTE, at, at, lines, firstLine, seen >= 0);
          }
        } else if (b == '\n' || b == '\r') {
          at += b == '\r' && peek(at) == '\n' ? 1 : 0;
          lines++;
          firstLine = firstLine == 0 ? at : firstLine;
        }
      } else if (b == separator) {
        cellBegins = true;
      } else if (b == '\n' || b == '\r') {
        int content = at - 1;
        at += b == '\r' && peek(at) == '\n' ? 1 : 0;
        return new Frame(Ending.NEWLINE, content, at, lines + 1, firstLine, seen >= 0);
      } else {
        quoted = b == '"' && cellBegins;
        cellBegins = false;
      }
      // A peek may have moved the buffer.
      bytes = buffer;
      offset = start;
    }
  }

  /** The byte at a distance from the start of the row, or {@link #END} at the end of the file. */
  private int peek(int at) throws IOException {
    return start + at < end || fill() ? buffer[start + at] : END;
  }

  private void skipBlankLines() throws IOException {
    while (start < end || fill()) {
      byte b = buffer[start];
      if (b != '\n' && b != '\r') {
        return;
      }
      consume(b == '\r' && peek(1) == '\n' ? 2 : 1);
      nextLine++;
    }
  }

  private void skipToLineEnd() throws IOException {
    while (start < end || fill()) {
      byte b = buffer[start];
      consume(b == '\r' && peek(1) == '\n' ? 2 : 1);
      if (b == '\n' || b == '\r') {
        return;
      }
    }
  }

  private void consume(int bytes) {
    start += bytes;
    consumed += bytes;
  }

  /**
   * Reads more behind {@link #end}, moving or growing the buffer where it is full; false at the end
   * of the file.
   */
  private boolean fill() throws IOException {
    if (end == buffer.length) {
      if (start > 0) {
        System.arraycopy(buffer, start, buffer, 0, end - start);
        end -= start;
        start = 0;
      } else {
        buffer = Arrays.copyOf(buffer, buffer.length * 2);
      }
    }
    int read = in.read(buffer, end, buffer.length - end);
    end += Math.max(read, 0);
    return read > 0;
  }

  // -- what the first bytes tell

  private boolean startsWith(int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (i >= end || (buffer[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private void refuseOtherFormats() throws UnusableFile {
    if (startsWith('P', 'K', 3, 4)) {
      throw new UnusableFile(
          UnusableFile.Reason.SPREADSHEET,
          "This is a ZIP archive or a spreadsheet. Unpack it, or save the sheet as CSV (UTF-8).");
    }
    if (startsWith(0x1F, 0x8B)) {
      throw new UnusableFile(
          UnusableFile.Reason.COMPRESSED, "This is a gzip archive. Unpack it first.");
    }
    boolean utf16 = startsWith(0xFF, 0xFE) || startsWith(0xFE, 0xFF);
    // Without byte order mark, every other byte of the header is zero. A lone one further on is a
    // row's fault.
    for (int i = 0; i < Math.min(end, 4) && !utf16; i++) {
      utf16 = buffer[i] == 0;
    }
    if (utf16) {
      throw new UnusableFile(
          UnusableFile.Reason.NOT_UTF_8,
          "This is not plain text in UTF-8. Save the file as CSV (UTF-8).");
    }
  }

  private byte separatorOfFirstLine() {
    byte[] candidates = {',', ';', '\t'};
    var counts = new int[candidates.length];
    boolean quoted = false;
    for (int i = start; i < end && (quoted || buffer[i] != '\n' && buffer[i] != '\r'); i++) {
      quoted ^= buffer[i] == '"';
      for (int c = 0; c < candidates.length && !quoted; c++) {
        counts[c] += buffer[i] == candidates[c] ? 1 : 0;
      }
    }
    int most = 0;
    for (int c = 1; c < candidates.length; c++) {
      most = counts[c] > counts[most] ? c : most;
    }
    return candidates[most];
  }

  /**
   * Hands FastCSV one row at a time, so that each of its records is known to be the present row.
   */
  private final class Feed extends Reader {

    private char[] row = new char[4096];
    private int at;
    private int length;

    /** Takes the row's bytes as characters; false where they are not UTF-8. */
    boolean take(byte[] bytes, int from, int count, boolean ascii) {
      if (row.length < count + 1) {
        row = new char[count * 2 + 1];
      }
      at = 0;
      if (ascii) {
        for (int i = 0; i < count; i++) {
          row[i] = (char) bytes[from + i];
        }
        length = count;
      } else {
        var decoded = decode(ByteBuffer.wrap(bytes, from, count));
        if (decoded < 0) {
          length = 0;
          return false;
        }
        length = decoded;
      }
      // A carriage return, not a line feed: FastCSV 4.1.0 overlooks a line feed after a last cell
      // that
      // holds a carriage return. No row begins with a line feed, so the two cannot be taken for
      // one.
      row[length++] = '\r';
      return true;
    }

    private int decode(ByteBuffer bytes) {
      try {
        decoder.reset();
        var decoded = CharBuffer.wrap(row);
        var result = decoder.decode(bytes, decoded, true);
        if (result.isError()) {
          result.throwException();
        }
        return decoded.position();
      } catch (CharacterCodingException e) {
        return -1;
      }
    }

    @Override
    public int read(char[] target, int from, int count) {
      if (at == length) {
        return -1;
      }
      int given = Math.min(count, length - at);
      System.arraycopy(row, at, target, from, given);
      at += given;
      return given;
    }

    @Override
    public void close() {}
  }

  /**
   * Keeps the wanted cells of the present row, as characters: most are empty, few become a string.
   */
  private static final class Cells extends AbstractBaseCsvCallbackHandler<Cells> {

    private static final int UNWANTED = -1;

    private boolean all;
    private int[] slots = {};
    private int[] from = {};
    private int[] to = {};
    private char[] kept = new char[4096];
    private int used;
    private int columns;
    private boolean allEmpty;

    void wantAll() {
      all = true;
    }

    void want(int[] wanted) {
      all = false;
      slots = new int[Arrays.stream(wanted).max().orElse(-1) + 1];
      Arrays.fill(slots, UNWANTED);
      for (int slot = 0; slot < wanted.length; slot++) {
        if (wanted[slot] >= 0) {
          slots[wanted[slot]] = slot;
        }
      }
      from = new int[wanted.length];
      to = new int[wanted.length];
    }

    String text(int slot) {
      int first = from[slot];
      int last = to[slot];
      while (first < last && kept[first] <= ' ') {
        first++;
      }
      while (first < last && kept[last - 1] <= ' ') {
        last--;
      }
      return first == last ? "" : new String(kept, first, last - first);
    }

    boolean isEmpty(int slot) {
      for (int i = from[slot]; i < to[slot]; i++) {
        if (kept[i] > ' ') {
          return false;
        }
      }
      return true;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
      Arrays.fill(from, 0);
      Arrays.fill(to, 0);
      used = 0;
      columns = 0;
      allEmpty = true;
    }

    @Override
    protected void handleField(int column, char[] text, int offset, int length, boolean quoted) {
      columns = column + 1;
      if (length == 0) {
        if (all) {
          grow(column);
        }
        return;
      }
      allEmpty = allEmpty && blank(text, offset, length);
      int slot = all ? grow(column) : column < slots.length ? slots[column] : UNWANTED;
      if (slot != UNWANTED) {
        if (kept.length < used + length) {
          kept = Arrays.copyOf(kept, (used + length) * 2);
        }
        System.arraycopy(text, offset, kept, used, length);
        from[slot] = used;
        to[slot] = used += length;
      }
    }

    private int grow(int column) {
      if (column >= from.length) {
        from = Arrays.copyOf(from, column * 2 + 16);
        to = Arrays.copyOf(to, column * 2 + 16);
      }
      return column;
    }

    private static boolean blank(char[] text, int offset, int length) {
      for (int i = offset; i < offset + length; i++) {
        if (text[i] > ' ') {
          return false;
        }
      }
      return true;
    }

    @Override
    protected Cells buildRecord() {
      return this;
    }
  }
}

package fiducia.local.rank;

import fiducia.http.Fault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The lines of a file of JSON Lines, one after another, without those that are blank. However long
 * the file, or a line of it, one line at most is in memory.
 */
final class Lines implements Iterator<Line> {

  /** Sixteen times what the API takes in a body. */
  static final int MOST_BYTES = 1 << 20;

  private static final int BUFFER = 1 << 16;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final InputStream input;
  private final byte[] buffer = new byte[BUFFER];
  private int from;
  private int to;
  private long bytes;
  private long number;
  private Optional<Line> next;

  /**
   * @param input closed by whoever opened it
   */
  Lines(InputStream input) {
    this.input = input;
    this.next = advance();
  }

  /** How far reading has come. */
  long bytes() {
    return bytes;
  }

  @Override
  public boolean hasNext() {
    return next.isPresent();
  }

  @Override
  public Line next() {
    var line = next.orElseThrow(NoSuchElementException::new);
    next = advance();
    return line;
  }

  private Optional<Line> advance() {
    try {
      while (fill()) {
        number++;
        var line = line();
        if (!(line instanceof Line.Text text && text.json().isBlank())) {
          return Optional.of(line);
        }
      }
      return Optional.empty();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Whether there is another byte. */
  private boolean fill() throws IOException {
    if (from == to) {
      from = 0;
      to = Math.max(0, input.read(buffer));
      bytes += to;
    }
    return from < to;
  }

  private Line line() throws IOException {
    var line = new ByteArrayOutputStream(1 << 11);
    boolean tooLong = false;
    boolean ended = false;
    while (!ended && fill()) {
      int end = from;
      while (end < to && buffer[end] != '\n') {
        end++;
      }
      ended = end < to;
      tooLong |= line.size() + end - from > MOST_BYTES;
      if (!tooLong) {
        line.write(buffer, from, end - from);
      }
      from = ended ? end + 1 : end;
    }
    return tooLong
        ? unreadable("too-long", "Keep a line within 1,048,576 bytes.")
        : decoded(line.toByteArray());
  }

  private Line decoded(byte[] line) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
      return new Line.Text(
          number, number == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    } catch (CharacterCodingException otherEncoding) {
      return unreadable("not-utf-8", "Send UTF-8.");
    }
  }

  private Line unreadable(String code, String detail) {
    return new Line.Unreadable(number, new Fault("", code, detail));
  }
}

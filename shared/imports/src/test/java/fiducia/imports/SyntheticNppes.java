package fiducia.imports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes files of any length in the NPPES format: all cells quoted, about 1,200 bytes a row,
 * made-up people.
 *
 * <p>The mix is about that of the real file: one row in four an organisation, one in twenty-five
 * deactivated, one in eight with a mental-health taxonomy.
 */
final class SyntheticNppes {

  private static final List<String> LAST =
      List.of("ABLETEST", "BAKERTEST", "O'CHARLIE", "MCDELTA", "ECHO-TEST", "FOXTROT", "GOLFTEST");
  private static final List<String> FIRST =
      List.of("ALPHA", "BRAVO", "CHARLIE", "DELTA", "ECHO", "INDIA", "JULIETT", "KILO");
  private static final List<String> MENTAL =
      List.of("103TC0700X", "1041C0700X", "101YM0800X", "106H00000X", "2084P0800X", "363LP0808X");
  private static final List<String> OTHER =
      List.of("207Q00000X", "225100000X", "2084N0400X", "122300000X", "183500000X", "163W00000X");
  private static final List<String> STATES = List.of("CT", "NY", "CA", "TX", "RI", "FL", "WA");
  private static final List<String> CODES =
      List.of("061031208", "10001", "902101234", "75201", "02903", "331010001", "98101");

  private final Random random;
  private final List<String> cells = new ArrayList<>();

  private SyntheticNppes(long seed) {
    random = new Random(seed);
  }

  /** Writes the header and so many rows; the same seed gives the same file. */
  static void write(Path file, int rows, long seed) {
    try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      var made = new SyntheticNppes(seed);
      out.write(NppesFile.line(NppesFile.HEADER).getBytes(StandardCharsets.US_ASCII));
      for (int n = 0; n < rows; n++) {
        made.row(n, out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private void row(int n, OutputStream out) throws IOException {
    cells.clear();
    int kind = random.nextInt(100);
    if (kind < 4) {
      add(NppesFile.npi(n));
      blanks(38);
      add("01/02/2020");
      blanks(289);
    } else {
      person(n, kind >= 75);
    }
    var line = new StringBuilder(1400);
    for (var cell : cells) {
      line.append(line.isEmpty() ? "\"" : ",\"").append(cell).append('"');
    }
    line.append('\n');
    out.write(line.toString().getBytes(StandardCharsets.US_ASCII));
  }

  private void person(int n, boolean organisation) {
    int at = random.nextInt(STATES.size());
    add(NppesFile.npi(n), organisation ? "2" : "1", "", "", organisation ? "MADE UP LLC" : "");
    add(organisation ? "" : any(LAST), organisation ? "" : any(FIRST), "", "", "", "MD");
    blanks(9);
    for (int address = 0; address < 2; address++) {
      add(random.nextInt(9999) + " EXAMPLE ST", "STE " + random.nextInt(900), "SAMPLETOWN");
      add(STATES.get(at), CODES.get(at), "US", "5555550100", "5555550101");
    }
    add("05/23/2005", "09/27/2016", "", "", "", random.nextBoolean() ? "M" : "F");
    blanks(5);
    boolean mental = random.nextInt(6) == 0;
    int slots = 1 + random.nextInt(2);
    for (int slot = 0; slot < 15; slot++) {
      if (slot < slots) {
        var number = "0" + random.nextInt(99_999);
        add(any(mental ? MENTAL : OTHER), number, STATES.get(at), slot == 0 ? "Y" : "N");
      } else {
        blanks(4);
      }
    }
    add("00" + random.nextInt(9_999_999), "05", STATES.get(at), "");
    blanks(196);
    add("N");
    blanks(21);
  }

  private void add(String... values) {
    cells.addAll(List.of(values));
  }

  private void blanks(int count) {
    for (int i = 0; i < count; i++) {
      cells.add("");
    }
  }
}

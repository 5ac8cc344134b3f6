package fiducia.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {

  /**
   * Each row as "line: cells", "line: !" for a broken one, "line: cut" for one that the file cuts
   * off.
   */
  private static List<String> read(byte[] bytes) {
    try (var rows = CsvRows.of(new ByteArrayInputStream(bytes))) {
      var header = rows.header();
      var wanted = new int[header.size()];
      for (int i = 0; i < wanted.length; i++) {
        wanted[i] = i;
      }
      rows.want(wanted);
      var seen = new ArrayList<String>();
      for (var found = rows.next(); found != CsvRows.Found.END; found = rows.next()) {
        var cells = new ArrayList<String>();
        for (int i = 0;
            found == CsvRows.Found.ROW && i < Math.min(rows.columns(), wanted.length);
            i++) {
          cells.add(rows.cell(i));
        }
        seen.add(
            rows.line()
                + ": "
                + switch (found) {
                  case ROW -> String.join("|", cells);
                  case BROKEN -> "!";
                  case CUT_OFF -> "cut";
                  case END -> throw new AssertionError();
                });
      }
      return seen;
    } catch (IOException | UnusableFile e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a,b\n1,2\n3,4\n",
        "a,b\r\n1,2\r\n3,4",
        "a,b\r1,2\r3,4\r",
        "\uFEFFa,b\n1,2\n3,4\n",
        "a;b\n1;2\n3;4\n",
        "a\tb\n1\t2\n3\t4\n",
        "\"a\",\"b\"\n\"1\",\"2\"\n 3 , 4 \n"
      })
  void everyUsualWayOfWritingATableIsReadTheSame(String text) {
    assertThat(read(text)).containsExactly("2: 1|2", "3: 3|4");
  }

  @Test
  void blankLinesAreNoRowsAndLinesAreCountedAll() {
    assertThat(read("a,b\n\n1,2\r\n\r\n\n3,4\n\n")).containsExactly("3: 1|2", "6: 3|4");
  }

  @Test
  void aQuotedCellMayHoldSeparatorsLineBreaksAndQuotes() {
    assertThat(read("a,b\n\"1,1\",\"x\ny \"\"z\"\"\"\n3,4\n"))
        .containsExactly("2: 1,1|x\ny \"z\"", "4: 3|4");
  }

  @Test
  void aQuoteInsideAnUnquotedCellIsALetter() {
    assertThat(read("a,b\n5\" nail,2\n3,4\n")).containsExactly("2: 5\" nail|2", "3: 3|4");
  }

  @Test
  void aQuoteThatIsNeverClosedCostsItsRowOnly() {
    assertThat(read("a,b\n1,\"2\n3,4\n5,6\n")).containsExactly("2: !", "3: 3|4", "4: 5|6");
  }

  @Test
  void aQuoteThatIsNotDoubledCostsItsRowOnly() {
    assertThat(read("a,b\n\"O\"Test\",2\n3,4\n")).containsExactly("2: !", "3: 3|4");
  }

  @Test
  void aQuoteMissingAtTheEndOfARowDoesNotSwallowTheNext() {
    assertThat(read("\"a\",\"b\"\n\"1\",\"2\n\"3\",\"4\"\n")).containsExactly("2: !", "3: 3|4");
  }

  @Test
  void aFileThatEndsInsideQuotesIsCutOff() {
    assertThat(read("a,b\n1,2\n3,\"4")).containsExactly("2: 1|2", "3: cut");
  }

  @Test
  void bytesThatAreNotUtf8CostTheirRowOnly() {
    assertThat(read("a,b\nJos\u00e9,2\n3,4\n".getBytes(StandardCharsets.ISO_8859_1)))
        .containsExactly("2: !", "3: 3|4");
    assertThat(read("a,b\nJosé,中文😀\n3,4\n")).containsExactly("2: José|中文😀", "3: 3|4");
  }

  @Test
  void anEndlessLineCostsItselfOnly() {
    var endless = "x".repeat(3 * CsvRows.LONGEST_ROW);
    assertThat(read("a,b\n1,2\n" + endless + "\n3,4\n"))
        .containsExactly("2: 1|2", "3: !", "4: 3|4");
  }

  @Test
  void anEndlessQuoteCostsItsFirstLineOnly() {
    var lines = "3,4\n".repeat(CsvRows.LONGEST_ROW);
    assertThat(read("a,b\n1,\"2\n" + lines)).hasSize(1 + CsvRows.LONGEST_ROW).startsWith("2: !");
  }

  @Test
  void aRowAtTheEdgeOfTheBufferIsWhole() {
    var long1 = "é".repeat(40_000);
    var long2 = "y".repeat(120_000);
    assertThat(read("a,b\r\n" + long1 + ",\"" + long2 + "\"\r\n1,2\r\n" + long2 + ",3\r\n"))
        .containsExactly("2: " + long1 + "|" + long2, "3: 1|2", "4: " + long2 + "|3");
  }

  /**
   * The end of the buffer falls on every byte of a row in turn, also where the reader looks one
   * ahead.
   */
  @Test
  void noRowIsLostWhereverTheBufferEnds() {
    for (int shift = 0; shift < 14; shift++) {
      var rows = "\"1\",\"2\"\r\n\r\n".repeat(20_000);
      assertThat(read("\"a\",\"b\"\n" + "x".repeat(shift) + ",\n" + rows))
          .as("shifted by %d", shift)
          .hasSize(20_001)
          .noneMatch(row -> row.endsWith("!") || row.endsWith("cut"));
    }
  }

  @Test
  void whatIsNoTextIsRefusedWithAWordOnWhatToDo() {
    assertThatThrownBy(() -> CsvRows.of(new ByteArrayInputStream(new byte[] {'P', 'K', 3, 4})))
        .isInstanceOf(UnusableFile.class)
        .hasMessageContaining("Unpack");
    var utf16 = "a,b\n1,2\n".getBytes(StandardCharsets.UTF_16);
    assertThatThrownBy(() -> CsvRows.of(new ByteArrayInputStream(utf16)))
        .isInstanceOf(UnusableFile.class)
        .hasMessageContaining("UTF-8");
    assertThatThrownBy(() -> CsvRows.of(new ByteArrayInputStream(new byte[0])).header())
        .isInstanceOf(UnusableFile.class)
        .hasMessageContaining("empty");
  }
}

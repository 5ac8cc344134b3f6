package fiducia.imports;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CsvRowsProperties {

  @Property(tries = 500)
  void whatACsvWriterWritesIsReadAsItWas(
      @ForAll("tables") List<List<String>> table, @ForAll boolean always) throws Exception {
    var written = new StringWriter();
    try (var writer =
        CsvWriter.builder()
            .quoteStrategy(always ? QuoteStrategies.ALWAYS : QuoteStrategies.REQUIRED)
            .build(written)) {
      writer.writeRecord("a", "b", "c");
      table.forEach(writer::writeRecord);
    }
    assertThat(read(written.toString().getBytes(StandardCharsets.UTF_8))).isEqualTo(table);
  }

  @Property(tries = 1000)
  void anyBytesAreReadToTheirEnd(@ForAll("bytes") String text) throws Exception {
    var bytes = ("a,b,c\n" + text).getBytes(StandardCharsets.ISO_8859_1);
    try (var rows = CsvRows.of(new ByteArrayInputStream(bytes))) {
      rows.header();
      long last = 1;
      for (var found = rows.next(); found != CsvRows.Found.END; found = rows.next()) {
        assertThat(rows.line()).isGreaterThan(last);
        last = rows.line();
      }
      assertThat(rows.bytes()).isEqualTo(bytes.length);
    }
  }

  private static List<List<String>> read(byte[] bytes) throws IOException, UnusableFile {
    try (var rows = CsvRows.of(new ByteArrayInputStream(bytes))) {
      assertThat(rows.header()).containsExactly("a", "b", "c");
      rows.want(new int[] {0, 1, 2});
      var read = new ArrayList<List<String>>();
      for (var found = rows.next(); found != CsvRows.Found.END; found = rows.next()) {
        assertThat(found).isEqualTo(CsvRows.Found.ROW);
        assertThat(rows.columns()).isEqualTo(3);
        read.add(List.of(rows.cell(0), rows.cell(1), rows.cell(2)));
      }
      return read;
    }
  }

  @Provide
  Arbitrary<List<List<String>>> tables() {
    return Arbitraries.strings()
        .withChars("ab\",;\r\n\t é中")
        .ofMaxLength(12)
        .map(String::strip)
        .list()
        .ofSize(3)
        .list()
        .ofMaxSize(20);
  }

  @Provide
  Arbitrary<String> bytes() {
    return Arbitraries.strings().withChars("ab\"\",,\r\n\u00e9\u00c3\u00a9").ofMaxLength(60);
  }
}

package fiducia.imports;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class TaxonomyTest {

  @Test
  void eachCodeStandsOnceWithANameAndAKind() throws Exception {
    var seen = new HashSet<String>();
    try (var rows =
        CsvReader.builder()
            .ofNamedCsvRecord(
                new InputStreamReader(
                    Taxonomy.class.getResourceAsStream("taxonomy.csv"), StandardCharsets.UTF_8))) {
      for (var row : rows) {
        assertThat(row.getField("code")).matches("[0-9A-Z]{9}X");
        assertThat(seen.add(row.getField("code"))).isTrue();
        assertThat(row.getField("name")).isNotBlank();
        assertThat(row.getField("status")).isIn("in use", "withdrawn");
        assertThat(Taxonomy.read().kind(row.getField("code"))).isPresent();
      }
    }
    assertThat(seen).hasSize(53);
  }
}

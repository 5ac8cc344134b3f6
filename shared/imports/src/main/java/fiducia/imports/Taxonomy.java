package fiducia.imports;

import de.siegmar.fastcsv.reader.CsvReader;
import fiducia.model.Coded;
import fiducia.model.LicenceKind;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The taxonomy codes of the National Uniform Claim Committee (NUCC) under which psychotherapy is
 * offered.
 *
 * <p>The list is a resource, {@code taxonomy.csv}: code, NUCC's name, licence kind, and whether
 * NUCC has withdrawn the code (old rows still carry it). {@code docs/import.md} says what was left
 * out and why.
 */
final class Taxonomy {

  private final Map<String, LicenceKind> kinds;

  private Taxonomy(Map<String, LicenceKind> kinds) {
    this.kinds = kinds;
  }

  static Taxonomy read() {
    var kinds = new LinkedHashMap<String, LicenceKind>();
    var resource = Taxonomy.class.getResourceAsStream("taxonomy.csv");
    try (var rows =
        CsvReader.builder()
            .ofNamedCsvRecord(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      for (var row : rows) {
        kinds.put(
            row.getField("code"),
            Coded.of(LicenceKind.class, row.getField("licence_kind")).orElseThrow());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the taxonomy list cannot be read", e);
    }
    return new Taxonomy(kinds);
  }

  /**
   * The kind of licence that goes with a code, or nothing where the code is not one of mental
   * health.
   */
  Optional<LicenceKind> kind(String code) {
    return Optional.ofNullable(kinds.get(code));
  }
}

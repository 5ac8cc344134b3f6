package fiducia.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The published format itself: 1,144 real rows, which are never part of the project since they name
 * people.
 *
 * <p>The file lies beside the project, or where the system property {@code fiducia.nppes} says.
 * Without it the test is skipped.
 */
class RealNppesTest {

  private static Path file() {
    var named = System.getProperty("fiducia.nppes", "");
    return named.isEmpty()
        ? Imports.upwards("shared/data/nppes/practitioners.csv")
        : Path.of(named);
  }

  @Test
  void realRowsAreTakenOrSkippedWithoutAFault() throws IOException {
    var file = file();
    assumeTrue(
        Files.exists(file), "skipped: no NPPES file beside the project, nor -Dfiducia.nppes=FILE");
    var roster = new MemoryRoster();
    var bytes = Files.readAllBytes(file);
    var first = Imports.run(roster, Source.NPPES, bytes, false);
    ImportTest.assertPartsAddUp(first);
    assertThat(first.rows()).isEqualTo(1144);
    assertThat(first.refused()).as(first.summary()).isZero();
    assertThat(first.taken()).isBetween(60L, 75L);
    assertThat(roster.entries())
        .allSatisfy(
            entry -> {
              assertThat(entry.profile().name()).isPresent();
              assertThat(entry.profile().about().gender()).isPresent();
              assertThat(entry.profile().locations()).hasSize(1);
              assertThat(entry.profile().locations().getFirst().point()).isPresent();
            });
    var second = Imports.run(roster, Source.NPPES, bytes, false);
    assertThat(second.taken()).isZero();
    assertThat(second.unchanged()).isEqualTo(first.taken());
    System.out.println(first.summary());
  }
}

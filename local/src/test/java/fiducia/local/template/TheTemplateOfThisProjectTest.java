package fiducia.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import fiducia.testing.TestTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TheTemplateOfThisProjectTest {

  private static final Path TEMPLATE =
      Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
          .map(folder -> folder.resolve("template.yaml"))
          .filter(Files::exists)
          .findFirst()
          .orElseThrow();

  private static Template template() throws IOException {
    return Template.read(TEMPLATE, Map.of("SiteOrigin", "http://localhost:9"));
  }

  @Test
  void canBeRunOnOneMachine() throws IOException {
    assertThat(template().functions())
        .extracting(FunctionDefinition::handler)
        .contains("fiducia.intake.IntakeHandler", "fiducia.directory.DirectoryHandler");
  }

  @Test
  void isClosedUnlessARouteSaysOtherwise() throws IOException {
    var routes = template().functions().stream().flatMap(f -> f.routes().stream()).toList();
    assertThat(routes)
        .filteredOn(route -> route.path().equals("/v1/vocabulary"))
        .singleElement()
        .satisfies(route -> assertThat(route.authorizer()).isEmpty());
    assertThat(routes)
        .filteredOn(route -> route.path().equals("/v1/therapists/me"))
        .isNotEmpty()
        .allSatisfy(route -> assertThat(route.authorizer()).contains("Staff"));
  }

  @Test
  void hasItsTableMadeFromItsOwnDefinition() throws IOException {
    var request = template().table().createTable();
    assertThat(request.keySchema())
        .extracting(key -> key.attributeName() + " " + key.keyTypeAsString())
        .containsExactly("pk HASH", "sk RANGE");
    assertThat(request.globalSecondaryIndexes())
        .extracting(index -> index.indexName())
        .containsExactly("gsi1", "gsi2", "due");
    assertThat(request.streamSpecification().streamViewTypeAsString())
        .isEqualTo("NEW_AND_OLD_IMAGES");
    assertThat(template().table().expiry()).contains("expiresAt");
  }

  @Test
  void hasTheTableThatTheFunctionsAreTestedOn() throws IOException {
    var real = template().table().createTable();
    var tested = TestTable.definition();
    assertThat(tested.keySchema()).isEqualTo(real.keySchema());
    assertThat(tested.attributeDefinitions())
        .containsExactlyInAnyOrderElementsOf(real.attributeDefinitions());
    assertThat(tested.globalSecondaryIndexes())
        .containsExactlyInAnyOrderElementsOf(real.globalSecondaryIndexes());
    assertThat(tested.billingMode()).isEqualTo(real.billingMode());
  }

  @Test
  void sweepsEveryFiveMinutesPacksHourlyAndFeedsTheDirectoryFromTheStream() throws IOException {
    assertThat(template().functions())
        .flatExtracting(FunctionDefinition::schedules)
        .extracting(schedule -> schedule.name() + " " + schedule.every())
        .containsExactlyInAnyOrder("Sweep PT5M", "Compact PT1H");
    assertThat(template().functions())
        .flatExtracting(FunctionDefinition::streams)
        .singleElement()
        .satisfies(
            stream -> {
              assertThat(stream.reportsFailures()).isTrue();
              assertThat(stream.batchSize()).isEqualTo(100);
            });
  }

  @Test
  void takesParametersFromWhoStartsIt() throws IOException {
    assertThat(template().functions().getFirst().environment())
        .containsEntry("SITE_ORIGIN", "http://localhost:9")
        .containsEntry("TABLE", "Table");
    assertThat(template().api().cors().orElseThrow().headers())
        .containsEntry("Access-Control-Allow-Origin", "http://localhost:9");
  }
}

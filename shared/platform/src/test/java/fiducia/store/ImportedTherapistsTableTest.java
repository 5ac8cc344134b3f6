package fiducia.store;

import static org.assertj.core.api.Assertions.assertThat;

import fiducia.http.Faults;
import fiducia.http.Fields;
import fiducia.http.Json;
import fiducia.json.TherapistProfileJson;
import fiducia.model.TherapistProfile;
import fiducia.store.ImportedTherapists.Outcome;
import fiducia.store.ImportedTherapists.Row;
import fiducia.store.Therapists.Saved;
import fiducia.table.Keys;
import fiducia.testing.TestPlatform;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportedTherapistsTableTest {

  private static final String NPI = "1234567893";

  private TestPlatform platform;
  private Therapists therapists;
  private ImportedTherapists imported;

  @BeforeEach
  void open() {
    platform = TestPlatform.create();
    var table = platform.platform().table();
    therapists = new Therapists(table, platform.clock());
    imported = new ImportedTherapists(table, therapists, platform.platform().secrets());
  }

  @AfterEach
  void close() {
    platform.close();
  }

  private static TherapistProfile profile(String json) {
    var body = (com.fasterxml.jackson.databind.node.ObjectNode) Json.read(json);
    return TherapistProfileJson.read(new Fields(body, "", new Faults()));
  }

  private static Row registry(String name) {
    var json = "{\"name\": \"%s\", \"npi\": \"%s\"}".formatted(name, NPI);
    return new Row("nppes", Optional.empty(), profile(json), "registry " + name);
  }

  private static Row clinic(String id, String name) {
    var json = "{\"name\": \"%s\", \"npi\": \"%s\", \"languages\": [\"en\"]}".formatted(name, NPI);
    return new Row("clinic", Optional.of(id), profile(json), "clinic " + name);
  }

  private List<Outcome> take(Row... rows) {
    return imported.take(List.of(rows), true);
  }

  private Therapists.Stored stored() {
    var id = platform.platform().table().get(Keys.npi(NPI)).orElseThrow().text("therapist");
    return therapists.find(id).orElseThrow();
  }

  @Test
  void theSameFileTwiceChangesNothingTheSecondTime() {
    assertThat(take(registry("Ada"))).containsExactly(Outcome.TAKEN);
    var before = stored();
    assertThat(take(registry("Ada"))).containsExactly(Outcome.UNCHANGED);
    assertThat(stored().revision()).isEqualTo(before.revision());
  }

  @Test
  void aPreviewSaysTheSameAndWritesNothing() {
    assertThat(imported.take(List.of(registry("Ada")), false)).containsExactly(Outcome.TAKEN);
    assertThat(platform.platform().table().get(Keys.npi(NPI))).isEmpty();
  }

  @Test
  void aNewerFileReplacesWhatTheOlderOneSaid() {
    take(registry("Ada"));
    assertThat(take(registry("Ada Maria"))).containsExactly(Outcome.TAKEN);
    assertThat(stored().profile().name()).contains("Ada Maria");
  }

  @Test
  void whatPeopleHaveEditedSinceIsNotOverwritten() {
    take(registry("Ada"));
    var edited = profile("{\"name\": \"Ada by herself\", \"npi\": \"" + NPI + "\"}");
    assertThat(therapists.save(stored(), edited, "edit")).isEqualTo(Saved.SAVED);
    assertThat(take(registry("Ada Maria"))).containsExactly(Outcome.EDITED_SINCE);
    assertThat(stored().profile().name()).contains("Ada by herself");
  }

  @Test
  void confirmingToAcceptIsNoEditAndOutlivesTheFile() {
    take(registry("Ada"));
    var until = LocalDate.of(2027, 1, 31);
    therapists.save(stored(), stored().profile().acceptingUntil(until), "confirm");
    assertThat(take(registry("Ada Maria"))).containsExactly(Outcome.TAKEN);
    assertThat(stored().profile().acceptingUntil()).contains(until);
  }

  @Test
  void theClinicsWordReplacesTheRegistrysAndNotTheOtherWayRound() {
    take(registry("Ada"));
    assertThat(take(clinic("row-1", "Dr Ada"))).containsExactly(Outcome.TAKEN);
    assertThat(take(registry("Ada Maria"))).containsExactly(Outcome.UNCHANGED);
    assertThat(stored().profile().name()).contains("Dr Ada");
    assertThat(take(clinic("row-1", "Dr Ada"))).containsExactly(Outcome.UNCHANGED);
  }

  @Test
  void aRowWhoseNpiAndIdBelongToTwoTherapistsIsRefused() {
    take(clinic("row-1", "Ada"));
    var other = new Row("clinic", Optional.of("row-2"), profile("{\"name\": \"Bob\"}"), "bob");
    take(other);
    assertThat(take(clinic("row-2", "Ada"))).containsExactly(Outcome.NPI_OF_ANOTHER);
  }

  @Test
  void aTherapistWhoWasNotImportedIsNotTakenOver() {
    therapists.create("th_own", registry("Own").profile(), List.of(), Map.of(), "own");
    assertThat(take(registry("Ada"))).containsExactly(Outcome.NPI_OF_ANOTHER);
  }
}

package fiducia.local.rank;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.engine.Candidate;
import fiducia.engine.Vacancy;
import fiducia.http.Faults;
import fiducia.http.Fields;
import fiducia.http.Json;
import fiducia.json.TherapistProfileJson;
import fiducia.model.Licence;
import fiducia.model.Place;
import fiducia.model.TherapistProfile;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A therapist of a file: the API's body with {@code id}, and with what only the clinic or the
 * caseload knows.
 *
 * @param profile without name, NPI and own words, none of which bears on a ranking
 * @param verified licences that count as verified
 * @param vacancy free places, and weeks until the first session
 */
record Listed(
    String id, long revision, TherapistProfile profile, Set<Licence> verified, Vacancy vacancy) {

  private static final int LONGEST_ID = 100;
  private static final int MOST_PLACES = 500;
  private static final double MOST_WEEKS = 104;

  Listed {
    verified = Set.copyOf(verified);
  }

  /**
   * @param line changed: what is read is taken out of it
   * @param pointer to the line within its file
   * @return nothing only where there is a fault
   */
  static Optional<Listed> read(ObjectNode line, String pointer, Faults faults) {
    var verified = line.remove("verified");
    var own =
        new Fields(Members.take(line, "id", "revision", "free", "waitingWeeks"), pointer, faults);
    var id = own.text("id", LONGEST_ID);
    long revision = own.integer("revision", 0, Integer.MAX_VALUE).orElse(1);
    var free = own.integer("free", 0, MOST_PLACES);
    double waitingWeeks = own.number("waitingWeeks", 0, MOST_WEEKS).orElse(0.0);
    own.require("id");
    own.done();
    var profile = TherapistProfileJson.read(new Fields(line, pointer, faults));
    var licences =
        verified == null
            ? new LinkedHashSet<>(profile.licences())
            : licences(verified, pointer, faults);
    return id.filter(_ -> !faults.any())
        .map(
            name ->
                new Listed(
                    name,
                    revision,
                    profile.withoutWords(Optional.empty(), profile.locations()),
                    licences,
                    new Vacancy(free.orElse(profile.places()), waitingWeeks)));
  }

  /** Licences read as those of a profile that has nothing else: one reader for both. */
  private static Set<Licence> licences(JsonNode verified, String pointer, Faults faults) {
    var found = new Faults();
    var profile =
        TherapistProfileJson.read(
            new Fields(Json.object().<ObjectNode>set("licences", verified), "", found));
    for (var fault : found.all()) {
      faults.add(
          pointer + "/verified" + fault.pointer().substring("/licences".length()),
          fault.code(),
          fault.detail());
    }
    return new LinkedHashSet<>(profile.licences());
  }

  Candidate candidate() {
    return Candidate.of(id, revision, profile, verified, vacancy);
  }

  /** The same at other places. */
  Listed at(List<Place> places) {
    return new Listed(
        id, revision, profile.withoutWords(Optional.empty(), places), verified, vacancy);
  }

  /** As {@link #read} takes it. */
  ObjectNode json() {
    var json =
        Json.object()
            .put("id", id)
            .put("revision", revision)
            .put("free", vacancy.freePlaces())
            .put("waitingWeeks", vacancy.waitingWeeks());
    var licences = json.putArray("verified");
    verified.stream()
        .map(TherapistProfileJson::licence)
        .sorted((one, other) -> Json.text(one).compareTo(Json.text(other)))
        .forEach(licences::add);
    return json.setAll(TherapistProfileJson.write(profile));
  }
}

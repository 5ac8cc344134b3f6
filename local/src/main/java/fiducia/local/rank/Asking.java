package fiducia.local.rank;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.engine.Needed;
import fiducia.engine.Seeker;
import fiducia.engine.Seeker.Readiness;
import fiducia.http.Faults;
import fiducia.http.Fields;
import fiducia.http.Json;
import fiducia.json.ClientProfileJson;
import fiducia.json.MergePatch;
import fiducia.model.ClientProfile;
import fiducia.model.Nearby;
import fiducia.model.PastTherapy;
import java.util.List;
import java.util.Optional;

/**
 * A client of a file: the API's body with {@code id}, and with what only the waitlist knows.
 *
 * @param seeker without own words, none of which bears on a ranking
 * @param seed where the line says one
 */
record Asking(String id, Seeker seeker, Optional<Long> seed) {

  private static final int LONGEST_ID = 100;

  /**
   * @param line changed: what is read is taken out of it
   * @param pointer to the line within its file
   * @return nothing only where there is a fault
   */
  static Optional<Asking> read(ObjectNode line, String pointer, Faults faults) {
    if (line.path("seed").isIntegralNumber()) {
      line.put("seed", line.path("seed").asText());
    }
    var own = new Fields(Members.take(line, "id", "waitingSince", "seed"), pointer, faults);
    var id = own.text("id", LONGEST_ID);
    var waitingSince = own.instant("waitingSince");
    var seed = own.form("seed", Seeds::of, "Send a whole number of 64 bits, such as \"42\".");
    own.require("id");
    own.done();
    // As the first patch of an empty profile: null takes away what is not there.
    var fields = new Fields(MergePatch.apply(Json.object(), line), pointer, faults);
    var profile = withoutWords(ClientProfileJson.read(fields));
    return switch (Seeker.of(profile, waitingSince)) {
      case Readiness.Ready(var seeker) ->
          id.filter(_ -> !faults.any()).map(name -> new Asking(name, seeker, seed));
      case Readiness.NotYet(var missing) -> {
        missing.forEach(needed -> fields.require(member(needed)));
        yield Optional.empty();
      }
    };
  }

  private static String member(Needed needed) {
    return switch (needed) {
      case JURISDICTION -> "jurisdiction";
      case AGE_GROUP -> "ageGroup";
    };
  }

  /** The same from another place. */
  Asking from(Optional<Nearby> nearby) {
    var profile = seeker.profile();
    return new Asking(
        id,
        new Seeker(
            withNearby(profile, nearby),
            seeker.jurisdiction(),
            seeker.ageGroup(),
            seeker.waitingSince()),
        seed);
  }

  private static ClientProfile withoutWords(ClientProfile profile) {
    return withNearby(profile, profile.nearby());
  }

  private static ClientProfile withNearby(ClientProfile profile, Optional<Nearby> nearby) {
    return new ClientProfile(
        Optional.empty(),
        profile.aim(),
        profile.concerns(),
        List.of(),
        PastTherapy.notTold(),
        profile.style(),
        profile.wishes(),
        profile.formats(),
        nearby,
        profile.hours(),
        profile.payment(),
        profile.ageGroup(),
        profile.jurisdiction(),
        profile.excludedTherapists());
  }

  /** As {@link #read} takes it, with the seed that counts. */
  ObjectNode json(long counts) {
    var json = Json.object().put("id", id).put("seed", Long.toString(counts));
    seeker.waitingSince().ifPresent(since -> json.put("waitingSince", since.toString()));
    return json.setAll(ClientProfileJson.write(seeker.profile()));
  }
}

package fiducia.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.engine.Candidate;
import fiducia.engine.Vacancy;
import fiducia.http.Faults;
import fiducia.http.Fields;
import fiducia.http.Json;
import fiducia.json.TherapistProfileJson;
import fiducia.model.Licence;
import fiducia.model.TherapistProfile;
import fiducia.store.Therapists.Places;
import fiducia.store.Therapists.Verified;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What matching knows of a therapist.
 *
 * @param therapist id
 * @param profile as clients may be matched with it: without own words and NPI
 * @param verified licences that the clinic has verified
 * @param free places that are neither taken nor held
 * @param profileRevision of the profile that was read
 * @param placesRevision of the places that were read
 */
public record Listing(
    String therapist,
    TherapistProfile profile,
    Set<Licence> verified,
    int free,
    long profileRevision,
    long placesRevision) {

  public Listing {
    verified = Set.copyOf(verified);
  }

  /** A therapist as read at one moment. */
  public static Listing of(Therapists.Stored therapist, Places places) {
    var licences = new LinkedHashSet<Licence>();
    therapist.verified().stream().map(Verified::licence).forEach(licences::add);
    return new Listing(
        therapist.id(),
        therapist
            .profile()
            .withoutWords(therapist.profile().name(), therapist.profile().locations()),
        licences,
        (int) places.free(),
        therapist.revision(),
        places.revision());
  }

  /** Rises with every change of profile or places; the newer one wins. */
  public long sourceRevision() {
    return profileRevision + placesRevision;
  }

  public Candidate candidate() {
    return Candidate.of(therapist, profileRevision, profile, verified, Vacancy.now(free));
  }

  /** As a match keeps it, to be ranked again. */
  public ObjectNode json() {
    var json =
        Json.object()
            .put("therapist", therapist)
            .put("free", free)
            .put("profileRevision", profileRevision)
            .put("placesRevision", placesRevision);
    json.set("profile", TherapistProfileJson.write(profile));
    json.set("verified", verifiedJson());
    return json;
  }

  ArrayNode verifiedJson() {
    var licences = Json.array();
    verified.stream()
        .map(TherapistProfileJson::licence)
        .sorted((one, other) -> Json.text(one).compareTo(Json.text(other)))
        .forEach(licences::add);
    return licences;
  }

  /** Reads what {@link #json} wrote, perhaps long ago. */
  public static Listing of(ObjectNode json) {
    var verified = new LinkedHashSet<Licence>();
    json.path("verified")
        .forEach(
            licence -> {
              // A profile of licences alone: one reader for both.
              var one = Json.object();
              one.putArray("licences").add(licence);
              verified.addAll(profile(one).licences());
            });
    return new Listing(
        json.path("therapist").textValue(),
        profile((ObjectNode) json.path("profile")),
        verified,
        json.path("free").intValue(),
        json.path("profileRevision").longValue(),
        json.path("placesRevision").longValue());
  }

  static TherapistProfile profile(ObjectNode json) {
    return TherapistProfileJson.read(new Fields(json, "", new Faults()));
  }
}

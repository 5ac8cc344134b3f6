package fiducia.local.rank;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.engine.Engine;
import fiducia.engine.Model;
import fiducia.engine.Question;
import fiducia.http.Faults;
import fiducia.http.Fields;
import fiducia.http.Json;
import fiducia.local.rank.Ranker.Ranked;
import fiducia.model.GeoPoint;
import fiducia.model.Nearby;
import fiducia.model.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One match with everything it hangs on: the question with its model, weights and learned state,
 * the therapists who were found with their revisions, where their postal codes were on the map, and
 * what was shown.
 */
final class KeptMatch {

  /** Those next in line are kept beside those shown, so that one who would overtake is seen. */
  static final int INPUTS = 3 * Question.MOST_SHOWN;

  private static final String KIND = "match";
  private static final int VERSION = 1;
  private static final int LONGEST_NAME = 100;

  /** What is counted over all therapists, of whom only the first are kept. */
  private static final List<String> COUNTED =
      List.of("considered", "eligible", "heldBack", "excluded", "relaxations");

  private final Asking client;
  private final Instant asOf;
  private final long seed;
  private final int top;
  private final String model;
  private final Learned learned;
  private final List<Listed> inputs;
  private final ObjectNode shown;

  private KeptMatch(
      Asking client,
      Instant asOf,
      long seed,
      int top,
      String model,
      Learned learned,
      List<Listed> inputs,
      ObjectNode shown) {
    this.client = client;
    this.asOf = asOf;
    this.seed = seed;
    this.top = top;
    this.model = model;
    this.learned = learned;
    this.inputs = inputs;
    this.shown = shown;
  }

  /** What ranking it again gives. */
  sealed interface Replay {

    record Identical() implements Replay {}

    /**
     * Not the same.
     *
     * @param differences never empty
     */
    record Different(List<Difference> differences) implements Replay {}

    /** This build has not got the model. */
    record Retired(String model) implements Replay {}
  }

  /**
   * The file of a match.
   *
   * @param therapists among whom are all that were found
   * @param shown the line of the output, without what differs from run to run
   */
  static ObjectNode write(
      Asking client,
      Ranked ranked,
      Learned learned,
      Map<String, Listed> therapists,
      ObjectNode shown) {
    var question = ranked.question();
    var json = Json.object().put("fiducia", KIND).put("version", VERSION);
    json.putObject("question")
        .put("asOf", question.asOf().toString())
        .put("top", question.show())
        .put("model", question.model().name())
        .<ObjectNode>set("learned", learned.about(ranked.found(), question.model().weights()))
        .set("client", client.json(question.seed()));
    var places = json.putObject("places");
    client.seeker().profile().nearby().ifPresent(nearby -> put(places, nearby.from()));
    var inputs = json.putArray("inputs");
    for (var id : ranked.found()) {
      var therapist = therapists.get(id);
      therapist.profile().locations().forEach(place -> put(places, place));
      inputs.add(therapist.json());
    }
    json.set("shown", shown);
    return json;
  }

  private static void put(ObjectNode places, Place place) {
    var known = places.putObject(place.postalCode());
    place
        .point()
        .ifPresent(
            point -> known.put("latitude", point.latitude()).put("longitude", point.longitude()));
  }

  /** Reads what {@link #write} wrote, perhaps long ago. */
  static Optional<KeptMatch> read(ObjectNode json, Faults faults) {
    var file = new Fields(json, "", faults);
    if (!file.says("fiducia", KIND) || file.integer("version", VERSION, VERSION).isEmpty()) {
      faults.add("", "not-a-match", "Send a file that ./fiducia rank --keep has written.");
      return Optional.empty();
    }
    file.require("question", "places", "inputs", "shown");
    var places = file.object("places").map(KeptMatch::places).orElse(Map.of());
    var question = file.object("question");
    // Read below, each by the reader of its kind.
    file.object("shown");
    file.objects("inputs", INPUTS);
    file.done();
    if (faults.any() || question.isEmpty()) {
      return Optional.empty();
    }
    var asked = question.get();
    asked.require("asOf", "top", "model", "learned", "client");
    var asOf = asked.instant("asOf");
    var top = asked.integer("top", 1, Question.MOST_SHOWN);
    var model = asked.text("model", LONGEST_NAME);
    asked.object("learned");
    asked.object("client");
    asked.done();
    if (faults.any()) {
      return Optional.empty();
    }
    var learned =
        Learned.read((ObjectNode) json.at("/question/learned"), "/question/learned", faults);
    var client =
        client((ObjectNode) json.at("/question/client"), "/question/client", places, faults);
    var inputs = new ArrayList<Listed>();
    for (int i = 0; i < json.path("inputs").size(); i++) {
      therapist((ObjectNode) json.path("inputs").get(i), "/inputs/" + i, places, faults)
          .ifPresent(inputs::add);
    }
    if (client.isPresent() && client.get().seed().isEmpty()) {
      faults.add("/question/client/seed", "missing", "This member is needed.");
    }
    return faults.any()
        ? Optional.empty()
        : Optional.of(
            new KeptMatch(
                client.get(),
                asOf.get(),
                client.get().seed().get(),
                top.get(),
                model.get(),
                learned.get(),
                inputs,
                (ObjectNode) json.get("shown")));
  }

  private static Map<String, Place> places(Fields fields) {
    Map<String, Place> places = new HashMap<>();
    for (var code : fields.names()) {
      fields
          .object(code)
          .ifPresent(
              point -> {
                var latitude = point.number("latitude", -90, 90);
                var longitude = point.number("longitude", -180, 180);
                point.done();
                places.put(
                    code,
                    new Place(code, latitude.flatMap(y -> longitude.map(x -> new GeoPoint(y, x)))));
              });
    }
    fields.done();
    return places;
  }

  /** Postal codes are looked up in the file, not in this build's map. */
  private static Optional<Asking> client(
      ObjectNode json, String pointer, Map<String, Place> places, Faults faults) {
    var nearby =
        Optional.ofNullable(json.remove("nearby"))
            .map(
                near ->
                    new Nearby(
                        place(near, places, pointer + "/nearby", faults),
                        near.path("withinKm").asInt(1)));
    return Asking.read(json, pointer, faults).map(client -> client.from(nearby));
  }

  private static Optional<Listed> therapist(
      ObjectNode json, String pointer, Map<String, Place> places, Faults faults) {
    var locations = new ArrayList<Place>();
    if (json.remove("locations") instanceof ArrayNode stored) {
      for (int i = 0; i < stored.size(); i++) {
        locations.add(place(stored.get(i), places, pointer + "/locations/" + i, faults));
      }
    }
    return Listed.read(json, pointer, faults).map(therapist -> therapist.at(locations));
  }

  private static Place place(
      JsonNode json, Map<String, Place> places, String pointer, Faults faults) {
    var code = json.path("postalCode").asText();
    if (!places.containsKey(code)) {
      faults.add(pointer + "/postalCode", "unknown-place", "Send it among the places as well.");
    }
    return places.getOrDefault(code, new Place(code, Optional.empty()));
  }

  /**
   * Ranks the same therapists for the same question again.
   *
   * @param models those that can be run, by name
   */
  Replay replay(Function<String, Optional<Model>> models) {
    return models.apply(model).map(this::replayed).orElseGet(() -> new Replay.Retired(model));
  }

  private Replay replayed(Model numbers) {
    var question = new Question(client.seeker(), asOf, seed, numbers, learned.state(), top);
    var ranking = Engine.rank(question, inputs.stream().map(Listed::candidate).toList());
    var again = RankedJson.write(client.id(), ranking);
    boolean everybody = inputs.size() == shown.path("eligible").asInt();
    for (var name : COUNTED) {
      boolean recounted = everybody && (name.equals("eligible") || name.equals("heldBack"));
      if (!recounted && shown.has(name)) {
        again.set(name, shown.get(name));
      }
    }
    var differences = Difference.between(shown, again);
    return differences.isEmpty() ? new Replay.Identical() : new Replay.Different(differences);
  }
}

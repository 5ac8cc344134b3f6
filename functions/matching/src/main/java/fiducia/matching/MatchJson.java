package fiducia.matching;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.engine.Chance;
import fiducia.engine.Experience;
import fiducia.engine.FeeAsked;
import fiducia.engine.Finalist;
import fiducia.engine.Ranking;
import fiducia.engine.Reason;
import fiducia.http.Json;
import fiducia.json.CommonJson;
import fiducia.json.CrisisHelpJson;
import fiducia.json.RankingJson;
import fiducia.model.Factor;
import fiducia.store.Listing;
import fiducia.store.Matches;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * A match as it is shown. Numbers are written in full (the shortest text that reads back as the
 * same double), so two rankings are the same bit for bit where their texts are the same.
 */
final class MatchJson {

  /** Fewer than this, and what each wish costs becomes the question. */
  private static final int FEW = 3;

  private MatchJson() {}

  /**
   * @param inputs among which are those of everybody shown
   */
  static ObjectNode write(String id, long clientRevision, Ranking ranking, List<Listing> inputs) {
    var json =
        Json.object()
            .put("id", id)
            .put("createdAt", ranking.asOf().toString())
            .put("modelVersion", ranking.model())
            .put("seed", Long.toString(ranking.seed()))
            .put("clientRevision", clientRevision)
            .put("considered", ranking.considered())
            .put("eligible", ranking.eligible())
            .put("heldBack", ranking.heldBack());
    json.set("candidates", candidates(ranking, inputs));
    json.set("excluded", RankingJson.excluded(ranking));
    json.set("costs", RankingJson.costs(ranking));
    json.put("fewerThanThree", ranking.eligible() < FEW);
    json.set("notStated", RankingJson.untold(ranking));
    return json;
  }

  static ArrayNode candidates(Ranking ranking, List<Listing> inputs) {
    Map<String, String> names = new HashMap<>();
    inputs.forEach(listing -> names.put(listing.therapist(), listing.profile().name().orElse("")));
    var candidates = Json.array();
    ranking
        .finalists()
        .forEach(finalist -> candidates.add(candidate(finalist, names.get(finalist.id()))));
    return candidates;
  }

  private static ObjectNode candidate(Finalist finalist, String name) {
    var json =
        Json.object()
            .put("therapistId", finalist.id())
            .put("name", name)
            .put("order", finalist.place());
    var established = json.putObject("established");
    established.set("joint", chance(finalist.joint(), finalist.experience()));
    for (var factor : Factor.values()) {
      established.set(
          factor.code(), chance(finalist.factor(factor).chance(), finalist.experience()));
    }
    json.put("weakestFactor", finalist.weakest().code());
    var terms = json.putArray("terms");
    for (var prediction : finalist.factors()) {
      for (var term : prediction.terms()) {
        terms
            .addObject()
            .put("factor", prediction.factor().code())
            .put("code", term.feature().code())
            .put("value", term.value());
      }
    }
    var reasons = json.putArray("reasons");
    finalist.reasons().forEach(reason -> reasons.add(reason(reason)));
    finalist.caution().ifPresent(caution -> json.set("caution", reason(caution)));
    var unknown = json.putArray("unknown");
    finalist
        .unknown()
        .forEach(
            one -> unknown.addObject().put("code", one.about().code()).put("text", one.text()));
    finalist.fee().ifPresent(fee -> json.set("fee", fee(fee)));
    finalist.kilometres().ifPresent(kilometres -> json.put("distanceKm", kilometres));
    json.set("languages", CommonJson.languages(new HashSet<>(finalist.languages())));
    json.put("waitingWeeks", finalist.waitingWeeks());
    finalist
        .firstHour()
        .ifPresent(
            hour ->
                json.putObject("firstCommonHour")
                    .put("at", hour.toInstant().toString())
                    .put("zone", hour.getZone().getId()));
    return json;
  }

  private static ObjectNode chance(Chance chance, Experience experience) {
    return Json.object()
        .put("probability", chance.probability())
        .put("low", chance.low())
        .put("high", chance.high())
        .put("words", chance.words().code())
        .put("experience", experience.code());
  }

  private static ObjectNode reason(Reason reason) {
    return Json.object().put("code", reason.feature().code()).put("text", reason.text());
  }

  private static ObjectNode fee(FeeAsked fee) {
    var json = Json.object();
    json.set("least", CommonJson.money(fee.least()));
    json.set("most", CommonJson.money(fee.most()));
    return json.put("sliding", fee.sliding());
  }

  /** What was shown, and crisis help where the client's own words hint at danger. */
  static ObjectNode shown(Matches.Stored match) {
    var json = parsed(match.shown());
    CrisisHelpJson.hinted(match.profile()).ifPresent(help -> json.set("crisisHelp", help));
    return json;
  }

  /** The very numbers that were written: decimals are read as the doubles they were. */
  static ObjectNode parsed(String text) {
    return (ObjectNode) withDoubles(Json.read(text));
  }

  private static JsonNode withDoubles(JsonNode json) {
    return switch (json) {
      case ObjectNode object -> {
        object.properties().forEach(member -> member.setValue(withDoubles(member.getValue())));
        yield object;
      }
      case ArrayNode array -> {
        for (int i = 0; i < array.size(); i++) {
          array.set(i, withDoubles(array.get(i)));
        }
        yield array;
      }
      case DecimalNode decimal -> DoubleNode.valueOf(decimal.doubleValue());
      default -> json;
    };
  }
}

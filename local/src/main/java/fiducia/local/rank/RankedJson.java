package fiducia.local.rank;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.engine.Chance;
import fiducia.engine.Finalist;
import fiducia.engine.Prediction;
import fiducia.engine.Ranking;
import fiducia.http.Json;
import fiducia.json.RankingJson;

/** A ranking as a line of the output. Doubles are written so that they read back as themselves. */
final class RankedJson {

  private RankedJson() {}

  static ObjectNode write(String client, Ranking ranking) {
    var json =
        Json.object()
            .put("id", client)
            .put("model", ranking.model())
            .put("learned", ranking.learned())
            .put("asOf", ranking.asOf().toString())
            .put("seed", Long.toString(ranking.seed()))
            .put("considered", ranking.considered())
            .put("eligible", ranking.eligible())
            .put("heldBack", ranking.heldBack());
    var ranked = json.putArray("ranked");
    ranking.finalists().forEach(finalist -> ranked.add(finalist(finalist)));
    json.set("excluded", RankingJson.excluded(ranking));
    json.set("relaxations", RankingJson.costs(ranking));
    json.set("untold", RankingJson.untold(ranking));
    return json;
  }

  private static ObjectNode finalist(Finalist finalist) {
    var json =
        Json.object()
            .put("id", finalist.id())
            .put("revision", finalist.revision())
            .put("order", finalist.order());
    json.set("joint", chance(finalist.joint()));
    finalist.factors().forEach(factor -> json.set(factor.factor().code(), prediction(factor)));
    return json.put("weakest", finalist.weakest().code())
        .put("belowFloor", finalist.belowFloor())
        .put("experience", finalist.experience().code());
  }

  private static ObjectNode prediction(Prediction prediction) {
    var json =
        chance(prediction.chance())
            .put("mean", prediction.mean())
            .put("spread", prediction.spread());
    var terms = json.putObject("terms");
    prediction.terms().forEach(term -> terms.put(term.feature().code(), term.value()));
    return json;
  }

  private static ObjectNode chance(Chance chance) {
    return Json.object()
        .put("probability", chance.probability())
        .put("low", chance.low())
        .put("high", chance.high());
  }
}

package fiducia.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import fiducia.engine.Ranking;
import fiducia.http.Json;

/** What a match and the ranking of files tell alike. */
public final class RankingJson {

  private RankingJson() {}

  /** Why those who may not be shown may not, by constraint; without those that exclude nobody. */
  public static ArrayNode excluded(Ranking ranking) {
    var excluded = Json.array();
    ranking.excluded().stream()
        .filter(exclusion -> exclusion.failed() > 0)
        .forEach(
            exclusion ->
                excluded
                    .addObject()
                    .put("constraint", exclusion.constraint().code())
                    .put("count", exclusion.failed())
                    .put("notStated", exclusion.notStated())
                    .put("onlyThis", exclusion.onlyThis()));
    return excluded;
  }

  /** What each wish costs. */
  public static ArrayNode costs(Ranking ranking) {
    var costs = Json.array();
    ranking
        .relaxations()
        .forEach(
            cost ->
                costs
                    .addObject()
                    .put("wish", cost.constraint().code())
                    .put("strength", cost.strength().code())
                    .put("opens", cost.opens()));
    return costs;
  }

  /** What the client has not told, and what would help. */
  public static ArrayNode untold(Ranking ranking) {
    var untold = Json.array();
    ranking.untold().forEach(one -> untold.add(one.code()));
    return untold;
  }
}

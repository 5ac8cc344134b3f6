package fiducia.feedback;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.alliance.Ending;
import fiducia.figures.Counted;
import fiducia.figures.Counts;
import fiducia.figures.Figures;
import fiducia.figures.Figures.Days;
import fiducia.figures.Quarter;
import fiducia.http.Json;
import java.util.Map;
import java.util.Optional;

/** Figures as the clinic sees them: a count is there where it may be told, else it is not. */
final class FiguresJson {

  private FiguresJson() {}

  /** What is still being counted, and from when on it is told. */
  static ObjectNode running(Quarter running) {
    var json = Json.object();
    json.set("running", quarter(running).put("toldFrom", running.toldFrom().toString()));
    return json;
  }

  /**
   * @param all only what may be told of the quarter is taken
   */
  static ObjectNode told(Quarter quarter, Map<Quarter, Counts> all) {
    var figures = Figures.of(all.getOrDefault(quarter, Counts.NONE));
    var json = quarter(quarter);
    json.set("firstTalks", firstTalks(figures));
    json.putObject("requests")
        .<ObjectNode>set("declined", alone(figures, Counted.DECLINED))
        .<ObjectNode>set("expired", alone(figures, Counted.EXPIRED))
        .set("withdrawn", alone(figures, Counted.WITHDRAWN));
    json.putObject("endings")
        .<ObjectNode>set(Ending.PLANNED.code(), planned(figures))
        .<ObjectNode>set(Ending.REMATCH.code(), alone(figures, Counted.REMATCH))
        .set(Ending.DROPOUT.code(), alone(figures, Counted.DROPOUT));
    return json;
  }

  private static ObjectNode quarter(Quarter quarter) {
    return Json.object()
        .put("quarter", quarter.code())
        .put("from", quarter.firstDay().toString())
        .put("until", quarter.lastDay().toString());
  }

  private static ObjectNode firstTalks(Figures figures) {
    var json = Json.object();
    figures
        .firstTalks()
        .ifPresent(
            talks -> {
              json.put("count", talks.count());
              var days = json.putArray("days");
              talks.days().forEach(some -> days.add(days(some).put("count", some.count())));
              json.set("median", days(talks.median()));
            });
    return json;
  }

  private static ObjectNode days(Days days) {
    var json = Json.object().put("from", days.from());
    days.until().ifPresent(until -> json.put("until", until));
    return json;
  }

  private static ObjectNode alone(Figures figures, Counted what) {
    var json = Json.object();
    Optional.ofNullable(figures.told().get(what)).ifPresent(count -> json.put("count", count));
    return json;
  }

  private static ObjectNode planned(Figures figures) {
    var json = Json.object();
    figures
        .planned()
        .ifPresent(
            planned -> {
              json.put("count", planned.count());
              planned
                  .by()
                  .ifPresent(
                      by ->
                          json.putObject("by")
                              .put("client", by.client())
                              .put("therapist", by.therapist()));
            });
    return json;
  }
}

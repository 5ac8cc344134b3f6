package fiducia.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import fiducia.alliance.Alarm;
import fiducia.http.Json;

/** An alarm's parts, alike where it is kept and where it is shown. */
public final class AlarmJson {

  private AlarmJson() {}

  /** Which factor gave which sign. */
  public static ArrayNode causes(Alarm alarm) {
    var causes = Json.array();
    alarm
        .causes()
        .forEach(
            cause ->
                causes
                    .addObject()
                    .put("factor", cause.factor().code())
                    .put("sign", cause.sign().code()));
    return causes;
  }
}

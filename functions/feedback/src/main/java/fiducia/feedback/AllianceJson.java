package fiducia.feedback;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.alliance.Alliance;
import fiducia.alliance.Standing;
import fiducia.alliance.State;
import fiducia.alliance.WordsToRaise;
import fiducia.http.Json;
import fiducia.json.AlarmJson;
import fiducia.model.Factor;
import fiducia.model.Language;
import fiducia.store.Course;
import fiducia.store.RaisedAlarm;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The alliance as its client sees it, and as its therapist may. */
final class AllianceJson {

  private AllianceJson() {}

  static ObjectNode own(Course course, Language language) {
    var alliance = course.alliance();
    var json = shared(alliance);
    course
        .openAlarm()
        .filter(alarm -> !course.relationship().hasEnded())
        .ifPresent(alarm -> json.set("alarm", alarm(alarm, language)));
    if (isOffered(course, alliance)) {
      json.putObject("offer").put("kind", "rematch");
    }
    return json;
  }

  /** The factors alone. */
  static ObjectNode shared(Alliance alliance) {
    var json = Json.object();
    var factors = json.putObject("factors");
    for (var factor : Factor.values()) {
      factors.set(factor.code(), standing(alliance.standing(factor)));
    }
    return json.put("answered", alliance.answered().size())
        .put("verdict", alliance.state() != State.NOT_YET_KNOWN);
  }

  /** No verdict before there is enough to say: one rating is mostly noise. */
  private static ObjectNode standing(Standing standing) {
    var json = Json.object();
    if (standing.state() != State.NOT_YET_KNOWN) {
      json.put("level", rounded(standing.level().mean()))
          .put("sd", rounded(standing.level().sd()))
          .put("trend", standing.trend().code());
    }
    return json.put("state", standing.state().code());
  }

  private static BigDecimal rounded(double value) {
    return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_EVEN);
  }

  private static ObjectNode alarm(RaisedAlarm raised, Language language) {
    var alarm = raised.alarm();
    var json =
        Json.object().put("session", alarm.session()).put("beginWith", alarm.factor().code());
    json.set("causes", AlarmJson.causes(alarm));
    var words = json.putArray("words");
    WordsToRaise.about(alarm.factor()).forEach(sentence -> words.add(sentence.in(language)));
    return json;
  }

  /** After the latest answer says so, or when talking about it did not help. */
  private static boolean isOffered(Course course, Alliance alliance) {
    if (course.relationship().hasEnded()) {
      return false;
    }
    boolean unrepaired =
        course
            .latestAlarm()
            .filter(alarm -> alarm.state() == RaisedAlarm.State.UNREPAIRED)
            .isPresent();
    return unrepaired
        || !alliance.offers().isEmpty()
            && alliance.offers().getLast().session() == alliance.answered().getLast();
  }
}

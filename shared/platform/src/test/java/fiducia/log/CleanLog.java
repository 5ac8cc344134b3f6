package fiducia.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fiducia.http.Json;
import fiducia.testing.Call;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What every line of the log must be: made of the keys that there are, each value in the form of
 * its key. Whoever proves that somebody's words are not in a log proves this as well, since words
 * that nobody thought of have no form that fits.
 */
public final class CleanLog {

  private static final Map<String, Key> KEYS =
      Arrays.stream(Key.values()).collect(Collectors.toMap(Key::title, Function.identity()));

  private static final Set<String> METRICS =
      Arrays.stream(Metric.values()).map(Metric::title).collect(Collectors.toSet());

  private CleanLog() {}

  /** At least one line, and all of them clean. */
  public static void assertClean(Call.Logs logs) {
    assertThat(logs.lines()).isNotEmpty();
    assertClean(logs.lines());
  }

  public static void assertClean(List<String> lines) {
    for (var line : lines) {
      assertThat(faults(line)).as(line).isEmpty();
    }
  }

  /** What is wrong with a line, by key. */
  static Map<String, String> faults(String line) {
    var faults = new TreeMap<String, String>();
    if (!line.endsWith("}\n") || line.indexOf('\n') < line.length() - 1) {
      faults.put("", "is not one line");
    }
    for (var member : Json.read(line).properties()) {
      var name = member.getKey();
      var value = member.getValue();
      if (METRICS.contains(name)) {
        if (!value.isIntegralNumber()) {
          faults.put(name, "is no whole number");
        }
      } else if (name.equals("_aws")) {
        if (!value.toString().matches("[\\w{}\\[\\]\":,]*")) {
          faults.put(name, "holds more than names and numbers");
        }
      } else if (!KEYS.containsKey(name)) {
        faults.put(name, "is no key of ours");
      } else if (!fits(KEYS.get(name), value)) {
        faults.put(name, "has not its form");
      }
    }
    return faults;
  }

  private static boolean fits(Key key, JsonNode value) {
    if (value.isArray()) {
      for (var element : value) {
        if (!key.takes(element.asText())) {
          return false;
        }
      }
      return true;
    }
    if (value.isObject()) {
      return value.properties().stream()
          .allMatch(
              count ->
                  count.getKey().matches("[a-z-]{1,40}") && key.takes(count.getValue().asText()));
    }
    return key.takes(value.asText());
  }
}

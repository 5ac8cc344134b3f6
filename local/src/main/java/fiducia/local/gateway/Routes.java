package fiducia.local.gateway;

import fiducia.local.template.FunctionDefinition;
import fiducia.local.template.FunctionDefinition.Route;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The template's routes, found as API Gateway finds them: a fixed segment goes before a parameter.
 */
final class Routes {

  /** What a path leads to. */
  sealed interface Found {}

  /**
   * @param function logical id of the function that answers
   * @param parameters name to raw, still encoded value
   */
  record Match(String function, Route route, Map<String, String> parameters) implements Found {}

  /**
   * The path is there, the method is not.
   *
   * @param allowed methods of the path, in alphabetical order
   */
  record OtherMethod(List<String> allowed) implements Found {}

  /** There is nothing at this path. */
  record Nothing() implements Found {}

  private record Entry(String function, Route route, List<String> segments) {

    Optional<Map<String, String>> match(List<String> path) {
      if (path.size() != segments.size()) {
        return Optional.empty();
      }
      var parameters = new LinkedHashMap<String, String>();
      for (int i = 0; i < path.size(); i++) {
        var segment = segments.get(i);
        if (isParameter(segment)) {
          if (path.get(i).isEmpty()) {
            return Optional.empty();
          }
          parameters.put(segment.substring(1, segment.length() - 1), path.get(i));
        } else if (!segment.equals(path.get(i))) {
          return Optional.empty();
        }
      }
      return Optional.of(parameters);
    }

    /** Sorts fixed segments before parameters, from the left. */
    String order() {
      var order = new StringBuilder();
      segments.forEach(segment -> order.append(isParameter(segment) ? '1' : '0'));
      return order.toString();
    }
  }

  private final List<Entry> entries = new ArrayList<>();

  Routes(List<FunctionDefinition> functions) {
    for (var function : functions) {
      for (var route : function.routes()) {
        entries.add(new Entry(function.id(), route, segments(route.path())));
      }
    }
    entries.sort(Comparator.comparing(Entry::order));
  }

  private static boolean isParameter(String segment) {
    return segment.startsWith("{") && segment.endsWith("}");
  }

  private static List<String> segments(String path) {
    return List.of(path.substring(1).split("/", -1));
  }

  /**
   * @param path raw path that begins with a slash
   */
  Found find(String method, String path) {
    var segments = segments(path);
    var allowed = new TreeSet<String>();
    var best = Optional.<String>empty();
    for (var entry : entries) {
      // A path belongs to its most specific resource, whatever the methods of a less specific one.
      if (best.isPresent() && !best.get().equals(entry.route().path())) {
        continue;
      }
      var parameters = entry.match(segments);
      if (parameters.isPresent()) {
        if (entry.route().method().equals(method) || entry.route().method().equals("ANY")) {
          return new Match(entry.function(), entry.route(), parameters.get());
        }
        best = Optional.of(entry.route().path());
        allowed.add(entry.route().method());
      }
    }
    return allowed.isEmpty() ? new Nothing() : new OtherMethod(List.copyOf(allowed));
  }
}

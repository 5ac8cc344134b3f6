package fiducia.local;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What the functions log: the newest lines are kept, and failures are shown where the run was
 * started.
 */
final class FunctionLog {

  private static final int MOST = 500;

  private final Deque<String> lines = new ArrayDeque<>();

  synchronized void add(String function, String message) {
    for (var line : message.lines().toList()) {
      if (lines.size() == MOST) {
        lines.removeFirst();
      }
      lines.addLast(function + " " + line);
      if (line.contains("\"level\":\"ERROR\"")) {
        System.err.println(function + " " + line);
      }
    }
  }

  /** The lines that are kept, the oldest first. */
  synchronized List<String> lines() {
    return List.copyOf(lines);
  }
}

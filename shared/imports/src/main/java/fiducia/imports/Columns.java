package fiducia.imports;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Finds columns by their names, wherever they stand, and tells which are missing.
 *
 * <p>Names are compared without regard to case and surrounding spaces.
 */
final class Columns {

  /** How many missing columns a message names; a wrong file lacks them all. */
  private static final int NAMED = 5;

  private final Map<String, Integer> positions = new HashMap<>();
  private final TreeSet<String> twice = new TreeSet<>();
  private final Map<String, Integer> wanted = new LinkedHashMap<>();
  private final List<String> missing = new ArrayList<>();
  private final List<String> header;

  Columns(List<String> header) {
    this.header = header;
    for (int i = 0; i < header.size(); i++) {
      if (positions.putIfAbsent(key(header.get(i)), i) != null) {
        twice.add(key(header.get(i)));
      }
    }
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /** Asks for a column that must be there; its slot among the wanted ones. */
  int need(String name) {
    if (!positions.containsKey(key(name))) {
      missing.add(name);
    }
    return add(name);
  }

  /** Asks for a column that may be absent: its cells are empty then. */
  int want(String name) {
    return add(name);
  }

  Optional<Integer> find(String name) {
    return Optional.ofNullable(positions.get(key(name)));
  }

  private int add(String name) {
    wanted.put(key(name), wanted.size());
    return wanted.size() - 1;
  }

  /**
   * The positions of the columns asked for, in the order of asking; −1 where a column is absent.
   *
   * @param kind of file, for the message
   */
  int[] positions(String kind) throws UnusableFile {
    if (!missing.isEmpty()) {
      var named =
          missing.stream().limit(NAMED).map(name -> "\"" + name + "\"").collect(joining(", "));
      int more = missing.size() - NAMED;
      throw new UnusableFile(
          UnusableFile.Reason.COLUMNS_MISSING,
          "This is not a "
              + kind
              + ": the header lacks "
              + named
              + (more > 0 ? " and " + more + " more" : "")
              + ".");
    }
    var ambiguous = twice.stream().filter(wanted::containsKey).toList();
    if (!ambiguous.isEmpty()) {
      throw new UnusableFile(
          UnusableFile.Reason.COLUMN_TWICE,
          "The header names a column twice: " + String.join(", ", ambiguous) + ". Keep one.");
    }
    return wanted.keySet().stream().mapToInt(name -> positions.getOrDefault(name, -1)).toArray();
  }

  /** Columns of the file that nobody asked for, as the header writes them. */
  List<String> others() {
    return header.stream()
        .filter(name -> !name.isEmpty() && !wanted.containsKey(key(name)))
        .toList();
  }

  int count() {
    return header.size();
  }
}

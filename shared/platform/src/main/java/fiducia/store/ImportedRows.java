package fiducia.store;

import fiducia.http.Json;
import fiducia.security.Secrets;
import fiducia.table.Item;
import fiducia.table.Keys;
import fiducia.table.Table;
import fiducia.table.Write;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who stands on which line of a file that comes in parts, so that two rows of one therapist are
 * noticed wherever the file is cut. Kept for a day, as hashes.
 */
public final class ImportedRows {

  private static final Duration KEPT = Duration.ofDays(1);

  /** 64 bits: among a hundred thousand keys two are alike once in four billion files. */
  private static final int DIGITS = 16;

  private final Table table;
  private final Secrets secrets;
  private final Clock clock;

  public ImportedRows(Table table, Secrets secrets, Clock clock) {
    this.table = table;
    this.secrets = secrets;
    this.clock = clock;
  }

  /**
   * Keeps what a part names, and reads what the parts before and after it do.
   *
   * @param owner who imports; another's file of the same name is another
   * @param file what the owner calls it
   * @param lines by key, the first line of the part that has it
   * @return by key of this part, the first line known to have it
   */
  public Map<String, Long> firstLines(String owner, String file, Map<String, Long> lines) {
    if (lines.isEmpty()) {
      return Map.of();
    }
    var id = Secrets.hash(owner + "\n" + file);
    var kept = Json.object();
    new TreeMap<>(lines).forEach((key, line) -> kept.put(hash(id, key), line));
    var now = clock.instant();
    var part =
        Item.of(Keys.importedPart(id, Secrets.hash(Json.text(kept))), "imported-part", 1)
            .with("lines", kept)
            .expiring(now.plus(KEPT));
    // Refused where the same was said before.
    table.write(secrets.transactionToken(), Write.put(part).ifAbsentOrExpired(now));
    var known = new HashMap<String, Long>();
    table.partition(Keys.importedFile(id)).stream()
        .filter(each -> !each.expired(now))
        .forEach(
            each ->
                each.json("lines")
                    .properties()
                    .forEach(
                        key -> known.merge(key.getKey(), key.getValue().longValue(), Math::min)));
    var first = new HashMap<String, Long>();
    lines.forEach((key, line) -> first.put(key, known.getOrDefault(hash(id, key), line)));
    return first;
  }

  private static String hash(String file, String key) {
    return Secrets.hash(file + "\n" + key).substring(0, DIGITS);
  }
}

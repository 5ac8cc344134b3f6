package fiducia.store;

import fiducia.figures.Counted;
import fiducia.figures.Counts;
import fiducia.figures.Quarter;
import fiducia.table.Item;
import fiducia.table.Keys;
import fiducia.table.Table;
import fiducia.table.Table.Query;
import fiducia.table.Write;
import java.time.Instant;
import java.util.TreeMap;

/**
 * How often what happened in each quarter: numbers, and nothing of whom. What is counted is counted
 * in the transaction in which it happens, so once, however often it is asked for.
 */
public final class QuarterCounts {

  private static final String TYPE = "figures";
  private static final int VERSION = 1;

  private final Table table;

  public QuarterCounts(Table table) {
    this.table = table;
  }

  /**
   * One more; to be written together with what has happened.
   *
   * @param about id of the request or relationship; it is not kept, and only chooses the part
   */
  static Write count(Counted what, String about, Instant now) {
    return Write.updateOrCreate(
            Keys.figures(Quarter.of(now).code(), Keys.shard(about)), TYPE, VERSION)
        .add(what.code(), 1);
  }

  /**
   * The quarters in which anything was counted, in order of time; four a year. A moment old, which
   * is nothing to a quarter that has been over for a day.
   */
  public TreeMap<Quarter, Counts> all() {
    var all = new TreeMap<Quarter, Counts>();
    for (int shard = 0; shard < Keys.SHARDS; shard++) {
      for (var item : table.all(Query.table(Keys.figures(shard)))) {
        all.merge(Quarter.of(item.key().sk()), counts(item), Counts::plus);
      }
    }
    return all;
  }

  private static Counts counts(Item item) {
    var counts = Counts.NONE;
    for (var what : Counted.values()) {
      if (item.has(what.code())) {
        counts = counts.plus(what, item.number(what.code()));
      }
    }
    return counts;
  }
}

package fiducia.followup;

import fiducia.platform.Platform;
import fiducia.store.Requests;
import fiducia.table.Item;
import fiducia.table.Keys;
import fiducia.table.Table;
import fiducia.table.Table.Query;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Goes through everything that is due. It may run twice, late, or at the same time as another: the
 * index only hints at what to look at, each item is read again and changed under a condition, and
 * whoever loses leaves it alone.
 */
final class Sweep {

  private static final int PAGE = 25;

  /** What is planned anew may be due already, when the sweep has been away for long. */
  private static final int MOST_ROUNDS = 20;

  private final Table table;
  private final Clock clock;
  private final SendCheckIn checkIns;
  private final AskAfterSilence silences;
  private final Requests requests;

  Sweep(Platform platform) {
    table = platform.table();
    clock = platform.clock();
    var post = new Post(platform);
    checkIns = new SendCheckIn(platform, post);
    silences = new AskAfterSilence(platform, post);
    requests = new Requests(table, platform.secrets(), clock);
  }

  /**
   * @param timeLeft whether there is time for another item; what is left over stays due
   * @param failed told of an item that could not be dealt with; the others are
   * @return how many of what was done
   */
  Map<String, Integer> run(BooleanSupplier timeLeft, Consumer<RuntimeException> failed) {
    var counts = new TreeMap<String, Integer>();
    for (int round = 0; round < MOST_ROUNDS && timeLeft.getAsBoolean(); round++) {
      if (!round(counts, timeLeft, failed)) {
        break;
      }
    }
    return counts;
  }

  /** Whether anything was done that may have made something else due. */
  private boolean round(
      Map<String, Integer> counts, BooleanSupplier timeLeft, Consumer<RuntimeException> failed) {
    var now = clock.instant();
    boolean progress = false;
    for (int shard = 0; shard < Keys.SHARDS; shard++) {
      Optional<Map<String, AttributeValue>> from = Optional.empty();
      do {
        var page = table.page(Query.due(shard, now), PAGE, from);
        for (var item : page.items()) {
          if (!timeLeft.getAsBoolean()) {
            counts.merge("left-for-the-next", 1, Integer::sum);
            return false;
          }
          var done = attempt(item, failed);
          counts.merge(done.code(), 1, Integer::sum);
          progress |= done.isProgress();
        }
        from = page.last();
      } while (from.isPresent());
    }
    return progress;
  }

  private Done attempt(Item item, Consumer<RuntimeException> failed) {
    try {
      return switch (item.type()) {
        case "check-in" -> checkIns.look(item.text("relationship"), (int) item.number("session"));
        case "silence" -> silences.look(item.text("relationship"));
        case "request" -> release(item.text("request"));
        default -> Done.NOT_OURS;
      };
    } catch (RuntimeException failure) {
      // One item that cannot be dealt with must not keep the others waiting.
      failed.accept(failure);
      return Done.FAILED;
    }
  }

  /** A request whose time to decide is over gives its place back. */
  private Done release(String request) {
    return requests
        .expire(request)
        .filter(Requests.Decided.Done.class::isInstance)
        .map(Requests.Decided.Done.class::cast)
        .filter(done -> !done.again())
        .map(done -> Done.RELEASED)
        .orElse(Done.PASSED);
  }
}

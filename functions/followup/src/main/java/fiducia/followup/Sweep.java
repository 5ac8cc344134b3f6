package fiducia.followup;

import fiducia.platform.Platform;
import fiducia.store.Requests;
import fiducia.table.Item;
import fiducia.table.Keys;
import fiducia.table.Table;
import fiducia.table.Table.Page;
import fiducia.table.Table.Query;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
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
   * What a sweep came to.
   *
   * @param counts how many of what was done
   * @param overdue age of what had been due longest when it began; nothing due is no age
   */
  record Swept(Map<Done, Integer> counts, Duration overdue) {

    long count(Done done) {
      return counts.getOrDefault(done, 0);
    }
  }

  /** The first page of what is due in a shard, in order of its time. */
  private record Shard(int number, Page first) {

    Instant oldest() {
      return first.items().getFirst().instant("dueAt");
    }
  }

  /**
   * @param timeLeft whether there is time for another item; what is left over stays due
   * @param failed told of an item that could not be dealt with; the others are
   */
  Swept run(BooleanSupplier timeLeft, Consumer<RuntimeException> failed) {
    var counts = new EnumMap<Done, Integer>(Done.class);
    var overdue = Duration.ZERO;
    for (int round = 0; round < MOST_ROUNDS && timeLeft.getAsBoolean(); round++) {
      var now = clock.instant();
      var shards = due(now);
      if (round == 0 && !shards.isEmpty()) {
        overdue = Duration.between(shards.getFirst().oldest(), now);
      }
      if (!round(shards, now, counts, timeLeft, failed)) {
        break;
      }
    }
    return new Swept(counts, overdue);
  }

  /**
   * The shards in which anything is due. Whose oldest item waits longest comes first, so that no
   * shard starves where the time never suffices for all.
   */
  private List<Shard> due(Instant now) {
    return IntStream.range(0, Keys.SHARDS)
        .mapToObj(number -> new Shard(number, page(number, now, Optional.empty())))
        .filter(shard -> !shard.first().items().isEmpty())
        .sorted(Comparator.comparing(Shard::oldest))
        .toList();
  }

  private Page page(int shard, Instant now, Optional<Map<String, AttributeValue>> from) {
    return table.page(Query.due(shard, now), PAGE, from);
  }

  /** Whether anything was done that may have made something else due. */
  private boolean round(
      List<Shard> shards,
      Instant now,
      Map<Done, Integer> counts,
      BooleanSupplier timeLeft,
      Consumer<RuntimeException> failed) {
    boolean progress = false;
    for (var shard : shards) {
      var page = Optional.of(shard.first());
      while (page.isPresent()) {
        for (var item : page.get().items()) {
          if (!timeLeft.getAsBoolean()) {
            counts.merge(Done.LEFT_FOR_THE_NEXT, 1, Integer::sum);
            return false;
          }
          var done = attempt(item, failed);
          counts.merge(done, 1, Integer::sum);
          progress |= done.isProgress();
        }
        var last = page.get().last();
        page = last.map(_ -> page(shard.number(), now, last));
      }
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

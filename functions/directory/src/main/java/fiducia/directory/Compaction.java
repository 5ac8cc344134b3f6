package fiducia.directory;

import fiducia.model.Jurisdiction;
import fiducia.store.DirectoryBases;
import fiducia.store.DirectoryBases.Base;
import fiducia.store.DirectoryLog;
import fiducia.store.Roll;
import fiducia.store.UnreadableBase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Makes a new base of the old one and of what the log says since, for every jurisdiction in which
 * something has changed, and once a day for all, when prices are moved by their daily step. Two at
 * once do no harm: whoever turns the manifest first has won, and the other one's segments end by
 * themselves.
 *
 * <p>A base that is missing or damaged, and one so old that the log may have lost what came after,
 * is made anew from the therapists themselves; prices are those of the segments that can still be
 * read, and nothing for the others.
 */
final class Compaction {

  /** Entries of the last minute stay in the log: some may not have been written yet. */
  static final Duration MARGIN = Duration.ofMinutes(1);

  /** For this long it is remembered who has left; the stream keeps its records for a day. */
  private static final Duration REMEMBERED = Duration.ofDays(7);

  private final DirectoryBases bases;
  private final DirectoryLog log;
  private final Census census;
  private final Clock clock;

  Compaction(DirectoryBases bases, DirectoryLog log, Census census, Clock clock) {
    this.bases = bases;
    this.log = log;
    this.census = census;
    this.clock = clock;
  }

  /**
   * @param timeLeft whether there is time for another jurisdiction; what is left over stays due
   * @param failed told of a jurisdiction that could not be dealt with; the others are
   * @return how many of what was done
   */
  Map<Packed, Integer> run(BooleanSupplier timeLeft, Consumer<RuntimeException> failed) {
    var counts = new EnumMap<Packed, Integer>(Packed.class);
    for (var where : bases.due(clock.instant())) {
      if (!timeLeft.getAsBoolean()) {
        counts.merge(Packed.LEFT_FOR_THE_NEXT, 1, Integer::sum);
        continue;
      }
      try {
        counts.merge(compact(where), 1, Integer::sum);
      } catch (RuntimeException failure) {
        failed.accept(failure);
        counts.merge(Packed.FAILED, 1, Integer::sum);
      }
    }
    return counts;
  }

  private Packed compact(Jurisdiction where) {
    var before = bases.find(where).orElseThrow();
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var covers = now.minus(MARGIN);
    boolean newDay = isNewDay(before, now);
    if (!covers.isAfter(before.covers()) || !newDay && !log.hasAnySince(where, before.covers())) {
      bases.postpone(before, nextDue(where, now, covers));
      return Packed.UNCHANGED;
    }
    return roll(before, now)
        .map(
            roll -> {
              log.between(where, before.covers().minus(DirectoryLog.OVERLAP), covers)
                  .forEach(roll::apply);
              return replace(before, roll, now, newDay);
            })
        .orElseGet(() -> rebuild(before, now));
  }

  private static boolean isNewDay(Base before, Instant now) {
    return before.pricedOn().isBefore(DirectoryBases.day(now));
  }

  /** The base as it is; nothing where it has to be made anew. */
  private Optional<Roll> roll(Base before, Instant now) {
    if (before.covers().isBefore(now.minus(DirectoryLog.KEPT).plus(Duration.ofHours(1)))) {
      return Optional.empty();
    }
    try {
      return bases.load(before, true);
    } catch (UnreadableBase damaged) {
      return Optional.empty();
    }
  }

  private Packed replace(Base before, Roll roll, Instant now, boolean newDay) {
    var covers = now.minus(MARGIN);
    roll.forget(now.minus(REMEMBERED));
    if (newDay) {
      roll.pool().reprice();
    }
    // Who has just written may write on without saying so again: only an hour without a change is
    // the end of it.
    var due = now.plus(MARGIN);
    return bases.replace(before, roll, newDay, covers, DirectoryBases.day(now), due)
        ? Packed.COMPACTED
        : Packed.OVERTAKEN;
  }

  /** Makes a base anew from the therapists themselves. */
  Packed rebuild(Jurisdiction where) {
    return bases
        .find(where)
        .map(before -> rebuild(before, clock.instant().truncatedTo(ChronoUnit.MILLIS)))
        .orElse(Packed.UNKNOWN);
  }

  private Packed rebuild(Base before, Instant now) {
    var where = before.jurisdiction();
    var roll = census.of(where);
    bases.remains(before).forEach(roll.pool()::takePrices);
    if (isNewDay(before, now)) {
      roll.pool().reprice();
    }
    var covers = now.minus(MARGIN);
    var due = nextDue(where, now, covers);
    return bases.replace(before, roll, true, covers, DirectoryBases.day(now), due)
        ? Packed.REBUILT
        : Packed.OVERTAKEN;
  }

  /** With the next tick where something is waiting in the log, or else tomorrow. */
  private Instant nextDue(Jurisdiction where, Instant now, Instant covers) {
    return log.hasAnySince(where, covers)
        ? now.plus(MARGIN)
        : DirectoryBases.day(now).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}

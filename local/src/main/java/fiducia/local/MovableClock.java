package fiducia.local;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/**
 * A clock that runs like another one and can be put forward. It never goes back: what has been
 * stored would lie in the future. Safe for use by many threads.
 */
public final class MovableClock extends Clock {

  private final Clock base;
  private final AtomicReference<Duration> ahead;

  public MovableClock(Clock base) {
    this(base, new AtomicReference<>(Duration.ZERO));
  }

  private MovableClock(Clock base, AtomicReference<Duration> ahead) {
    this.base = base;
    this.ahead = ahead;
  }

  @Override
  public Instant instant() {
    return base.instant().plus(ahead.get());
  }

  /** How far this clock is before the one it follows; zero or positive. */
  public Duration ahead() {
    return ahead.get();
  }

  /** Puts the clock forward to an instant; one that has passed changes nothing. */
  void moveTo(Instant instant) {
    UnaryOperator<Duration> further =
        moved -> {
          var needed = Duration.between(base.instant(), instant);
          return needed.compareTo(moved) > 0 ? needed : moved;
        };
    ahead.updateAndGet(further);
  }

  @Override
  public ZoneId getZone() {
    return base.getZone();
  }

  /** The same clock in another zone: putting one forward puts both forward. */
  @Override
  public Clock withZone(ZoneId zone) {
    return new MovableClock(base.withZone(zone), ahead);
  }
}

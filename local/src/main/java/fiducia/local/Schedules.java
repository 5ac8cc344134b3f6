package fiducia.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fiducia.local.DeadLetters.DeadLetter;
import fiducia.local.LocalFunction.Answered;
import fiducia.local.LocalFunction.Failed;
import fiducia.local.LocalFunction.TimedOut;
import fiducia.local.template.FunctionDefinition.Schedule;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The template's timers. While the clock runs they go by real time; when it is put forward, every
 * tick in between is made up for in order, each with the clock standing at its time.
 *
 * <p>A schedule that ticks hourly or more often only sweeps what is due, so ticks that would find
 * nothing are passed over: twelve weeks of {@code rate(5 minutes)} are 24,192 ticks, and about two
 * hundred have work. Where something stays due after its tick, it is looked for again every hour.
 */
final class Schedules implements AutoCloseable {

  /** A schedule and its function. */
  record Timer(LocalFunction function, Schedule schedule) {}

  /** Made-up ticks of slower schedules are all fired; of faster ones only those with work. */
  private static final Duration OFTEN = Duration.ofHours(1);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final MovableClock clock;
  private final Supplier<Optional<Instant>> earliestDue;
  private final Runnable afterwards;
  private final DeadLetters deadLetters;
  private final ScheduledExecutorService realTime;
  private final List<Running> timers = new ArrayList<>();

  /** A timer and when it went last. */
  private static final class Running {
    private final Timer timer;
    private Instant last;

    /** The earliest due time that the last tick left behind. */
    private Optional<Instant> leftDue = Optional.empty();

    Running(Timer timer, Instant last) {
      this.timer = timer;
      this.last = last;
    }
  }

  /**
   * @param earliestDue when something is due at the earliest
   * @param afterwards done after each tick: the stream is drained
   */
  Schedules(
      MovableClock clock,
      List<Timer> timers,
      Supplier<Optional<Instant>> earliestDue,
      Runnable afterwards,
      DeadLetters deadLetters,
      ScheduledExecutorService realTime) {
    this.clock = clock;
    this.earliestDue = earliestDue;
    this.afterwards = afterwards;
    this.deadLetters = deadLetters;
    this.realTime = realTime;
    var now = clock.instant();
    timers.forEach(timer -> this.timers.add(new Running(timer, now)));
  }

  /** Lets the timers go by real time. */
  void start() {
    for (var running : timers) {
      var every = running.timer.schedule().every().toMillis();
      realTime.scheduleAtFixedRate(() -> tick(running), every, every, TimeUnit.MILLISECONDS);
    }
  }

  /** Whatever fails, the timer goes on: an exception would end it without a word. */
  private synchronized void tick(Running running) {
    try {
      fire(running, clock.instant());
    } catch (RuntimeException failed) {
      System.err.println("A timer's tick failed, the next will try again:");
      failed.printStackTrace();
    }
  }

  /**
   * Puts the clock forward and makes up for the ticks in between.
   *
   * @return how many ticks were fired
   */
  synchronized int moveTo(Instant target) {
    int fired = 0;
    while (true) {
      var next = earliestTick(target);
      if (next.isEmpty()) {
        clock.moveTo(target);
        return fired;
      }
      clock.moveTo(next.get().at());
      fire(next.get().running(), next.get().at());
      fired++;
    }
  }

  private record Tick(Running running, Instant at) {}

  private Optional<Tick> earliestTick(Instant target) {
    return timers.stream()
        .flatMap(running -> next(running).map(at -> new Tick(running, at)).stream())
        .filter(tick -> !tick.at().isAfter(target))
        .min((one, other) -> one.at().compareTo(other.at()));
  }

  private Optional<Instant> next(Running running) {
    var every = running.timer.schedule().every();
    var following = running.last.plus(every);
    if (every.compareTo(OFTEN) > 0) {
      return Optional.of(following);
    }
    var due = earliestDue.get();
    if (due.isPresent() && due.equals(running.leftDue)) {
      return Optional.of(running.last.plus(OFTEN));
    }
    return due.map(at -> tickAtOrAfter(at, running.last, every));
  }

  private static Instant tickAtOrAfter(Instant at, Instant last, Duration every) {
    var between = Math.max(1, Duration.between(last, at).toMillis());
    var ticks = (between + every.toMillis() - 1) / every.toMillis();
    return last.plus(every.multipliedBy(ticks));
  }

  private void fire(Running running, Instant at) {
    var timer = running.timer;
    running.last = at;
    var event = event(timer, at);
    var reason = "";
    int attempts = 0;
    while (attempts <= timer.function().definition().retries()) {
      attempts++;
      switch (timer.function().call(event, timer.function().definition().timeout())) {
        case Answered _ -> {
          afterwards.run();
          running.leftDue = earliestDue.get().filter(due -> !due.isAfter(at));
          return;
        }
        case Failed(var cause) -> reason = cause.getClass().getName();
        case TimedOut() -> reason = "timed out";
      }
    }
    running.leftDue = earliestDue.get().filter(due -> !due.isAfter(at));
    deadLetters.add(
        new DeadLetter(
            at,
            timer.function().definition().id(),
            timer.schedule().name(),
            attempts,
            1,
            at.toString(),
            reason));
  }

  private static byte[] event(Timer timer, Instant at) {
    if (timer.schedule().input().isPresent()) {
      return timer.schedule().input().get().getBytes(StandardCharsets.UTF_8);
    }
    var rule = timer.function().definition().id() + timer.schedule().name();
    var event = JSON.createObjectNode();
    event.put("version", "0");
    event.put("id", UUID.randomUUID().toString());
    event.put("detail-type", "Scheduled Event");
    event.put("source", "aws.events");
    event.put("account", "000000000000");
    event.put("time", Instant.ofEpochSecond(at.getEpochSecond()).toString());
    event.put("region", "us-east-1");
    event.putArray("resources").add("arn:aws:events:us-east-1:000000000000:rule/" + rule);
    event.putObject("detail");
    try {
      return JSON.writeValueAsBytes(event);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("an event is JSON", impossible);
    }
  }

  @Override
  public void close() {
    realTime.shutdownNow();
  }
}

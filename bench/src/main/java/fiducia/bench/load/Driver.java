package fiducia.bench.load;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

/**
 * An open model: people come when they come, whether or not those before them were answered. Gaps
 * between them are exponential, from a seed.
 */
final class Driver implements AutoCloseable {

  /** Connections at once; whoever comes beyond waits, and the wait counts. */
  private static final int AT_ONCE = 256;

  /** How long a step waits for what it has sent. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Api api;
  private final World world;
  private final List<Operation> operations;
  private final double[] upTo;
  private final RandomGenerator random;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  Driver(Api api, World world, List<Operation> operations, RandomGenerator random) {
    this.api = api;
    this.world = world;
    this.operations = operations;
    this.random = random;
    this.upTo = operations.stream().mapToDouble(Operation::weight).toArray();
    Arrays.parallelPrefix(upTo, Double::sum);
  }

  /** Sends at a rate for some seconds; returns at the latest {@link #PATIENCE} later. */
  Step run(int rate, double seconds) {
    var step = new Step(rate, seconds);
    var connections = new Semaphore(AT_ONCE, true);
    var over = new AtomicBoolean();
    var open = new AtomicLong();
    long start = System.nanoTime();
    long end = start + (long) (seconds * 1e9);
    for (double at = gap(rate); at < seconds; at += gap(rate)) {
      long intended = start + (long) (at * 1e9);
      waitUntil(intended);
      step.meant();
      open.incrementAndGet();
      var operation = drawn();
      double dice = random.nextDouble();
      threads.submit(
          () -> {
            try {
              connections.acquireUninterruptibly();
              try {
                if (over.get()) {
                  step.gaveUp();
                } else {
                  send(step, operation, dice, intended, end);
                }
              } catch (IllegalStateException nobodySignsIn) {
                step.gaveUp();
              } finally {
                connections.release();
              }
            } finally {
              open.decrementAndGet();
            }
          });
    }
    waitUntil(end);
    long patience = end + PATIENCE.toNanos();
    while (open.get() > 0 && System.nanoTime() < patience) {
      LockSupport.parkNanos(1_000_000);
    }
    over.set(true);
    // What is being answered this very moment is waited for, so that no step disturbs the next.
    while (open.get() > 0) {
      LockSupport.parkNanos(1_000_000);
    }
    return step;
  }

  private void send(Step step, Operation operation, double dice, long intended, long end) {
    var call = world.next(operation, dice);
    var reply = api.call(call.method(), call.path(), call.headers(), call.body());
    long now = System.nanoTime();
    step.answered(call.operation(), reply.status(), (now - intended) / 1_000, now <= end);
    call.then().accept(reply);
  }

  private double gap(int rate) {
    return -Math.log1p(-random.nextDouble()) / rate;
  }

  private Operation drawn() {
    double at = random.nextDouble() * upTo[upTo.length - 1];
    int place = Arrays.binarySearch(upTo, at);
    return operations.get(Math.min(operations.size() - 1, place < 0 ? -place - 1 : place + 1));
  }

  private static void waitUntil(long nanos) {
    for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}

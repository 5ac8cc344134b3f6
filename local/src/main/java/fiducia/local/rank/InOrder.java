package fiducia.local.rank;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Works on many things at once and hands the results on in the order in which the things came. So
 * many are under way at most that memory does not depend on how many there are.
 */
final class InOrder {

  private static final int UNDER_WAY_PER_THREAD = 64;

  private final int threads;

  InOrder(int threads) {
    this.threads = threads;
  }

  /** How many things are taken before the first result is handed on. */
  int mostUnderWay() {
    return threads * UNDER_WAY_PER_THREAD;
  }

  /**
   * @param things taken by the calling thread
   * @param work done by several threads; its exceptions end everything
   * @param take called by the calling thread; false ends everything early
   */
  <T, R> void each(Iterator<T> things, Function<T, R> work, Predicate<R> take) {
    var underWay = new ArrayDeque<Future<R>>();
    try (var crew = Executors.newFixedThreadPool(threads)) {
      try {
        boolean wanted = true;
        while (wanted && (things.hasNext() || !underWay.isEmpty())) {
          if (things.hasNext() && underWay.size() < mostUnderWay()) {
            var thing = things.next();
            underWay.add(crew.submit(() -> work.apply(thing)));
          } else {
            wanted = take.test(result(underWay.remove()));
          }
        }
      } finally {
        crew.shutdownNow();
      }
    }
  }

  private static <R> R result(Future<R> done) {
    try {
      return done.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped", stopped);
    } catch (ExecutionException failed) {
      throw new IllegalStateException("a ranking failed", failed.getCause());
    }
  }
}

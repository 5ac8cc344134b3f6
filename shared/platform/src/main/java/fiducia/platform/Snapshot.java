package fiducia.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/**
 * A function that has been initialised may be frozen, and thawed many times, weeks later, side by
 * side (SnapStart). What must not be the same in all of them, or may be stale by then, is made
 * afresh when it is thawed; what is slow the first time is done before it is frozen.
 */
final class Snapshot implements Resource {

  private final List<Afresh<?>> parts = new ArrayList<>();
  private final List<Runnable> firstCalls = new ArrayList<>();
  private volatile boolean thawed;

  /** A part that is made anew for each copy. */
  private static final class Afresh<T> implements Supplier<T> {

    private final Supplier<T> source;
    private volatile T part;

    Afresh(Supplier<T> source) {
      this.source = source;
      this.part = source.get();
    }

    void make() {
      part = source.get();
    }

    @Override
    public T get() {
      return part;
    }
  }

  /** Only a function that is about to be frozen needs to know when. */
  static Snapshot of(boolean isTaken) {
    var snapshot = new Snapshot();
    if (isTaken) {
      // Held weakly there: whoever asks whether it has thawed holds it.
      Core.getGlobalContext().register(snapshot);
    }
    return snapshot;
  }

  /** What the source gives now, and after each thaw what it gives then. */
  <T> Supplier<T> afresh(Supplier<T> source) {
    var part = new Afresh<>(source);
    parts.add(part);
    return part;
  }

  void beforehand(Runnable firstCall) {
    firstCalls.add(firstCall);
  }

  boolean isThawed() {
    return thawed;
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    firstCalls.forEach(Runnable::run);
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    parts.forEach(Afresh::make);
    thawed = true;
  }
}

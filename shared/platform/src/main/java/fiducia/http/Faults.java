package fiducia.http;

import java.util.ArrayList;
import java.util.List;

/** Collects everything that is wrong with a request, so that all of it is told at once. */
public final class Faults {

  private final List<Fault> faults = new ArrayList<>();

  public void add(String pointer, String code, String detail) {
    faults.add(new Fault(pointer, code, detail));
  }

  /** Whether something is wrong with exactly this member. */
  boolean at(String pointer) {
    return faults.stream().anyMatch(fault -> fault.pointer().equals(pointer));
  }

  public boolean any() {
    return !faults.isEmpty();
  }

  public List<Fault> all() {
    return List.copyOf(faults);
  }

  /**
   * @throws ProblemException 422 with every fault, where there is any
   */
  public void refuse() {
    if (any()) {
      throw Problem.UNFIT_CONTENT.with(all());
    }
  }
}

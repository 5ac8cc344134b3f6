package fiducia.http;

import java.io.Serial;
import java.util.List;
import java.util.Map;

/** Ends a request with a problem; the answer is made by {@link HttpFunction}. */
public final class ProblemException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  private final Problem problem;
  private final transient List<Fault> faults;
  private final transient Map<String, Object> members;

  ProblemException(Problem problem, List<Fault> faults, Map<String, Object> members) {
    // No stack trace: a refusal is an ordinary answer, and there are many.
    super(problem.code(), null, false, false);
    this.problem = problem;
    this.faults = faults;
    this.members = members;
  }

  public Problem problem() {
    return problem;
  }

  public List<Fault> faults() {
    return faults;
  }

  public Map<String, Object> members() {
    return members;
  }
}

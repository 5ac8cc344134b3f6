package fiducia.engine;

/** Asks one thing of a candidate. */
interface Check {

  Verdict of(Candidate candidate);

  /** Any of several constants of a list; where the profile names none, it says nothing. */
  static Verdict anyOf(int wanted, int stated) {
    return stated == 0 ? Verdict.NOT_STATED : Verdict.of((wanted & stated) != 0);
  }
}

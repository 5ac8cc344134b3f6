package fiducia.engine;

/** Whether a therapist fulfils a constraint; what a profile does not say is not fulfilled. */
enum Verdict {
  MET,
  NOT_MET,
  NOT_STATED;

  static Verdict of(boolean met) {
    return met ? MET : NOT_MET;
  }
}

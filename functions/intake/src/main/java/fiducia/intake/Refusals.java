package fiducia.intake;

import fiducia.http.Problem;
import fiducia.http.ProblemException;
import fiducia.imports.UnusableFile;
import fiducia.store.Therapists.Saved;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** What intake refuses beside what every function does. */
final class Refusals {

  private static final int ATTEMPTS = 8;

  static final Problem NPI_TAKEN =
      new Problem(
          409,
          "npi-taken",
          "Another therapist has this NPI.",
          "If it is yours, ask the clinic to link your account to the profile that is there.");
  static final Problem ACCOUNT_TAKEN =
      new Problem(
          409,
          "account-taken",
          "Another therapist has this account.",
          "Read that therapist, and link another account there first.");

  static final Problem NOTHING_TOLD =
      new Problem(
          409,
          "nothing-told",
          "Nothing has been told yet.",
          "Tell something of the profile first.");

  private Refusals() {}

  /** Nothing of the file was taken. */
  static ProblemException unusable(UnusableFile file) {
    return new Problem(422, "unusable-file", "This file cannot be imported.", file.getMessage())
        .with("reason", file.reason().code());
  }

  /**
   * Tries again where somebody else was faster: for changes that hold whatever the version was.
   *
   * @param save reads, changes and saves
   */
  static void save(Supplier<Saved> save) {
    change(
        () -> {
          var saved = save.get();
          if (saved != Saved.STALE) {
            refuseUnlessSaved(saved);
          }
          return saved != Saved.STALE;
        });
  }

  /**
   * As {@link #save}, for whatever else may be changed.
   *
   * @param change reads and changes; false where somebody else was faster
   */
  static void change(BooleanSupplier change) {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      if (change.getAsBoolean()) {
        return;
      }
    }
    throw Problem.BUSY.exception();
  }

  /**
   * @throws fiducia.http.ProblemException where a save did not come through
   */
  static void refuseUnlessSaved(Saved saved) {
    switch (saved) {
      case SAVED -> {}
      case STALE -> throw Problem.CHANGED_MEANWHILE.exception();
      case NPI_TAKEN -> throw NPI_TAKEN.exception();
      case TAKEN -> throw ACCOUNT_TAKEN.exception();
    }
  }
}

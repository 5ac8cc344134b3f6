package fiducia.alliance;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Days on which no sessions take place and nothing is sent. Sessions are not counted on meanwhile:
 * after the pause the sequence goes on where it was, in the same rhythm.
 *
 * @param from the first day, in the client's zone
 * @param until the first day after it; empty while it is open, which a stop is for good
 */
public record Pause(LocalDate from, Optional<LocalDate> until) {

  public Pause {
    if (until.isPresent() && until.get().isBefore(from)) {
      throw new IllegalArgumentException("a pause ends after it begins");
    }
  }

  /** A pause whose end nobody knows yet. */
  public static Pause from(LocalDate day) {
    return new Pause(day, Optional.empty());
  }

  /** The same pause, ended: sessions may take place again from this day. */
  public Pause endedOn(LocalDate day) {
    return new Pause(from, Optional.of(day));
  }

  /** Whether it goes on on or after a day. */
  boolean lasts(LocalDate day) {
    return until.map(end -> end.isAfter(day)).orElse(true);
  }

  /** Whether a day that is not before this pause lies within it or just after it. */
  boolean reaches(LocalDate day) {
    return until.map(end -> !end.isBefore(day)).orElse(true);
  }

  /** This pause and one that it reaches, as one. */
  Pause joined(Pause other) {
    if (until.isEmpty() || other.until.isEmpty()) {
      return from(from);
    }
    return endedOn(until.get().isAfter(other.until.get()) ? until.get() : other.until.get());
  }
}

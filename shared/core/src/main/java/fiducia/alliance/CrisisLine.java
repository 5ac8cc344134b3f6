package fiducia.alliance;

import fiducia.model.Coded;
import java.util.Optional;

/**
 * A way to reach help.
 *
 * @param name as the service calls itself
 * @param kind what it is for
 * @param call a number to call
 * @param text what to text, and where
 * @param web an https address, for chat or a directory
 * @param note when, for whom, and what to press
 * @param source where the number was taken from
 */
public record CrisisLine(
    String name,
    Kind kind,
    Optional<String> call,
    Optional<String> text,
    Optional<String> web,
    Optional<Wording> note,
    Source source) {

  /** What a line is for. */
  public enum Kind implements Coded {
    EMERGENCY,
    CRISIS,
    DIRECTORY
  }

  /** How well a number is known. */
  public enum Source implements Coded {
    /** Read on the service's own page, or a number fixed by law. */
    SERVICE,

    /** Widely published; to be reviewed by the operator before going live. */
    PUBLIC
  }
}

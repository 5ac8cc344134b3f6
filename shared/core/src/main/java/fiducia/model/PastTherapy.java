package fiducia.model;

import java.util.Optional;

/**
 * What a client remembers of earlier therapy, in own words.
 *
 * @param helped what helped
 * @param didNotHelp what did not
 */
public record PastTherapy(Optional<String> helped, Optional<String> didNotHelp) {

  public static PastTherapy notTold() {
    return new PastTherapy(Optional.empty(), Optional.empty());
  }
}

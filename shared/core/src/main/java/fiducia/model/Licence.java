package fiducia.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A licence to practise.
 *
 * @param jurisdiction where it is valid
 * @param kind what it allows
 * @param number as the board writes it, 1 to {@value #LONGEST_NUMBER} characters
 * @param expires last day of validity in the jurisdiction; a licence whose expiry is not stated
 *     cannot be verified
 */
public record Licence(
    Jurisdiction jurisdiction, LicenceKind kind, String number, Optional<LocalDate> expires) {

  public static final int LONGEST_NUMBER = 40;

  public boolean validOn(LocalDate day) {
    return expires.isPresent() && !day.isAfter(expires.get());
  }
}

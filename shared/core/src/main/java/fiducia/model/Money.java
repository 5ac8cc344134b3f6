package fiducia.model;

import java.util.Currency;

/**
 * An amount of money.
 *
 * @param minor minor units (cents), 0 to 10,000,000
 * @param currency ISO 4217
 */
public record Money(long minor, Currency currency) {

  public static final long MOST = 10_000_000;

  public Money {
    if (minor < 0 || minor > MOST) {
      throw new IllegalArgumentException("an amount lies within 0 to " + MOST + " minor units");
    }
  }

  public static Money usd(long cents) {
    return new Money(cents, Currency.getInstance("USD"));
  }
}

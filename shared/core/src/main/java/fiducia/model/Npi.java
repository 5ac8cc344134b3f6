package fiducia.model;

/**
 * US National Provider Identifier: ten digits, the last a Luhn check digit over the number prefixed
 * with 80840 (45 CFR 162.406).
 *
 * @param digits ten digits, the first 1 or 2, with the right check digit
 */
public record Npi(String digits) {

  /** What the prefix 80840 adds to the Luhn sum. */
  private static final int PREFIX_SUM = 24;

  public Npi {
    if (!isNpi(digits)) {
      throw new IllegalArgumentException("an NPI has ten digits, the last a check digit");
    }
  }

  public static boolean isNpi(String digits) {
    return digits.length() == 10
        && digits.matches("[12][0-9]{9}")
        && checkDigit(digits) == digits.charAt(9) - '0';
  }

  /** The check digit for the first nine digits of a number. */
  public static int checkDigit(String digits) {
    int sum = PREFIX_SUM;
    for (int i = 0; i < 9; i++) {
      int digit = digits.charAt(i) - '0';
      int weighted = i % 2 == 0 ? digit * 2 : digit;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return (10 - sum % 10) % 10;
  }
}

package fiducia.model;

/** How a client means to pay: through an insurer, or up to a highest fee. */
public sealed interface Payment {

  /**
   * @param insurer its code, see {@link Payment#isInsurer}
   */
  record Insured(String insurer) implements Payment {}

  /**
   * @param highestFee the most a session may cost
   */
  record SelfPaid(Money highestFee) implements Payment {}

  /**
   * Whether it can be an insurer's code, which is the clinic's own: 2 to 40 lower-case letters,
   * digits and hyphens, none of them at an end.
   */
  static boolean isInsurer(String code) {
    return code.matches("[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])");
  }
}

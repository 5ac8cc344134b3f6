package fiducia.model;

/** How a client means to pay: through an insurer, or up to a highest fee. */
public sealed interface Payment {

  /**
   * @param insurer a code of 2 to 40 lower-case letters, digits and hyphens, as the clinic
   *     publishes them
   */
  record Insured(String insurer) implements Payment {}

  /**
   * @param highestFee the most a session may cost
   */
  record SelfPaid(Money highestFee) implements Payment {}
}

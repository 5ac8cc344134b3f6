package fiducia.engine;

import fiducia.model.Fee;
import fiducia.model.Money;

/**
 * What a session would cost this client.
 *
 * @param least the least that might be asked
 * @param most the most: never above what the client can pay
 * @param sliding whether it is below the usual fee, on a sliding scale
 */
public record FeeAsked(Money least, Money most, boolean sliding) {

  /** The usual fee where the client can pay it, otherwise what the sliding scale leaves. */
  static FeeAsked of(Fee fee, Money highest) {
    return fee.regular().minor() <= highest.minor()
        ? new FeeAsked(fee.regular(), fee.regular(), false)
        : new FeeAsked(fee.lowest(), highest, true);
  }

  static FeeAsked usual(Fee fee) {
    return new FeeAsked(fee.regular(), fee.regular(), false);
  }
}

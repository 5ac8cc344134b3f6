package fiducia.model;

import java.util.Optional;

/**
 * What a session costs.
 *
 * @param regular the usual fee of a session
 * @param slidingTo the lowest fee on a sliding scale, in the same currency and at most the regular
 *     fee
 */
public record Fee(Money regular, Optional<Money> slidingTo) {

  public Fee {
    slidingTo.ifPresent(
        low -> {
          if (!low.currency().equals(regular.currency()) || low.minor() > regular.minor()) {
            throw new IllegalArgumentException("a sliding scale goes down from the regular fee");
          }
        });
  }

  /** The least a client might be asked to pay. */
  public Money lowest() {
    return slidingTo.orElse(regular);
  }
}

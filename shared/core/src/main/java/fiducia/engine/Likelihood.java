package fiducia.engine;

import fiducia.model.Coded;

/**
 * A probability in words: the calibrated scale of the Intergovernmental Panel on Climate Change
 * (Mastrandrea et al. 2010), which people read more evenly than numbers.
 */
public enum Likelihood implements Coded {
  VERY_UNLIKELY,
  UNLIKELY,
  AS_LIKELY_AS_NOT,
  LIKELY,
  VERY_LIKELY;

  public static Likelihood of(double probability) {
    if (probability < .10) {
      return VERY_UNLIKELY;
    }
    if (probability < .33) {
      return UNLIKELY;
    }
    if (probability < .66) {
      return AS_LIKELY_AS_NOT;
    }
    return probability < .90 ? LIKELY : VERY_LIKELY;
  }
}

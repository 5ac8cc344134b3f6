package fiducia.engine;

import fiducia.model.Concern;
import fiducia.model.Format;
import fiducia.model.StyleDimension;

/** What a prediction looks at of a therapist. */
interface Described {

  String id();

  /** −2 to 2, or {@link Candidate#NOT_STATED}. */
  byte style(StyleDimension dimension);

  /** 0 to 3, or {@link Candidate#NOT_STATED}. */
  byte liking(Concern concern);

  boolean offers(Format format);

  /** Kilometres to the nearest place that is on the map, infinite where none is. */
  double kilometresFrom(Spot spot);

  double waitingWeeks();

  Verdict meets(PersonalWish wish);
}

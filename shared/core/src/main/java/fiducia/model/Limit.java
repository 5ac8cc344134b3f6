package fiducia.model;

import java.util.EnumSet;
import java.util.Set;

/**
 * A therapist's own limits: a closed list of work a therapist may decline.
 *
 * <p>It names kinds of work only. No limit speaks of who the client is; a protected trait cannot be
 * expressed.
 */
public enum Limit implements Coded {
  NO_SELF_HARM(Concern.SELF_HARM),
  NO_UNUSUAL_EXPERIENCES(Concern.UNUSUAL_EXPERIENCES),
  NO_EATING_DISORDERS(Concern.EATING_BODY_IMAGE),
  NO_SUBSTANCE_DEPENDENCE(Concern.ALCOHOL_DRUGS),
  NO_OTHER_ADDICTIONS(Concern.OTHER_ADDICTIONS),
  NO_TRAUMA_PROCESSING(Concern.TRAUMA, Concern.CHILDHOOD_ABUSE),
  NO_ANGER_WORK(Concern.ANGER),
  NO_COUPLE_WORK(Concern.COUPLE_RELATIONSHIP),
  NO_CUSTODY_MATTERS(Concern.SEPARATION_DIVORCE);

  private final Set<Concern> concerns;

  Limit(Concern first, Concern... rest) {
    concerns = Set.copyOf(EnumSet.of(first, rest));
  }

  /** The concerns that this limit leaves to colleagues. */
  public Set<Concern> concerns() {
    return concerns;
  }
}

package fiducia.engine;

import fiducia.model.Coded;
import fiducia.model.Concern;

/**
 * Areas of work to which the published concerns belong. A therapist's record is kept per area,
 * since a record per single concern would stay too thin to learn from (the idea of Constantino et
 * al. 2021, JAMA Psychiatry 78:960; the areas are ours).
 */
public enum Domain implements Coded {
  ANXIETY,
  MOOD,
  TRAUMA,
  RELATIONSHIPS,
  SELF,
  HABITS,
  BODY_MIND,
  LIFE;

  /** The area of a concern. */
  public static Domain of(Concern concern) {
    return switch (concern) {
      case ANXIETY, PANIC, SOCIAL_ANXIETY, PHOBIAS, OBSESSIONS_COMPULSIONS, WORRY -> ANXIETY;
      case LOW_MOOD, MOOD_SWINGS, GRIEF_LOSS, LONELINESS, SELF_HARM -> MOOD;
      case TRAUMA, CHILDHOOD_ABUSE -> TRAUMA;
      case COUPLE_RELATIONSHIP, FAMILY_CONFLICT, PARENTING, PREGNANCY_BIRTH, SEPARATION_DIVORCE ->
          RELATIONSHIPS;
      case SELF_ESTEEM, PERFECTIONISM, SEXUALITY_INTIMACY, GENDER_IDENTITY, ANGER -> SELF;
      case EATING_BODY_IMAGE, ALCOHOL_DRUGS, OTHER_ADDICTIONS -> HABITS;
      case SLEEP, UNUSUAL_EXPERIENCES, ATTENTION_FOCUS, CHRONIC_ILLNESS_PAIN -> BODY_MIND;
      case STRESS_BURNOUT, WORK_CAREER, MIGRATION_BELONGING, MEANING_SPIRITUALITY -> LIFE;
    };
  }
}

package fiducia.engine;

import fiducia.model.Concern;
import fiducia.model.Factor;
import fiducia.model.Language;
import fiducia.model.StyleDimension;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * What the engine says to a client, in plain English: calm, in the second person, without diagnoses
 * and without promises. Every sentence has a code beside it, so that others can put it in their own
 * words.
 */
public final class Words {

  private Words() {}

  /** Such as "likely, from little experience yet". */
  public static String chance(Likelihood likelihood, Experience experience) {
    return switch (likelihood) {
          case VERY_UNLIKELY -> "very unlikely";
          case UNLIKELY -> "unlikely";
          case AS_LIKELY_AS_NOT -> "about as likely as not";
          case LIKELY -> "likely";
          case VERY_LIKELY -> "very likely";
        }
        + ", from "
        + switch (experience) {
          case LITTLE -> "little experience yet";
          case SOME -> "some experience";
          case MUCH -> "much experience";
        };
  }

  /** What the weakest factor asks for. */
  public static String weakest(Factor factor) {
    return switch (factor) {
      case TRUST -> "Trust may be what needs the most time here.";
      case RAPPORT -> "Feeling at ease with each other may be what needs the most time here.";
      case COLLABORATION ->
          "Agreeing on goals and how to work may be what needs the most time here.";
    };
  }

  /** What it would mean to let go of a wish. */
  public static String opens(Relaxation relaxation) {
    var wish = wish(relaxation.constraint());
    return switch (relaxation.opens()) {
      case 0 -> "Without " + wish + ", there would be nobody more.";
      case 1 -> "Without " + wish + ", there would be 1 more therapist.";
      default -> "Without " + wish + ", there would be " + relaxation.opens() + " more therapists.";
    };
  }

  /** What the client should be asked next. */
  public static String untold(Untold untold) {
    return switch (untold) {
      case CONCERNS -> "You have not said what brings you, so it plays no part yet.";
      case STYLE -> "You have not said how you hope to work together, so it plays no part yet.";
      case FORMATS -> "You have not said how you would like to meet, so both ways are shown.";
      case NEARBY -> "We do not know where you would set out from, so distance plays no part yet.";
      case HOURS -> "You have not said when you could meet, so hours play no part yet.";
      case PAYMENT -> "You have not said how you would pay, so fees play no part yet.";
    };
  }

  private static String wish(Constraint constraint) {
    return switch (constraint) {
      case LANGUAGE -> "your wish for a language";
      case FORMAT -> "your wish for how to meet";
      case DISTANCE -> "your limit on distance";
      case INSURER -> "your insurer";
      case FEE -> "your limit on the fee";
      case HOURS -> "your hours";
      case GENDER -> "your wish for a gender";
      case AGE -> "your wish for an age";
      case FAITH -> "your wish for a faith";
      case CULTURE -> "your wish for a culture";
      case AFFIRMING -> "your wish for somebody affirming";
      case COMMUNITY -> "your wish for experience with a community";
      case EXCLUDED -> "the therapists you left out";
      case LICENCE, VERIFIED, AGE_GROUP, FREE_PLACE, ACCEPTING, THERAPIST_LIMIT ->
          throw new IllegalArgumentException("not a wish of the client: " + constraint.code());
    };
  }

  static String notMet(Constraint constraint, boolean notStated) {
    return switch (constraint) {
      case LICENCE -> "Is not licensed where you are.";
      case VERIFIED -> "The clinic has not verified the licence yet.";
      case AGE_GROUP ->
          notStated ? "Has not said for which ages." : "Does not work with your age group.";
      case FREE_PLACE -> "Has no free place at present.";
      case ACCEPTING -> "Does not take new clients at present.";
      case THERAPIST_LIMIT -> "Leaves work of the kind you named to colleagues.";
      case LANGUAGE -> unmet(notStated, "which languages", "in a language you asked for");
      case FORMAT -> unmet(notStated, "how to meet", "in the way you asked for");
      case DISTANCE ->
          notStated ? "Has not said where sessions take place." : "Is farther away than you asked.";
      case INSURER ->
          notStated ? "Has not said which insurers pay." : "Does not work with your insurer.";
      case FEE -> notStated ? "Has not said the fee." : "Costs more than you can pay.";
      case HOURS ->
          notStated ? "Has not said at which hours." : "You have no hour of the week in common.";
      case GENDER -> person(notStated, "gender");
      case AGE -> person(notStated, "age");
      case FAITH -> person(notStated, "faith or world view");
      case CULTURE -> person(notStated, "culture");
      case AFFIRMING ->
          notStated
              ? "Has not said whether affirming of sexual and gender diversity."
              : "Is not affirming of sexual and gender diversity.";
      case COMMUNITY ->
          notStated
              ? "Has not said with which communities there is experience."
              : "Has not named experience with a community you asked for.";
      case EXCLUDED -> "You asked not to be offered this therapist.";
    };
  }

  private static String unmet(boolean notStated, String what, String how) {
    return notStated ? "Has not said " + what + "." : "Does not work " + how + ".";
  }

  private static String person(boolean notStated, String what) {
    return notStated
        ? "Has not said anything about the " + what + " you asked for."
        : "Is not of the " + what + " you asked for.";
  }

  static String hope(StyleDimension dimension, int level) {
    int side = Integer.signum(level);
    return switch (dimension) {
      case DIRECTIVE ->
          pole(
              side,
              "to lead the way yourself",
              "for a balance between leading and being led",
              "for somebody who takes the lead");
      case INTENSITY ->
          pole(
              side,
              "for a calm and reserved way of talking",
              "for a balance between calm and strong feelings",
              "for room for strong feelings");
      case PRESENT ->
          pole(
              side,
              "for time for your past",
              "for a balance between past and present",
              "for a focus on the present");
      case CHALLENGE ->
          pole(
              side,
              "for warm support",
              "for a balance between support and challenge",
              "for somebody who challenges you");
    };
  }

  private static String pole(int side, String low, String middle, String high) {
    return side < 0 ? low : side > 0 ? high : middle;
  }

  static String styleFits(String hope) {
    return "You hoped " + hope + ", and this therapist describes working much like that.";
  }

  static String styleDiffers(String hope) {
    return "You hoped "
        + hope
        + "; this therapist describes working differently. "
        + "You could ask about it in the first talk.";
  }

  static String styleUnknown(String hope) {
    return "You hoped " + hope + "; this therapist has not told us about it yet.";
  }

  static String wishMet(Feature feature, List<Language> languages) {
    return switch (feature) {
      case WISH_LANGUAGE -> "You can speak " + list(names(languages)) + " together.";
      case WISH_GENDER -> "Of a gender you wished for.";
      case WISH_AGE -> "Of the age you wished for.";
      case WISH_FAITH -> "Shares a faith or world view you wished for, or knows it from within.";
      case WISH_CULTURE -> "Shares a culture you wished for, or knows it from within.";
      case WISH_AFFIRMING -> "Affirming of sexual and gender diversity, as you wished.";
      case WISH_COMMUNITY -> "Has experience with a community you named.";
      default -> throw new IllegalArgumentException("not a wish: " + feature.code());
    };
  }

  static String wishNotMet(Feature feature) {
    return switch (feature) {
      case WISH_LANGUAGE -> "Does not work in a language you would have liked.";
      case WISH_GENDER -> "Not of a gender you would have liked.";
      case WISH_AGE -> "Not of the age you would have liked.";
      case WISH_FAITH -> "Not of a faith or world view you would have liked.";
      case WISH_CULTURE -> "Not of a culture you would have liked.";
      case WISH_AFFIRMING ->
          "Not affirming of sexual and gender diversity, as you would have liked.";
      case WISH_COMMUNITY -> "Has not named experience with a community you would have liked.";
      default -> throw new IllegalArgumentException("not a wish: " + feature.code());
    };
  }

  static String wishUnknown(Unknown.About about) {
    return "We do not know "
        + switch (about) {
          case LANGUAGE -> "which languages this therapist speaks.";
          case GENDER -> "this therapist's gender.";
          case AGE -> "this therapist's age.";
          case FAITH -> "this therapist's faith or world view.";
          case CULTURE -> "this therapist's cultural background.";
          case AFFIRMING -> "whether this therapist is affirming of sexual and gender diversity.";
          case COMMUNITY -> "with which communities this therapist has experience.";
          case FORMATS -> "whether this therapist meets online or in person.";
          case DISTANCE -> "how far it is to this therapist.";
          default -> throw new IllegalArgumentException("has a sentence of its own");
        };
  }

  static String concernsShared(Collection<Concern> concerns) {
    return "Likes to work with "
        + list(concerns.stream().map(Words::name).toList())
        + ", which you named.";
  }

  static String concernsUnknown(Collection<Concern> concerns) {
    return "Has not said how it is to work with "
        + list(concerns.stream().map(Words::name).toList())
        + ".";
  }

  static String concernsLess() {
    return "Is less drawn to some of what you named. You could ask about it in the first talk.";
  }

  static String near(double kilometres) {
    return "About " + kilometres(kilometres) + " from you.";
  }

  static String far(double kilometres) {
    return "About " + kilometres(kilometres) + " from you, and in person only.";
  }

  private static String kilometres(double kilometres) {
    return Math.max(1, Math.round(kilometres)) + " km";
  }

  static String wait(double weeks) {
    long whole = Math.max(1, Math.round(weeks));
    return "The first session would be in about " + whole + (whole == 1 ? " week." : " weeks.");
  }

  static String record(boolean good) {
    return good
        ? "Clients with wishes like yours have often found a good footing here."
        : "Clients with wishes like yours have less often found what they hoped for here.";
  }

  private static List<String> names(List<Language> languages) {
    return languages.stream().map(language -> language.in(Locale.ENGLISH)).toList();
  }

  private static String list(List<String> names) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  /** A concern as a client would say it. */
  public static String name(Concern concern) {
    return switch (concern) {
      case SOCIAL_ANXIETY -> "being anxious among people";
      case OBSESSIONS_COMPULSIONS -> "thoughts or habits that will not stop";
      case GRIEF_LOSS -> "grief and loss";
      case CHILDHOOD_ABUSE -> "being hurt as a child";
      case STRESS_BURNOUT -> "stress and burnout";
      case COUPLE_RELATIONSHIP -> "life as a couple";
      case PREGNANCY_BIRTH -> "pregnancy and birth";
      case SEPARATION_DIVORCE -> "separation and divorce";
      case SEXUALITY_INTIMACY -> "sexuality and intimacy";
      case EATING_BODY_IMAGE -> "eating and body image";
      case ALCOHOL_DRUGS -> "alcohol and drugs";
      case OTHER_ADDICTIONS -> "other things that are hard to stop";
      case SELF_HARM -> "hurting yourself";
      case ATTENTION_FOCUS -> "attention and focus";
      case CHRONIC_ILLNESS_PAIN -> "lasting illness or pain";
      case WORK_CAREER -> "work and career";
      case MIGRATION_BELONGING -> "migration and belonging";
      case MEANING_SPIRITUALITY -> "meaning and spirituality";
      case ANXIETY,
          PANIC,
          PHOBIAS,
          WORRY,
          LOW_MOOD,
          MOOD_SWINGS,
          TRAUMA,
          SLEEP,
          ANGER,
          SELF_ESTEEM,
          PERFECTIONISM,
          LONELINESS,
          FAMILY_CONFLICT,
          PARENTING,
          GENDER_IDENTITY,
          UNUSUAL_EXPERIENCES ->
          concern.code().replace('-', ' ');
    };
  }
}

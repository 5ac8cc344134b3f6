package fiducia.alliance;

import fiducia.model.Coded;
import fiducia.model.Factor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The questions of a check-in, each rated from 0 to 10 or left with "prefer not to say".
 *
 * <p>The wording is our own, open to everyone and <b>not yet validated</b>; it is the same after
 * every session, so that answers can be compared. A changed wording is a new constant with a new
 * code: codes are stored with the answers and never change their meaning.
 */
public enum Item implements Coded {
  TRUST_1(
      Factor.TRUST,
      new Wording(
          "How safe did it feel to leave something personal with your therapist?",
          "¿Qué tan seguro se sintió dejar algo personal en manos de su terapeuta?"),
      new Wording("Not safe at all", "Nada seguro"),
      new Wording("Entirely safe", "Totalmente seguro")),
  TRUST_2(
      Factor.TRUST,
      new Wording(
          "How much do you believe that your therapist meant what they said to you?",
          "¿Cuánto cree que su terapeuta decía de verdad lo que pensaba?"),
      new Wording("I doubt it", "Lo dudo"),
      new Wording("I believe all of it", "Lo creo todo")),
  RAPPORT_1(
      Factor.RAPPORT,
      new Wording(
          "How much at ease were you with your therapist, in the room or on the call?",
          "¿Qué tan a gusto estuvo con su terapeuta, en la sala o en la llamada?"),
      new Wording("Not at ease", "Nada a gusto"),
      new Wording("Fully at ease", "Totalmente a gusto")),
  RAPPORT_2(
      Factor.RAPPORT,
      new Wording(
          "How well did your therapist catch what it is like to be in your place?",
          "¿Qué tan bien captó su terapeuta cómo es estar en su lugar?"),
      new Wording("Missed it", "No lo captó"),
      new Wording("Caught it exactly", "Lo captó con exactitud")),
  COLLABORATION_1(
      Factor.COLLABORATION,
      new Wording(
          "How clear was it where the two of you are heading?",
          "¿Qué tan claro quedó hacia dónde van ustedes dos?"),
      new Wording("Not clear at all", "Nada claro"),
      new Wording("Perfectly clear", "Completamente claro")),
  COLLABORATION_2(
      Factor.COLLABORATION,
      new Wording(
          "How much of a say did you have in how the time was spent?",
          "¿Cuánto pudo decidir sobre cómo se usó el tiempo?"),
      new Wording("None", "Nada"),
      new Wording("As much as I wanted", "Tanto como quise")),
  SAY_HARD_THINGS(
      null,
      new Wording(
          "When there was something hard to say, could you say it without fear of being judged?",
          "Cuando había algo difícil de decir, ¿pudo decirlo sin miedo a que le juzgaran?"),
      new Wording("Not at all", "En absoluto"),
      new Wording("Freely", "Con libertad"));

  /** Lowest and highest rating. */
  public static final int LOWEST = 0;

  public static final int HIGHEST = 10;

  /** Stands beside the scale of every item. */
  public static final Wording PREFER_NOT_TO_SAY =
      new Wording("Prefer not to say", "Prefiero no decirlo");

  /** The one line that may be written freely, at most {@link Answers#LONGEST_LINE} characters. */
  public static final Wording OPEN_LINE =
      new Wording(
          "Is there anything you would like to add? You can leave this empty.",
          "¿Hay algo que quiera añadir? Puede dejarlo en blanco.");

  private static final Map<Factor, List<Item>> OF_FACTOR =
      Arrays.stream(values())
          .filter(item -> item.factor.isPresent())
          .collect(Collectors.groupingBy(item -> item.factor.get()));

  private final Optional<Factor> factor;
  private final Wording question;
  private final Wording lowEnd;
  private final Wording highEnd;

  Item(Factor factor, Wording question, Wording lowEnd, Wording highEnd) {
    this.factor = Optional.ofNullable(factor);
    this.question = question;
    this.lowEnd = lowEnd;
    this.highEnd = highEnd;
  }

  /**
   * The factor it asks about; none for {@link #SAY_HARD_THINGS}, which bears on how far to believe
   * all.
   */
  public Optional<Factor> factor() {
    return factor;
  }

  public Wording question() {
    return question;
  }

  /** What 0 means. */
  public Wording lowEnd() {
    return lowEnd;
  }

  /** What 10 means. */
  public Wording highEnd() {
    return highEnd;
  }

  /** The items that ask about a factor, two of them. */
  public static List<Item> of(Factor factor) {
    return OF_FACTOR.get(factor);
  }
}

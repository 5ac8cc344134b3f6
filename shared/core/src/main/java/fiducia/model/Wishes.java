package fiducia.model;

/**
 * What a client wishes of the therapist as a person. Nothing here is asked of the client in return.
 *
 * @param language languages in which therapy could be held
 * @param gender the therapist's gender
 * @param age the therapist's age
 * @param faith a faith or world view
 * @param culture a cultural background
 * @param affirming affirming of sexual and gender diversity; the strength alone matters
 * @param community experience with a community
 */
public record Wishes(
    Wish<Language> language,
    Wish<Gender> gender,
    AgeWish age,
    Wish<Faith> faith,
    Wish<Culture> culture,
    Strength affirming,
    Wish<Community> community) {

  public static Wishes none() {
    return new Wishes(
        Wish.none(),
        Wish.none(),
        AgeWish.none(),
        Wish.none(),
        Wish.none(),
        Strength.INDIFFERENT,
        Wish.none());
  }
}

package fiducia.alliance;

import fiducia.model.Factor;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What a client answers in one check-in.
 *
 * @param ratings 0 to 10 per item; an item that is absent is one the client preferred not to rate,
 *     which is missing knowledge and never a low rating
 * @param openLine free text of at most {@link #LONGEST_LINE} characters, never blank
 * @param visibility who sees it
 */
public record Answers(
    Map<Item, Integer> ratings, Optional<String> openLine, Visibility visibility) {

  /** Longest open line, in Unicode characters. */
  public static final int LONGEST_LINE = 1000;

  /**
   * Refuses a rating outside 0 to 10 and an open line that is too long; a blank line is no line.
   */
  public Answers {
    var sorted = new EnumMap<Item, Integer>(Item.class);
    sorted.putAll(ratings);
    ratings = Collections.unmodifiableMap(sorted);
    openLine = openLine.filter(line -> !line.isBlank());
    for (int rating : ratings.values()) {
      if (rating < Item.LOWEST || rating > Item.HIGHEST) {
        throw new IllegalArgumentException("a rating lies within 0 to 10");
      }
    }
    if (openLine.isPresent()
        && openLine.get().codePointCount(0, openLine.get().length()) > LONGEST_LINE) {
      throw new IllegalArgumentException("an open line has at most 1000 characters");
    }
  }

  /** Ratings alone, with no open line and the default visibility. */
  public static Answers of(Map<Item, Integer> ratings) {
    return new Answers(ratings, Optional.empty(), Visibility.DEFAULT);
  }

  /** The rating of an item, or nothing where the client preferred not to say. */
  public OptionalInt rating(Item item) {
    return ratings.containsKey(item) ? OptionalInt.of(ratings.get(item)) : OptionalInt.empty();
  }

  /** Mean of the factor's rated items, 0 to 10, or nothing where none of them is rated. */
  public OptionalDouble rating(Factor factor) {
    return Item.of(factor).stream().filter(ratings::containsKey).mapToInt(ratings::get).average();
  }

  /** How many of a factor's items are rated: 0, 1 or 2. */
  int rated(Factor factor) {
    return (int) Item.of(factor).stream().filter(ratings::containsKey).count();
  }
}

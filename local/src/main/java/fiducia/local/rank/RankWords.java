package fiducia.local.rank;

import fiducia.engine.Question;
import fiducia.local.rank.RankOptions.Misused;
import fiducia.local.rank.RankOptions.Replay;
import fiducia.local.rank.RankOptions.Run;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads what was typed after {@code ./fiducia rank}. */
final class RankWords {

  private RankWords() {}

  private enum Option {
    THERAPISTS,
    CLIENTS,
    STATE,
    TOP,
    OUT,
    AS_OF,
    SEED,
    KEEP,
    REPLAY;

    String word() {
      return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  static RankOptions read(List<String> words) {
    var said = said(words);
    if (said.containsKey(Option.REPLAY)) {
      if (said.size() > 1) {
        throw new Misused("--replay stands alone: everything else is in the file");
      }
      return new Replay(Path.of(said.get(Option.REPLAY)));
    }
    if (!said.containsKey(Option.THERAPISTS) || !said.containsKey(Option.CLIENTS)) {
      throw new Misused("rank takes --therapists FILE --clients FILE, or --replay FILE");
    }
    return new Run(
        Path.of(said.get(Option.THERAPISTS)),
        Path.of(said.get(Option.CLIENTS)),
        path(said, Option.STATE),
        Optional.ofNullable(said.get(Option.TOP)).map(RankWords::top).orElse(Question.MOST_SHOWN),
        path(said, Option.OUT),
        Optional.ofNullable(said.get(Option.AS_OF)).map(RankWords::asOf),
        Optional.ofNullable(said.get(Option.SEED)).map(RankWords::seed).orElse(0L),
        path(said, Option.KEEP));
  }

  private static Map<Option, String> said(List<String> words) {
    var said = new EnumMap<Option, String>(Option.class);
    var given = new ArrayDeque<>(words);
    while (!given.isEmpty()) {
      var word = given.removeFirst();
      var option = option(word);
      if (given.isEmpty() || given.getFirst().startsWith("--")) {
        throw new Misused(word + " wants a value");
      }
      if (said.put(option, given.removeFirst()) != null) {
        throw new Misused(word + " is there twice");
      }
    }
    return said;
  }

  private static Option option(String word) {
    for (var option : Option.values()) {
      if (option.word().equals(word)) {
        return option;
      }
    }
    throw new Misused((word.startsWith("-") ? "unknown option: " : "too much after rank: ") + word);
  }

  private static Optional<Path> path(Map<Option, String> said, Option option) {
    return Optional.ofNullable(said.get(option)).map(Path::of);
  }

  private static int top(String text) {
    try {
      int top = Integer.parseInt(text);
      if (top >= 1 && top <= Question.MOST_SHOWN) {
        return top;
      }
    } catch (NumberFormatException noNumber) {
      // Answered like a number that is out of range.
    }
    throw new Misused("--top takes a number from 1 to " + Question.MOST_SHOWN);
  }

  private static long seed(String text) {
    return Seeds.of(text).orElseThrow(() -> new Misused("--seed takes a whole number of 64 bits"));
  }

  private static Instant asOf(String text) {
    try {
      var instant = Instant.parse(text);
      int year = instant.atZone(ZoneOffset.UTC).getYear();
      if (year >= 1900 && year <= 2200) {
        return instant;
      }
    } catch (DateTimeException noInstant) {
      // Answered like an instant that is not of our time.
    }
    throw new Misused("--as-of takes an instant such as 2027-01-31T17:00:00Z");
  }
}

package fiducia.bench.load;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was typed after {@code ./fiducia bench load}.
 *
 * @param url of a deployed stack's stage; a server of our own on the loopback otherwise
 * @param rates requests a second, in order
 * @param climbs whether to turn back at the first rate that is too much
 * @param seconds of each rate
 * @param soakMinutes instead of the rates: one rate, the first, for so long
 * @param seed of arrivals and of what arrives
 * @param json where to write the figures
 * @param plot where to draw them
 */
public record LoadOptions(
    Optional<URI> url,
    List<Integer> rates,
    boolean climbs,
    int seconds,
    Optional<Integer> soakMinutes,
    long seed,
    Optional<Path> json,
    Path plot) {

  /** Up until it is saturated, on a small machine and on a large one. */
  private static final List<Integer> UP = List.of(25, 50, 100, 200, 400, 800, 1_600, 3_200, 6_400);

  private static final int SOAK_RATE = 40;
  private static final int MOST_RATE = 20_000;
  private static final int MOST_STEPS = 40;
  private static final int MOST_SECONDS = 300;
  private static final int MOST_SOAK = 240;

  /** What was typed makes no sense; the message says which word. */
  public static final class Misused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Misused(String message) {
      super(message);
    }
  }

  public static LoadOptions of(List<String> words, Path root) {
    var url = Optional.<URI>empty();
    var rates = Optional.<List<Integer>>empty();
    int seconds = 15;
    var soak = Optional.<Integer>empty();
    long seed = 20261123;
    var json = Optional.<Path>empty();
    var plot = root.resolve(".fiducia/bench/load.svg");
    var given = new ArrayDeque<>(words);
    while (!given.isEmpty()) {
      var word = given.removeFirst();
      switch (word) {
        case "--url" -> url = Optional.of(url(value(word, given)));
        case "--rates" -> rates = Optional.of(rates(value(word, given)));
        case "--seconds" -> seconds = number(word, value(word, given), 1, MOST_SECONDS);
        case "--soak" -> soak = Optional.of(number(word, value(word, given), 1, MOST_SOAK));
        case "--seed" -> seed = number(word, value(word, given), 0, Integer.MAX_VALUE);
        case "--json" -> json = Optional.of(Path.of(value(word, given)));
        case "--plot" -> plot = Path.of(value(word, given));
        default -> throw new Misused("unknown after bench load: " + word);
      }
    }
    if (soak.isPresent() && rates.map(List::size).orElse(1) != 1) {
      throw new Misused("--soak takes one rate");
    }
    var unlessSaid = soak.isPresent() ? List.of(SOAK_RATE) : UP;
    boolean climbs = rates.isEmpty() && soak.isEmpty();
    return new LoadOptions(url, rates.orElse(unlessSaid), climbs, seconds, soak, seed, json, plot);
  }

  private static List<Integer> rates(String text) {
    var rates = new ArrayList<Integer>();
    for (var rate : text.split(",")) {
      rates.add(number("--rates", rate, 1, MOST_RATE));
    }
    if (rates.size() > MOST_STEPS) {
      throw new Misused("--rates takes at most " + MOST_STEPS);
    }
    return List.copyOf(rates);
  }

  private static URI url(String text) {
    try {
      var url = URI.create(text.replaceFirst("/$", ""));
      if (url.getHost() != null && List.of("http", "https").contains(url.getScheme())) {
        return url;
      }
    } catch (IllegalArgumentException noAddress) {
      // Answered like an address without a host.
    }
    throw new Misused("--url takes the address of a stage, such as https://…/live");
  }

  private static String value(String option, ArrayDeque<String> given) {
    if (given.isEmpty() || given.getFirst().startsWith("--")) {
      throw new Misused(option + " wants a value");
    }
    return given.removeFirst();
  }

  private static int number(String option, String text, int least, int most) {
    try {
      int number = Integer.parseInt(text.strip());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException noNumber) {
      // Answered like a number out of range.
    }
    throw new Misused("%s takes a number from %,d to %,d".formatted(option, least, most));
  }
}

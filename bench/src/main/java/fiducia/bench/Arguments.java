package fiducia.bench;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was typed after {@code ./fiducia bench match}.
 *
 * @param sizes numbers of therapists, ascending
 * @param clients how many different clients ask
 * @param peers who is measured beside us
 * @param json where to write the figures
 * @param plot where to draw them
 */
record Arguments(
    List<Integer> sizes, int clients, Set<String> peers, Optional<Path> json, Path plot) {

  static final List<String> PEERS = List.of("lucene", "sqlite", "postgresql");

  private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000, 1_000_000);
  private static final int CLIENTS = 32;
  private static final int MOST_THERAPISTS = 2_000_000;
  private static final int MOST_CLIENTS = 1_000;

  /** What was typed makes no sense; the message says which word. */
  static final class Unknown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unknown(String message) {
      super(message);
    }
  }

  static Arguments of(List<String> words, Path root) {
    var sizes = SIZES;
    int clients = CLIENTS;
    Set<String> peers = new TreeSet<>(PEERS);
    var json = Optional.<Path>empty();
    var plot = root.resolve(".fiducia/bench/match.svg");
    var given = new ArrayDeque<>(words);
    while (!given.isEmpty()) {
      var word = given.removeFirst();
      switch (word) {
        case "--therapists" -> sizes = sizes(value(word, given));
        case "--clients" -> clients = number(word, value(word, given), 1, MOST_CLIENTS);
        case "--peers" -> peers = peers(value(word, given));
        case "--json" -> json = Optional.of(Path.of(value(word, given)));
        case "--plot" -> plot = Path.of(value(word, given));
        default -> throw new Unknown("unknown: " + word);
      }
    }
    return new Arguments(sizes, clients, peers, json, plot);
  }

  private static List<Integer> sizes(String text) {
    var sizes = new TreeSet<Integer>();
    for (var size : text.split(",")) {
      sizes.add(number("--therapists", size, 100, MOST_THERAPISTS));
    }
    return List.copyOf(sizes);
  }

  private static Set<String> peers(String text) {
    var peers = new TreeSet<String>();
    for (var peer : text.split(",")) {
      if (PEERS.contains(peer)) {
        peers.add(peer);
      } else if (!peer.equals("none")) {
        throw new Unknown("--peers takes some of " + String.join(",", PEERS) + ", or none");
      }
    }
    return peers;
  }

  static String value(String option, ArrayDeque<String> given) {
    if (given.isEmpty() || given.getFirst().startsWith("--")) {
      throw new Unknown(option + " wants a value");
    }
    return given.removeFirst();
  }

  static int number(String option, String text, int least, int most) {
    try {
      int number = Integer.parseInt(text.replace("_", "").strip());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException noNumber) {
      // Answered like a number out of range.
    }
    throw new Unknown("%s takes a number from %,d to %,d".formatted(option, least, most));
  }
}

package fiducia.local.rank;

import java.io.Serial;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What was typed after {@code ./fiducia rank}. */
public sealed interface RankOptions {

  /**
   * Rank the therapists of one file for the clients of another.
   *
   * @param state learned state; neutral where none is given
   * @param top how many therapists to tell of per client, 1 to 10
   * @param out where to write; standard output where it is not said
   * @param asOf instant of asking; now where it is not said
   * @param seed for clients whose line has none
   * @param keep folder for a file per client that can be replayed
   */
  record Run(
      Path therapists,
      Path clients,
      Optional<Path> state,
      int top,
      Optional<Path> out,
      Optional<Instant> asOf,
      long seed,
      Optional<Path> keep)
      implements RankOptions {}

  /** Rank one kept match again. */
  record Replay(Path match) implements RankOptions {}

  /** What was typed makes no sense; the message says which word. */
  final class Misused extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    Misused(String message) {
      super(message);
    }
  }

  /**
   * @param words after {@code rank}
   * @throws Misused where they make no sense
   */
  static RankOptions of(List<String> words) {
    return RankWords.read(words);
  }
}

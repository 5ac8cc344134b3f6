package fiducia.bench;

import java.util.List;

/**
 * The first ten that an engine finds.
 *
 * @param first ids, the best first
 * @param strangers how many it let through that do not meet every constraint
 */
record Answer(List<String> first, int strangers) {

  Answer {
    first = List.copyOf(first);
  }
}

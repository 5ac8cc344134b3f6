package fiducia.imports;

import java.util.Map;

/**
 * Remembers which line of a file named a therapist first, from one part of the file to the next.
 */
public interface SeenRows {

  /**
   * Keeps what a part names, and says what is known of it from the others.
   *
   * @param lines by key, the first line of this part that has it; a key is an NPI or an id, each
   *     with its kind before it
   * @return by key, the first line of the file that is known to have it: that of this part, or a
   *     smaller one
   */
  Map<String, Long> firstLines(Map<String, Long> lines);

  /** For a file that is one part. */
  static SeenRows none() {
    return lines -> lines;
  }
}

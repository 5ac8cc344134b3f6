package fiducia.engine;

/**
 * Draws between therapists who are as good as equal. A lot depends on the seed and the therapist's
 * id alone, never on who else is there or in which order they came.
 */
final class Lot {

  private Lot() {}

  /** A number in [0, 1), spread evenly over ids and seeds. */
  static double draw(long seed, String id) {
    return draw(seed, hash(id));
  }

  /** The same, of an id whose hash is known. */
  static double draw(long seed, long hash) {
    return (mix(hash ^ mix(seed + 0x9e3779b97f4a7c15L)) >>> 11) * 0x1.0p-53;
  }

  /** FNV-1a */
  static long hash(String id) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }

  /** The finalizer of SplitMix64 (Steele, Lea and Flood 2014). */
  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}

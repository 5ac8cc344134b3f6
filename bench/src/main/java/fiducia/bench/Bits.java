package fiducia.bench;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Small sets as bits. */
final class Bits {

  private Bits() {}

  /** Those of a list whose bits are set. */
  static <T> Set<T> named(int bits, List<T> list) {
    var named = new LinkedHashSet<T>();
    for (int i = 0; i < list.size(); i++) {
      if ((bits & 1 << i) != 0) {
        named.add(list.get(i));
      }
    }
    return named;
  }
}

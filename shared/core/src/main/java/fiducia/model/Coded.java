package fiducia.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A constant of a published list; its code is what the API, the table and the imports write. */
public interface Coded {

  String name();

  /**
   * The constant's name in lower case with hyphens: {@code PERSONAL_GROWTH} is {@code
   * personal-growth}.
   */
  default String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The constant with this code, or nothing where the list has none. */
  static <E extends Enum<E> & Coded> Optional<E> of(Class<E> list, String code) {
    return Arrays.stream(list.getEnumConstants())
        .filter(constant -> constant.code().equals(code))
        .findFirst();
  }
}

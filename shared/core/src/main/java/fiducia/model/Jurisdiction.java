package fiducia.model;

import java.util.regex.Pattern;

/**
 * Where a licence is valid: an ISO 3166-2 subdivision.
 *
 * @param code such as {@code US-CT}
 */
public record Jurisdiction(String code) implements Comparable<Jurisdiction> {

  private static final Pattern FORM = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");

  public Jurisdiction {
    if (!isCode(code)) {
      throw new IllegalArgumentException("a jurisdiction is an ISO 3166-2 code");
    }
  }

  public static boolean isCode(String code) {
    return FORM.matcher(code).matches();
  }

  /** ISO 3166-1 alpha-2 code of the country. */
  public String country() {
    return code.substring(0, 2);
  }

  @Override
  public int compareTo(Jurisdiction other) {
    return code.compareTo(other.code);
  }
}

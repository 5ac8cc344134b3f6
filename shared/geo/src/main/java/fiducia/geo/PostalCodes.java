package fiducia.geo;

import fiducia.model.GeoPoint;
import fiducia.model.Jurisdiction;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * Where postal codes lie: the centroid and the state of every US postal code that GeoNames lists.
 *
 * <p>Data: GeoNames (geonames.org), CC BY 4.0, packed by {@code tools/pack-postal-codes}. Immutable
 * and safe for any thread; about 0.6 MB of heap once loaded.
 */
public final class PostalCodes {

  private static final String RESOURCE = "us-postal-codes.gz";

  /** "FPC1", the layout that {@code tools/pack-postal-codes} describes. */
  private static final int MAGIC = 0x46504331;

  private static final double STEPS_A_DEGREE = 10_000;

  /** Postal states that ISO 3166-2 does not list under the US: freely associated states. */
  private static final Set<String> OTHER_COUNTRIES = Set.of("FM", "MH", "PW");

  private final int[] codes;
  private final byte[] states;
  private final int[] latitudes;
  private final int[] longitudes;
  private final Jurisdiction[] jurisdictions;

  private PostalCodes(Packed packed) {
    if (packed.integer() != MAGIC) {
      throw new IllegalStateException("the packed postal codes have another layout");
    }
    int count = packed.integer();
    jurisdictions = new Jurisdiction[packed.unsignedByte()];
    for (int i = 0; i < jurisdictions.length; i++) {
      var state = packed.letters(2);
      jurisdictions[i] = OTHER_COUNTRIES.contains(state) ? null : new Jurisdiction("US-" + state);
    }
    codes = new int[count];
    for (int i = 0, code = 0; i < count; i++) {
      codes[i] = code += packed.varint();
    }
    states = packed.bytes(count);
    latitudes = packed.differences(count);
    longitudes = packed.differences(count);
  }

  /** The postal codes of the US, read when first asked for. */
  public static PostalCodes us() {
    return Us.CODES;
  }

  /**
   * The five digits of a US postal code.
   *
   * @param postalCode {@code 06103}, {@code 06103-1234} or {@code 061031234}, spaces around it or
   *     not
   * @return nothing where it has another form; whether the code exists is not asked
   */
  public static Optional<String> fiveDigits(String postalCode) {
    var code = postalCode.strip();
    boolean form =
        digits(code, 0, 5)
            && switch (code.length()) {
              case 5 -> true;
              case 9 -> digits(code, 5, 9);
              case 10 -> code.charAt(5) == '-' && digits(code, 6, 10);
              default -> false;
            };
    return form ? Optional.of(code.substring(0, 5)) : Optional.empty();
  }

  /**
   * The centroid of a postal code.
   *
   * @param postalCode in any form of {@link #fiveDigits}
   * @return nothing where the form is another or the code is not listed
   */
  public Optional<GeoPoint> find(String postalCode) {
    int at = indexOf(postalCode);
    return at < 0
        ? Optional.empty()
        : Optional.of(
            new GeoPoint(latitudes[at] / STEPS_A_DEGREE, longitudes[at] / STEPS_A_DEGREE));
  }

  /**
   * The state in which a postal code lies.
   *
   * @param postalCode in any form of {@link #fiveDigits}
   * @return nothing where the code is not listed or belongs to no state, as those of the armed
   *     forces
   */
  public Optional<Jurisdiction> jurisdictionOf(String postalCode) {
    int at = indexOf(postalCode);
    return at < 0 || states[at] == 0
        ? Optional.empty()
        : Optional.ofNullable(jurisdictions[states[at] - 1]);
  }

  /** How many postal codes are listed. */
  public int size() {
    return codes.length;
  }

  private int indexOf(String postalCode) {
    return fiveDigits(postalCode)
        .map(code -> Arrays.binarySearch(codes, Integer.parseInt(code)))
        .orElse(-1);
  }

  private static boolean digits(String text, int from, int to) {
    if (text.length() < to) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** Loads on first use, once, whatever the number of threads. */
  private static final class Us {

    static final PostalCodes CODES = read();

    private static PostalCodes read() {
      try (InputStream packed = PostalCodes.class.getResourceAsStream(RESOURCE);
          InputStream plain = new GZIPInputStream(packed, 1 << 16)) {
        return new PostalCodes(new Packed(plain.readAllBytes()));
      } catch (IOException e) {
        throw new UncheckedIOException("the packed postal codes cannot be read", e);
      }
    }
  }

  /** Reads the packed layout front to back. */
  private static final class Packed {

    private final byte[] bytes;
    private int at;

    Packed(byte[] bytes) {
      this.bytes = bytes;
    }

    int unsignedByte() {
      return bytes[at++] & 0xFF;
    }

    int integer() {
      return unsignedByte() << 24 | unsignedByte() << 16 | unsignedByte() << 8 | unsignedByte();
    }

    String letters(int count) {
      at += count;
      return new String(bytes, at - count, count, StandardCharsets.US_ASCII);
    }

    byte[] bytes(int count) {
      at += count;
      return Arrays.copyOfRange(bytes, at - count, at);
    }

    int varint() {
      int value = 0;
      for (int shift = 0; ; shift += 7) {
        int next = unsignedByte();
        value |= (next & 0x7F) << shift;
        if (next < 0x80) {
          return value;
        }
      }
    }

    int[] differences(int count) {
      var values = new int[count];
      for (int i = 0, value = 0; i < count; i++) {
        int zigzag = varint();
        values[i] = value += zigzag >>> 1 ^ -(zigzag & 1);
      }
      return values;
    }
  }
}

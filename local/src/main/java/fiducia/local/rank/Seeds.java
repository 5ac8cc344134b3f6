package fiducia.local.rank;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/** Seeds as text, since JSON's numbers do not hold 64 bits everywhere. */
final class Seeds {

  private Seeds() {}

  /** A seed of 64 bits, such as {@code -42}. */
  static Optional<Long> of(String text) {
    try {
      return Optional.of(Long.parseLong(text));
    } catch (NumberFormatException noSeed) {
      return Optional.empty();
    }
  }

  /**
   * A client's own seed: the first eight bytes, big-endian, of the SHA-256 of {@code run:id}. It
   * depends neither on the line nor on who else is in the file.
   */
  static long ofClient(long run, String id) {
    try {
      var text = (run + ":" + id).getBytes(StandardCharsets.UTF_8);
      return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text)).getLong();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

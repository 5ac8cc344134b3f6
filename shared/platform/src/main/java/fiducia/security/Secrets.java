package fiducia.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keys, tokens and ids, made from one injected source of randomness; their hashes.
 *
 * <p>Keys carry 256 bits, so a plain SHA-256 is enough to store them: nothing can be guessed, and
 * no slow hash is needed.
 */
public final class Secrets {

  public static final String CLIENT_KEY = "fck_";
  public static final String LINK_TOKEN = "fci_";

  private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

  private final RandomGenerator random;

  /**
   * @param random a cryptographic source in production
   */
  public Secrets(RandomGenerator random) {
    this.random = random;
  }

  /** A 256-bit key of a client, to be shown once. */
  public String clientKey() {
    return CLIENT_KEY + TEXT.encodeToString(bytes(32));
  }

  /** A 256-bit token for the fragment of a link. */
  public String linkToken() {
    return LINK_TOKEN + TEXT.encodeToString(bytes(32));
  }

  /**
   * An id that gives nothing away.
   *
   * @param prefix two letters and an underscore
   */
  public String id(String prefix) {
    return prefix + TEXT.encodeToString(bytes(16));
  }

  /**
   * An id whose text order is the order of time: for what is listed newest first.
   *
   * @param prefix two letters and an underscore
   */
  public String timedId(String prefix, Instant now) {
    var bytes = ByteBuffer.allocate(16).putLong(now.toEpochMilli() << 16).put(8, bytes(8)).array();
    System.arraycopy(bytes(2), 0, bytes, 6, 2);
    return prefix + Sortable.encode(bytes);
  }

  /** A token for a transaction: the same intent tried again must bring the same one. */
  public String transactionToken() {
    return TEXT.encodeToString(bytes(24));
  }

  /** A seed for what is decided by lot, to be stored beside the outcome. */
  public long seed() {
    return random.nextLong();
  }

  public byte[] bytes(int length) {
    var bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  /** SHA-256 in hexadecimal. */
  public static String hash(String text) {
    return HexFormat.of().formatHex(sha256(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** A transaction token that is the same for the same intent: at most 36 characters. */
  public static String tokenFor(String intent) {
    return TEXT.encodeToString(sha256(intent.getBytes(StandardCharsets.UTF_8))).substring(0, 36);
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static byte[] hmac(byte[] key, byte[] message) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(message);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Base64 with an alphabet in ASCII order, so that encoded bytes sort as the bytes do. */
  private static final class Sortable {

    private static final String ALPHABET =
        "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";

    static String encode(byte[] bytes) {
      var text = new StringBuilder(22);
      for (int bit = 0; bit < bytes.length * 8; bit += 6) {
        int value = 0;
        for (int i = bit; i < bit + 6; i++) {
          int set = i < bytes.length * 8 ? bytes[i / 8] >> (7 - i % 8) & 1 : 0;
          value = value << 1 | set;
        }
        text.append(ALPHABET.charAt(value));
      }
      return text.toString();
    }
  }
}

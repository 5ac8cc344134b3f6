package fiducia.local.backup;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * How many items there are, and a sum over them: that of the SHA-256 of each item's line, modulo
 * 2^256. It does not depend on their order, so what many threads read compares with what others
 * wrote. It notices what is lost, doubled or damaged; it is no seal against forgers.
 *
 * <p>Safe for use by many threads.
 */
final class Contents {

  private static final BigInteger MODULUS = BigInteger.TWO.pow(256);

  private long items;
  private BigInteger sum = BigInteger.ZERO;

  void add(String line) {
    var hash = new BigInteger(1, sha256(line));
    synchronized (this) {
      items++;
      sum = sum.add(hash).mod(MODULUS);
    }
  }

  synchronized long items() {
    return items;
  }

  /** 64 hexadecimal digits. */
  synchronized String checksum() {
    return "%064x".formatted(sum);
  }

  synchronized boolean sameAs(Manifest manifest) {
    return items == manifest.items() && checksum().equals(manifest.checksum());
  }

  private static byte[] sha256(String line) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(line.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

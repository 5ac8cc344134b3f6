package fiducia.imports;

/**
 * The file as a whole cannot be imported; nothing of it was. The message says why and what to do,
 * for people.
 */
public final class UnusableFile extends Exception {

  UnusableFile(String message) {
    super(message);
  }
}

package fiducia.local.backup;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/**
 * What was typed after {@code ./fiducia backup}.
 *
 * @param restore whether to write the table from the folder, not the folder from the table
 * @param table name of the table, as CloudFormation made it
 * @param folder of the backup
 * @param resume whether a restore may find items already there
 * @param endpoint of an emulator; AWS otherwise
 * @param region of AWS; the environment's otherwise
 */
public record BackupOptions(
    boolean restore,
    String table,
    Path folder,
    boolean resume,
    Optional<URI> endpoint,
    Optional<String> region) {

  /** What was typed makes no sense; the message says which word. */
  public static final class Misused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Misused(String message) {
      super(message);
    }
  }

  public static BackupOptions of(List<String> words) {
    var given = new ArrayDeque<>(words);
    var action = Optional.ofNullable(given.pollFirst()).orElse("");
    if (!action.equals("export") && !action.equals("restore")) {
      throw new Misused("backup takes export or restore");
    }
    boolean restore = action.equals("restore");
    var folderWord = restore ? "--from" : "--out";
    var table = Optional.<String>empty();
    var folder = Optional.<Path>empty();
    boolean resume = false;
    var endpoint = Optional.<URI>empty();
    var region = Optional.<String>empty();
    while (!given.isEmpty()) {
      var word = given.removeFirst();
      if (word.equals("--table")) {
        table = Optional.of(value(word, given));
      } else if (word.equals(folderWord)) {
        folder = Optional.of(Path.of(value(word, given)));
      } else if (word.equals("--resume") && restore) {
        resume = true;
      } else if (word.equals("--endpoint")) {
        endpoint = Optional.of(endpoint(value(word, given)));
      } else if (word.equals("--region")) {
        region = Optional.of(value(word, given));
      } else {
        throw new Misused("unknown after backup " + action + ": " + word);
      }
    }
    if (table.isEmpty() || folder.isEmpty()) {
      throw new Misused("backup " + action + " wants --table NAME and " + folderWord + " DIR");
    }
    return new BackupOptions(restore, table.get(), folder.get(), resume, endpoint, region);
  }

  private static URI endpoint(String text) {
    try {
      var endpoint = URI.create(text);
      if (endpoint.getHost() != null) {
        return endpoint;
      }
    } catch (IllegalArgumentException noAddress) {
      // Answered like an address without a host.
    }
    throw new Misused("--endpoint takes an address such as http://localhost:4566");
  }

  private static String value(String option, ArrayDeque<String> given) {
    if (given.isEmpty() || given.getFirst().startsWith("--")) {
      throw new Misused(option + " wants a value");
    }
    return given.removeFirst();
  }
}

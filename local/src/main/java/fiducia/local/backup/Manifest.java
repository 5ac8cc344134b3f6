package fiducia.local.backup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fiducia.local.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * What a backup is: written last, so a folder without it is no backup.
 *
 * @param table that was copied
 * @param begun when the first item was read
 * @param ended when the last was
 * @param items how many
 * @param checksum over them, see {@link Contents}
 * @param oneMoment whether a second look found everything unchanged; otherwise items were read at
 *     different moments between begun and ended
 */
record Manifest(
    String table, Instant begun, Instant ended, long items, String checksum, boolean oneMoment) {

  static final String FILE = "manifest.json";
  static final String ITEMS = "items.json.gz";

  private static final String FORMAT = "fiducia-backup-1";
  private static final ObjectMapper JSON = new ObjectMapper();

  void write(Path folder) throws IOException {
    var json =
        JSON.createObjectNode()
            .put("format", FORMAT)
            .put("table", table)
            .put("begun", begun.toString())
            .put("ended", ended.toString())
            .put("items", items)
            .put("checksum", checksum)
            .put("oneMoment", oneMoment);
    Files.writeString(
        folder.resolve(FILE),
        JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n");
  }

  /**
   * @throws CannotStart where the folder holds no backup, or one of another age
   */
  static Manifest read(Path folder) throws IOException {
    var file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      throw new CannotStart(folder + " holds no finished backup: it has no " + FILE);
    }
    try {
      return of(JSON.readTree(file.toFile()));
    } catch (IOException | DateTimeException damaged) {
      throw new CannotStart(file + " is damaged");
    }
  }

  private static Manifest of(JsonNode json) {
    if (!json.path("format").asText().equals(FORMAT)) {
      throw new CannotStart("the backup is of another version; this reads " + FORMAT);
    }
    return new Manifest(
        json.path("table").asText(),
        Instant.parse(json.path("begun").asText()),
        Instant.parse(json.path("ended").asText()),
        json.path("items").asLong(),
        json.path("checksum").asText(),
        json.path("oneMoment").asBoolean());
  }
}

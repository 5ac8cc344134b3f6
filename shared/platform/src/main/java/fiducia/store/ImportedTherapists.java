package fiducia.store;

import fiducia.http.Faults;
import fiducia.http.Fields;
import fiducia.http.Json;
import fiducia.json.TherapistProfileJson;
import fiducia.model.TherapistProfile;
import fiducia.security.Secrets;
import fiducia.store.Therapists.Saved;
import fiducia.store.Therapists.Stored;
import fiducia.table.Item;
import fiducia.table.Key;
import fiducia.table.Keys;
import fiducia.table.Table;
import fiducia.table.Write;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Therapists that come from a file: found again by NPI or by the clinic's own row id, so that the
 * same file twice changes nothing the second time, and what people have edited since is never
 * overwritten.
 *
 * <p>What a clinic says of a therapist replaces what the public registry said, not the other way
 * round: the registry knows less.
 */
public final class ImportedTherapists {

  /** The public registry, which gives way to every other source. */
  public static final String REGISTRY = "nppes";

  /**
   * One therapist of a file.
   *
   * @param source code of the kind of file
   * @param rowId the clinic's own id of the row
   * @param profile only what the file says
   * @param fingerprint of the content: the same content has the same
   */
  public record Row(
      String source, Optional<String> rowId, TherapistProfile profile, String fingerprint) {}

  /** What became of a row. */
  public enum Outcome {
    TAKEN,
    UNCHANGED,
    /** NPI and row id belong to two therapists, or the NPI to one who was not imported. */
    NPI_OF_ANOTHER,
    EDITED_SINCE,
    CHANGED_MEANWHILE,
    /**
     * The table was lost: nobody knows whether this row was stored, and none after it was tried.
     */
    NOT_STORED
  }

  private final Table table;
  private final Therapists therapists;
  private final Secrets secrets;

  public ImportedTherapists(Table table, Therapists therapists, Secrets secrets) {
    this.table = table;
    this.therapists = therapists;
    this.secrets = secrets;
  }

  /**
   * Takes rows, or only says what would become of them.
   *
   * @param rows at most 50, no two of the same NPI or row id
   * @param write whether to write
   * @return one outcome a row, in their order
   * @throws SdkException where the table is lost before any row was taken
   */
  public List<Outcome> take(List<Row> rows, boolean write) {
    var owners = owners(rows);
    var stored = stored(owners);
    var outcomes = new ArrayList<Outcome>();
    for (var row : rows) {
      try {
        outcomes.add(take(row, owners, stored, write));
      } catch (SdkException lost) {
        if (!outcomes.contains(Outcome.TAKEN)) {
          throw lost;
        }
        outcomes.addAll(Collections.nCopies(rows.size() - outcomes.size(), Outcome.NOT_STORED));
        break;
      }
    }
    return outcomes;
  }

  private Map<Key, String> owners(List<Row> rows) {
    var owners = new HashMap<Key, String>();
    table
        .getAll(rows.stream().flatMap(row -> keys(row).stream()).toList())
        .forEach(item -> owners.put(item.key(), item.text("therapist")));
    return owners;
  }

  private Map<String, Stored> stored(Map<Key, String> owners) {
    var stored = new HashMap<String, Stored>();
    table
        .getAll(owners.values().stream().distinct().map(Keys::therapist).toList())
        .forEach(item -> stored.put(item.text("therapist"), Therapists.stored(item)));
    return stored;
  }

  private Outcome take(
      Row row, Map<Key, String> owners, Map<String, Stored> stored, boolean write) {
    var found = keys(row).stream().map(owners::get).filter(Objects::nonNull).distinct().toList();
    if (found.size() > 1) {
      return Outcome.NPI_OF_ANOTHER;
    }
    if (found.isEmpty()) {
      return write ? create(row) : Outcome.TAKEN;
    }
    var before = stored.get(found.getFirst());
    if (before == null) {
      return Outcome.CHANGED_MEANWHILE;
    }
    var item = before.item();
    if (!item.has("fingerprint")) {
      return Outcome.NPI_OF_ANOTHER;
    }
    boolean knowsLess = row.source().equals(REGISTRY) && !item.text("source").equals(REGISTRY);
    if (item.text("fingerprint").equals(row.fingerprint()) || knowsLess) {
      return Outcome.UNCHANGED;
    }
    if (!item.text("imported").equals(content(before.profile()))) {
      return Outcome.EDITED_SINCE;
    }
    return write ? replace(before, row, owners) : Outcome.TAKEN;
  }

  private Outcome create(Row row) {
    var saved =
        therapists.create(
            secrets.id("th_"),
            row.profile(),
            row.rowId().map(Keys::row).stream().toList(),
            marks(row, row.profile()),
            secrets.transactionToken());
    return saved == Saved.SAVED ? Outcome.TAKEN : Outcome.CHANGED_MEANWHILE;
  }

  private Outcome replace(Stored before, Row row, Map<Key, String> owners) {
    var profile = keepAccepting(before.profile(), row.profile());
    var alongside = new ArrayList<Write>();
    row.rowId()
        .map(Keys::row)
        .filter(key -> !owners.containsKey(key))
        .ifPresent(
            key ->
                alongside.add(
                    Write.create(Item.of(key, "unique", 1).with("therapist", before.id()))));
    var verified = Therapists.stillStated(before.verified(), profile);
    var saved =
        therapists.save(
            before, profile, verified, marks(row, profile), alongside, secrets.transactionToken());
    return saved == Saved.SAVED ? Outcome.TAKEN : Outcome.CHANGED_MEANWHILE;
  }

  /** A therapist's own word to be accepting outlives an older one of a file. */
  private static TherapistProfile keepAccepting(TherapistProfile before, TherapistProfile told) {
    return Stream.of(before.acceptingUntil(), told.acceptingUntil())
        .flatMap(Optional::stream)
        .max(java.time.LocalDate::compareTo)
        .map(told::acceptingUntil)
        .orElse(told);
  }

  private static Map<String, String> marks(Row row, TherapistProfile profile) {
    var marks = new LinkedHashMap<String, String>();
    marks.put("source", row.source());
    marks.put("fingerprint", row.fingerprint());
    marks.put("imported", content(profile));
    return marks;
  }

  /**
   * What an import said, as it is read again, but for the date up to which a therapist accepts:
   * confirming it again is no edit.
   */
  private static String content(TherapistProfile profile) {
    var kept = new Fields(TherapistProfileJson.write(profile), "", new Faults());
    var json = TherapistProfileJson.write(TherapistProfileJson.read(kept));
    json.remove("acceptingUntil");
    return Secrets.hash(Json.text(json));
  }

  private static List<Key> keys(Row row) {
    return Stream.concat(
            row.profile().npi().map(npi -> Keys.npi(npi.digits())).stream(),
            row.rowId().map(Keys::row).stream())
        .toList();
  }
}

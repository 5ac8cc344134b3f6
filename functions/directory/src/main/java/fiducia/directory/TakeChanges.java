package fiducia.directory;

import com.fasterxml.jackson.databind.JsonNode;
import fiducia.model.Jurisdiction;
import fiducia.store.Pulse;
import fiducia.table.Change;
import fiducia.table.Keys;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Takes in a batch of the stream: who changes several times in it is read and noted once. */
final class TakeChanges {

  private final ListTherapist listTherapist;
  private final Pulse pulse;

  TakeChanges(ListTherapist listTherapist, Pulse pulse) {
    this.listTherapist = listTherapist;
    this.pulse = pulse;
  }

  /** What a batch says about one therapist. */
  private record Changed(Set<Jurisdiction> known, List<JsonNode> records) {

    Changed() {
      this(new TreeSet<>(), new ArrayList<>());
    }
  }

  /**
   * @param failed told why, for whatever could not be taken in
   * @return the records to be tried again
   */
  List<JsonNode> from(JsonNode records, Consumer<RuntimeException> failed) {
    var again = new ArrayList<JsonNode>();
    Map<String, Changed> changed = new LinkedHashMap<>();
    for (var record : records) {
      try {
        var change = Change.of(record);
        if (change.key().equals(Keys.pulse())) {
          change.after().ifPresent(pulse::heard);
        }
        ListTherapist.of(change)
            .ifPresent(
                id -> {
                  var known = ListTherapist.known(change);
                  var one = changed.computeIfAbsent(id, any -> new Changed());
                  one.known().addAll(known);
                  one.records().add(record);
                });
      } catch (RuntimeException poison) {
        failed.accept(poison);
        again.add(record);
      }
    }
    changed.forEach(
        (id, one) -> {
          try {
            listTherapist.note(id, one.known());
          } catch (RuntimeException poison) {
            failed.accept(poison);
            again.addAll(one.records());
          }
        });
    return again;
  }
}

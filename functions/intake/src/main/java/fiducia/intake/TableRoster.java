package fiducia.intake;

import fiducia.imports.Entry;
import fiducia.imports.Roster;
import fiducia.store.ImportedTherapists;
import fiducia.store.ImportedTherapists.Outcome;
import fiducia.store.ImportedTherapists.Row;
import java.util.List;

/** The table as an import needs it. */
public final class TableRoster implements Roster {

  private final ImportedTherapists therapists;

  public TableRoster(ImportedTherapists therapists) {
    this.therapists = therapists;
  }

  @Override
  public List<Answer> take(List<Entry> entries) {
    return answers(entries, true);
  }

  @Override
  public List<Answer> preview(List<Entry> entries) {
    return answers(entries, false);
  }

  private List<Answer> answers(List<Entry> entries, boolean write) {
    var rows =
        entries.stream()
            .map(
                entry ->
                    new Row(
                        entry.source().code(),
                        entry.externalId(),
                        entry.profile(),
                        entry.fingerprint()))
            .toList();
    return therapists.take(rows, write).stream().map(TableRoster::answer).toList();
  }

  private static Answer answer(Outcome outcome) {
    return switch (outcome) {
      case TAKEN -> new Answer.Taken();
      case UNCHANGED -> new Answer.Unchanged();
      case NPI_OF_ANOTHER -> new Answer.Refused(Conflict.NPI_OF_ANOTHER);
      case EDITED_SINCE -> new Answer.Refused(Conflict.EDITED_SINCE);
      case CHANGED_MEANWHILE -> new Answer.Refused(Conflict.CHANGED_MEANWHILE);
      case NOT_STORED -> new Answer.NotStored();
    };
  }
}

package fiducia.imports;

import java.util.List;

/**
 * The therapists a clinic has, as an import needs them: the table is behind it.
 *
 * <p>Both methods answer in the order of the entries, one answer each, and are called from several
 * threads at once. No two entries of one import share an NPI or a row id. An exception says that
 * the whole batch could not be looked at or stored; the import reports its rows as refused, goes
 * on, and stops when the roster fails several times running.
 */
public interface Roster {

  /** The most entries given at once. */
  int BATCH = 50;

  /**
   * Takes each entry, in their order: a new therapist, or what the same source said before replaced
   * by what it says now.
   *
   * @throws RuntimeException where none was taken, because the table could not be reached
   */
  List<Answer> take(List<Entry> entries);

  /** What {@link #take} would answer, without writing anything. */
  List<Answer> preview(List<Entry> entries);

  /** What became of an entry. */
  sealed interface Answer {

    /** Stored, or in a preview: would be stored. */
    record Taken() implements Answer {}

    /** The fingerprint stored last is this entry's, so nothing was written. */
    record Unchanged() implements Answer {}

    /** Not stored, for a reason that only the table knows. */
    record Refused(Conflict conflict) implements Answer {}

    /**
     * The table could not be reached: nobody knows whether this entry was stored, and none after it
     * was tried.
     */
    record NotStored() implements Answer {}
  }

  /** Why an entry that is fine in itself cannot be stored. */
  enum Conflict {
    NPI_OF_ANOTHER(
        FaultCode.NPI_OF_ANOTHER,
        "npi",
        "the NPI belongs to another therapist of the clinic",
        "check the NPI and the row's own id; an administrator can correct the other record"),
    EDITED_SINCE(
        FaultCode.EDITED_SINCE,
        "row",
        "the profile has been edited since it was imported",
        "change it in the profile itself; an import does not overwrite what people wrote"),
    CHANGED_MEANWHILE(
        FaultCode.CHANGED_MEANWHILE,
        "row",
        "the record changed while it was being written",
        "run the import again");

    private final FaultCode code;
    private final String column;
    private final String fault;
    private final String advice;

    Conflict(FaultCode code, String column, String fault, String advice) {
      this.code = code;
      this.column = column;
      this.fault = fault;
      this.advice = advice;
    }

    /** The NPI's column has another name in each kind of file. */
    Fault fault(Source source) {
      return new Fault(column.equals("npi") ? source.npiColumn() : column, code, fault, advice);
    }
  }
}

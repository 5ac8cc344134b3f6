package fiducia.imports;

import fiducia.model.Coded;

/**
 * The file as a whole cannot be imported; nothing of it was. The message says why and what to do,
 * for people.
 */
public final class UnusableFile extends Exception {

  private static final long serialVersionUID = 1;

  /** Why. Stable, for programs and for other languages than English. */
  public enum Reason implements Coded {
    EMPTY,
    /** A ZIP archive; spreadsheets are. */
    SPREADSHEET,
    COMPRESSED,
    NOT_UTF_8,
    HEADER_UNREADABLE,
    COLUMNS_MISSING,
    COLUMN_TWICE
  }

  private final Reason reason;

  UnusableFile(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}

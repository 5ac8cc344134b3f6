package fiducia.imports;

import fiducia.model.Coded;

/** Where a therapist's particulars come from. */
public enum Source implements Coded {
  /** The National Plan and Provider Enumeration System's monthly or weekly file. */
  NPPES("NPI", "file of NPPES practitioners"),
  /** A clinic's own CSV, as {@code docs/clinic-import.md} describes it. */
  CLINIC("npi", "clinic's file as docs/clinic-import.md describes it");

  private final String npiColumn;
  private final String kind;

  Source(String npiColumn, String kind) {
    this.npiColumn = npiColumn;
    this.kind = kind;
  }

  /** The header of the column that holds the NPI. */
  String npiColumn() {
    return npiColumn;
  }

  /** What such a file is called in a message. */
  String kind() {
    return kind;
  }
}

package fiducia.imports;

import fiducia.model.Coded;

/** Where a therapist's particulars come from. */
public enum Source implements Coded {
  /** The National Plan and Provider Enumeration System's monthly or weekly file. */
  NPPES("NPI"),
  /** A clinic's own CSV, as {@code docs/clinic-import.md} describes it. */
  CLINIC("npi");

  private final String npiColumn;

  Source(String npiColumn) {
    this.npiColumn = npiColumn;
  }

  /** The header of the column that holds the NPI. */
  String npiColumn() {
    return npiColumn;
  }
}

package fiducia.imports;

/**
 * What is wrong in one cell. It never repeats the cell: a report is passed around, the file holds
 * personal data.
 *
 * @param column the header of the column, or {@code row} where the row as a whole is meant
 * @param fault what is wrong
 * @param advice what to do about it
 */
public record Fault(String column, String fault, String advice) {

  static final String ROW = "row";

  static Fault ofRow(String fault, String advice) {
    return new Fault(ROW, fault, advice);
  }
}

package fiducia.imports;

import java.util.Map;

/**
 * What is wrong in one cell. It never repeats the cell: a report is passed around, the file holds
 * personal data.
 *
 * @param column the header of the column, or {@code row} where the row as a whole is meant
 * @param code the same for every occurrence
 * @param fault what is wrong
 * @param advice what to do about it
 * @param details figures and lists of the rule that was broken, as {@link FaultCode} names them:
 *     whole numbers and lists of codes
 */
public record Fault(
    String column, FaultCode code, String fault, String advice, Map<String, ?> details) {

  static final String ROW = "row";

  public Fault {
    details = Map.copyOf(details);
  }

  Fault(String column, FaultCode code, String fault, String advice) {
    this(column, code, fault, advice, Map.of());
  }

  static Fault ofRow(FaultCode code, String fault, String advice) {
    return new Fault(ROW, code, fault, advice);
  }
}

package fiducia.imports;

import java.util.List;

/**
 * A row that was not taken because something in it is wrong.
 *
 * @param line of the file on which the row begins; the header is line 1
 * @param faults all that is wrong with it, at least one, in the order of the columns
 */
public record RefusedRow(long line, List<Fault> faults) {

  public RefusedRow {
    faults = List.copyOf(faults);
    if (faults.isEmpty()) {
      throw new IllegalArgumentException("a row is refused for a fault");
    }
  }
}

package fiducia.imports;

import java.util.List;
import java.util.OptionalLong;

/**
 * What became of the rows of a part of a file.
 *
 * @param totals of this part
 * @param refused all refused rows of this part, in the order of the file
 * @param headerLines lines that the header takes: to be sent again with every later part
 * @param nextLine the line of the file at which the next part begins; nothing where the file is
 *     done
 */
public record PartReport(
    Report totals, List<RefusedRow> refused, long headerLines, OptionalLong nextLine) {

  public PartReport {
    refused = List.copyOf(refused);
  }
}

package fiducia.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Sends a file part by part, as a browser does: it knows lines, and nothing of rows. */
final class Parts {

  private final PartImport imports;
  private final byte[] file;
  private final int longest;
  private final List<Integer> lines = new ArrayList<>(List.of(0));
  private final Map<String, Long> seen = new HashMap<>();
  final List<PartReport> reports = new ArrayList<>();

  /**
   * @param longest bytes of a part, without the header
   */
  Parts(Roster roster, byte[] file, int longest) {
    this.imports = new PartImport(roster, Imports.CLOCK);
    this.file = file;
    this.longest = longest;
    for (int i = 0; i < file.length; i++) {
      boolean pair = file[i] == '\r' && i + 1 < file.length && file[i + 1] == '\n';
      if (file[i] == '\n' || file[i] == '\r' && !pair) {
        lines.add(i + 1);
      }
    }
  }

  Parts send(boolean dryRun) throws UnusableFile {
    int to = Math.min(longest, file.length);
    var report = part(Arrays.copyOf(file, to), OptionalLong.empty(), to < file.length, dryRun);
    int header = start(report.headerLines() + 1);
    while (report.nextLine().isPresent()) {
      long line = report.nextLine().getAsLong();
      int from = start(line);
      int end = Math.min(from + longest, file.length);
      var bytes = Arrays.copyOf(file, header + end - from);
      System.arraycopy(file, from, bytes, header, end - from);
      var next = part(bytes, OptionalLong.of(line), end < file.length, dryRun);
      if (next.nextLine().isPresent()
          && next.nextLine().getAsLong() <= line
          && next.totals().ending() == Report.Ending.MORE) {
        throw new AssertionError("the part at line " + line + " led nowhere");
      }
      report = next;
    }
    return this;
  }

  private int start(long line) {
    return line > lines.size() ? file.length : lines.get((int) line - 1);
  }

  private PartReport part(byte[] bytes, OptionalLong firstLine, boolean goesOn, boolean dryRun)
      throws UnusableFile {
    var report = imports.run(bytes, firstLine, goesOn, this::firstLines, dryRun);
    ImportTest.assertPartsAddUp(report.totals());
    reports.add(report);
    return report;
  }

  private Map<String, Long> firstLines(Map<String, Long> keys) {
    keys.forEach((key, line) -> seen.merge(key, line, Math::min));
    return seen;
  }

  List<RefusedRow> refused() {
    return reports.stream().flatMap(report -> report.refused().stream()).toList();
  }

  long sum(java.util.function.ToLongFunction<Report> count) {
    return reports.stream().map(PartReport::totals).mapToLong(count).sum();
  }
}

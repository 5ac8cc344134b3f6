package fiducia.imports;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import java.util.List;

/**
 * How fast a long NPPES file is read, and with how much memory: everything but the table.
 *
 * <p>{@code docs/import.md} says how to run it. Arguments: rows (1,000,000), times (3).
 */
final class ImportBench {

  private ImportBench() {}

  public static void main(String[] args) throws IOException, UnusableFile {
    int rows = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
    int times = args.length > 1 ? Integer.parseInt(args[1]) : 3;
    var file = Files.createTempFile("synthetic-nppes", ".csv");
    try {
      SyntheticNppes.write(file, rows, 1);
      System.out.printf(
          "%,d rows, %,d MB, heap at most %,d MB%n",
          rows, Files.size(file) >> 20, Runtime.getRuntime().maxMemory() >> 20);
      for (int i = 0; i < times; i++) {
        measure(file);
      }
    } finally {
      Files.delete(file);
    }
  }

  private static void measure(Path file) throws IOException, UnusableFile {
    var heap =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    heap.forEach(pool -> pool.resetPeakUsage());
    var clock = Clock.systemUTC();
    long started = clock.millis();
    long startedCpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    var report =
        new Import(new TakesAll(), Progress.silent(), clock).run(Options.of(Source.NPPES, file));
    double seconds = (clock.millis() - started) / 1000.0;
    double cpu = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - startedCpu) / 1e9;
    long peak = heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    System.out.printf(
        "%,.0f rows/s in %.1f s (%,.0f per second of the reading thread), heap peak %,d MB,"
            + " %,d taken%n",
        report.rows() / seconds, seconds, report.rows() / cpu, peak >> 20, report.taken());
  }

  /** A table that costs nothing. */
  private static final class TakesAll implements Roster {

    @Override
    public List<Answer> take(List<Entry> entries) {
      return Collections.nCopies(entries.size(), new Answer.Taken());
    }

    @Override
    public List<Answer> preview(List<Entry> entries) {
      return take(entries);
    }
  }
}

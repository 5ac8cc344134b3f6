package fiducia.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import fiducia.model.Npi;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Wherever a file is cut, its parts say together what the file says as a whole. */
class PartImportProperties {

  private static final String[] BREAKS = {"\n", "\r\n", "\r"};

  /** Rows good, wrong, broken, empty and twice; none longer than 150 bytes. */
  private static String file(Random random) {
    var end = BREAKS[random.nextInt(BREAKS.length)];
    var text = new StringBuilder(random.nextBoolean() ? "\uFEFF" : "");
    text.append("clinic_id,name,\"pho")
        .append(random.nextBoolean() ? end : "")
        .append("ne\",places,npi,text");
    int rows = random.nextInt(180);
    for (int i = 0; i < rows; i++) {
      text.append(end);
      var id = random.nextInt(12) == 0 ? random.nextInt(i + 1) : i;
      var npi = npi(random, i);
      text.append(
          switch (random.nextInt(14)) {
            case 0 -> "t-%d,Ana,1,many,%s,".formatted(id, npi);
            case 1 -> "t-%d,Ana,1".formatted(id);
            case 2 -> "t-%d,\"Ana\" Sample,1,2,%s,".formatted(id, npi);
            case 3 -> "t-%d,Ana,1,2,%s,\"I ask%sa lot, \"\"mostly\"\"\"".formatted(id, npi, end);
            case 4 -> "";
            case 5 -> ",,,,,";
            case 6 -> "t-%d,José Muñoz,1,2,%s,\"ok\"".formatted(id, npi);
            case 7 -> ",Ana Sample %d,1,2,%s,".formatted(i, npi);
            default ->
                "t-%d,Ana Sample %d,1,%d,%s,I listen".formatted(id, i, random.nextInt(9), npi);
          });
    }
    return text.append(random.nextBoolean() ? end : "").toString();
  }

  /** Often none, sometimes that of a row above. */
  private static String npi(Random random, int row) {
    if (random.nextInt(3) == 0) {
      return "";
    }
    var nine = "1%08d".formatted(random.nextInt(8) == 0 ? random.nextInt(row + 1) : row);
    return nine + Npi.checkDigit(nine);
  }

  @Property(tries = 300)
  void partsSayWhatTheWholeSays(
      @ForAll long seed, @ForAll @IntRange(min = 300, max = 4000) int longest) throws Exception {
    var bytes = file(new Random(seed)).getBytes(StandardCharsets.UTF_8);
    for (boolean dryRun : new boolean[] {true, false}) {
      var whole = new ArrayList<String>();
      var report = whole(bytes, dryRun, whole);
      var parts = new Parts(new MemoryRoster(), bytes, longest).send(dryRun);
      assertThat(parts.sum(Report::rows)).isEqualTo(report.rows());
      assertThat(parts.sum(Report::taken)).isEqualTo(report.taken());
      assertThat(parts.refused().stream().map(row -> ReportJson.of(row).toString()))
          .containsExactlyElementsOf(whole);
      assertThat(parts.reports).allMatch(part -> part.totals().rows() <= PartImport.MOST_ROWS);
      assertThat(parts.reports.getLast().totals().ending()).isEqualTo(report.ending());
    }
  }

  /** As the command line reads it, with all refused rows. */
  private static Report whole(byte[] bytes, boolean dryRun, List<String> refused) throws Exception {
    var folder = Files.createTempDirectory("import");
    try {
      var file = Files.write(folder.resolve("file.csv"), bytes);
      var json = folder.resolve("report.json");
      var report =
          new Import(new MemoryRoster(), Progress.silent(), Imports.CLOCK)
              .run(Options.of(Source.CLINIC, file).dry(dryRun).reportTo(json));
      new ObjectMapper()
          .readTree(json.toFile())
          .path("refused")
          .forEach(row -> refused.add(row.toString()));
      return report;
    } finally {
      for (var name : List.of("file.csv", "report.json")) {
        Files.deleteIfExists(folder.resolve(name));
      }
      Files.delete(folder);
    }
  }

  /** Damaged anywhere, a file still leads to its end, and every row counts once. */
  @Property(tries = 200)
  void anyBytesAreReadToTheirEnd(@ForAll long seed, @ForAll @IntRange(max = 30) int wounds)
      throws Exception {
    var random = new Random(seed);
    var text = file(random);
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    int header = text.indexOf("text") + 8;
    for (int i = 0; i < wounds && bytes.length > header; i++) {
      bytes[header + random.nextInt(bytes.length - header)] =
          random.nextBoolean() ? (byte) '"' : (byte) random.nextInt(256);
    }
    var roster = new MemoryRoster();
    var first = new Parts(roster, bytes, 400).send(false);
    assertThat(first.reports.getLast().totals().ending()).isNotEqualTo(Report.Ending.MORE);
    var second = new Parts(roster, bytes, 400).send(false);
    assertThat(second.sum(Report::taken)).isZero();
    assertThat(second.sum(Report::rows)).isEqualTo(first.sum(Report::rows));
  }
}

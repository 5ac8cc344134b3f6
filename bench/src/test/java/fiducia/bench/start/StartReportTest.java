package fiducia.bench.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class StartReportTest {

  private static List<Starter.Start> starts(double... millis) {
    return Arrays.stream(millis).mapToObj(one -> new Starter.Start(one, one / 2, "{}")).toList();
  }

  private static StartReport report(double ours, double bare, double spring, double custom) {
    Map<String, Map<Way, List<Starter.Start>>> results = new LinkedHashMap<>();
    results.put("intake", Map.of(Way.C1, starts(ours), Way.CUSTOM, starts(custom)));
    results.put("bare handler", Map.of(Way.C1, starts(bare)));
    results.put("Spring Cloud Function", Map.of(Way.C1, starts(spring)));
    return new StartReport(results, 1);
  }

  @Test
  void theMedianIsNotMovedByOneSlowStart() {
    assertThat(StartReport.median(new double[] {900, 5, 7, 6, 8})).isEqualTo(7);
    assertThat(StartReport.median(new double[] {4, 2})).isEqualTo(3);
  }

  @Test
  void anAimThatIsMetIsSaidToBeMet() {
    assertThat(report(130, 100, 390, 65).table())
        .contains("1.30  (at most 1.30: met)")
        .contains("0.33  (at most 0.33: met)")
        .contains("0.50  (at most 0.50: met)")
        .doesNotContain("not met");
  }

  @Test
  void anAimThatIsMissedIsSaidToBeMissed() {
    assertThat(report(131, 100, 390, 67).table())
        .contains("1.31  (at most 1.30: not met)")
        .contains("0.34  (at most 0.33: not met)")
        .contains("0.51  (at most 0.50: not met)");
  }

  @Test
  void whatWasNotMeasuredIsADashAndNoAim() {
    var table = report(130, 100, 390, 65).table();

    assertThat(table.lines().filter(line -> line.startsWith("bare handler")))
        .first()
        .asString()
        .contains("-");
    assertThat(table).doesNotContain("NaN").doesNotContain("beside the bare handler, AOT");
  }

  @Test
  void figuresAndPictureCanBeRead() throws Exception {
    var report = report(130, 100, 390, 65);

    var json = new ObjectMapper().readTree(report.json());
    assertThat(json.path("intake").path("C1").path("median_ms").asDouble()).isEqualTo(130);
    assertThat(json.path("run").path("runs").asInt()).isEqualTo(1);
    var svg =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new java.io.StringReader(new StartPlot(report).svg())));
    assertThat(svg.getElementsByTagName("rect").getLength()).isEqualTo(4 + Way.values().length);
  }
}

package fiducia.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import fiducia.bench.Loading.Outcome;
import fiducia.engine.Model;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class ReportTest {

  private static final Path ROOT = Path.of("root");

  private static Timings timings(double scale) {
    var nanos = LongStream.rangeClosed(1, 100).map(i -> (long) (i * scale * 1e6)).toArray();
    var afterOthers = LongStream.of(nanos).map(each -> 2 * each).toArray();
    return Timings.of(nanos, afterOthers, new double[] {scale, 3 * scale, 2 * scale}, 5, .5);
  }

  private static Result result(int therapists, Map<String, Integer> disagreements) {
    var timings = new LinkedHashMap<String, Timings>();
    timings.put("fiducia", timings(.01 * therapists / 1_000));
    timings.put("lucene", timings(.1 * therapists / 1_000));
    var leftOut = new LinkedHashMap<String, String>();
    leftOut.put("postgresql", "not \"installed\"");
    return new Result(
        therapists, timings, leftOut, disagreements, new Result.Share(.035, .02, .08));
  }

  private static Report report(Map<String, Integer> disagreements) {
    return new Report(
        List.of(result(1_000, Map.of()), result(10_000, disagreements)),
        Map.of("fiducia", "ours"),
        new Outcome.Measured(new Loading(100_000, 12_800_000, 80, 9.5, 14.25)),
        JointFit.of(Model.CURRENT));
  }

  @Test
  void quantilesAreSamplesThatWereSeen() {
    var timings = timings(1);
    assertThat(timings.p50()).isCloseTo(50, within(1e-9));
    assertThat(timings.p90()).isCloseTo(90, within(1e-9));
    assertThat(timings.p99()).isCloseTo(99, within(1e-9));
    assertThat(timings.afterOthers()).isCloseTo(100, within(1e-9));
    assertThat(timings.cpu()).isEqualTo(2);
    assertThat(timings.samples()).isEqualTo(100);
  }

  @Test
  void theFiguresAreJsonBySizeAndEngine() throws Exception {
    var json = new ObjectMapper().readTree(report(Map.of()).json());
    assertThat(json.at("/1000/fiducia/p50_ms").asDouble()).isCloseTo(.5, within(1e-6));
    assertThat(json.at("/10000/lucene/p99_ms").asDouble()).isCloseTo(99, within(1e-6));
    assertThat(json.at("/10000/postgresql/left_out").asText()).isEqualTo("not \"installed\"");
    assertThat(json.at("/run/same first ten 10000").asBoolean()).isTrue();
    assertThat(json.at("/run/loading/ms").asDouble()).isEqualTo(9.5);
  }

  @Test
  void whoeverDiffersIsNamedInTableAndFigures() throws Exception {
    var report = report(Map.of("lucene", 3));
    assertThat(report.table()).contains("NOT THE SAME FIRST TEN: lucene differs for 3 clients");
    assertThat(report(Map.of()).table()).doesNotContain("NOT THE SAME");
    var json = new ObjectMapper().readTree(report.json());
    assertThat(json.at("/run/same first ten 10000").asBoolean(true)).isFalse();
  }

  @Test
  void thePlotIsAWellFormedPictureWithEverySeries() throws Exception {
    for (var results :
        List.of(
            List.of(result(1_000, Map.of())),
            List.of(result(1_000, Map.of()), result(10_000, Map.of())))) {
      var svg = new Plot(results).svg();
      var picture =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(svg)))
              .getDocumentElement();
      assertThat(picture.getTagName()).isEqualTo("svg");
      assertThat(picture.getElementsByTagName("circle").getLength()).isEqualTo(2 * results.size());
      assertThat(picture.getTextContent())
          .contains("Fiducia", "Lucene", "10")
          .doesNotContain("NaN");
    }
  }

  @Test
  void whatIsTypedIsUnderstoodOrRefusedByName() {
    var plain = Arguments.of(List.of(), ROOT);
    assertThat(plain.sizes()).containsExactly(1_000, 10_000, 100_000, 1_000_000);
    assertThat(plain.clients()).isEqualTo(32);
    assertThat(plain.peers()).containsExactlyInAnyOrderElementsOf(Arguments.PEERS);
    assertThat(Arguments.of(List.of("--therapists", "5000,2000"), ROOT).sizes())
        .containsExactly(2_000, 5_000);
    assertThat(Arguments.of(List.of("--peers", "none"), ROOT).peers()).isEmpty();
    for (var wrong :
        List.of(
            List.of("--therapists", "many"),
            List.of("--therapists"),
            List.of("--peers", "mongodb"),
            List.of("--clients", "0"),
            List.of("--speed"))) {
      assertThatExceptionOfType(Arguments.Unknown.class)
          .isThrownBy(() -> Arguments.of(wrong, ROOT))
          .withMessageContaining(wrong.getFirst());
    }
  }
}

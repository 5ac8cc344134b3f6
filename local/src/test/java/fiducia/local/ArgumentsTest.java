package fiducia.local;

import static org.assertj.core.api.Assertions.assertThat;

import fiducia.imports.Source;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {

  @ParameterizedTest
  @CsvSource({
    "dmeo,unknown command: dmeo",
    "serve --prot 1,unknown option: --prot",
    "serve now,too much after serve: now",
    "serve --port,--port wants a value",
    "serve --port --data,--port wants a value",
    "serve --port 99999,--port takes a number",
    "serve --once,--once belongs to demo",
    "serve --dry-run,'--dry-run, --report and --table belong to import'",
    "serve --table x,'--dry-run, --report and --table belong to import'",
    "import clinic x --data y --table z,--data is a folder here",
    "import csv x,import takes nppes FILE or clinic FILE",
    "import nppes,import takes nppes FILE or clinic FILE",
    "rank,'rank takes --therapists FILE --clients FILE, or --replay FILE'",
    "rank --clients x,'rank takes --therapists FILE --clients FILE, or --replay FILE'",
    "rank --therapists x --clients y --top 11,--top takes a number from 1 to 10",
    "rank --therapists x --clients y --seed 1.5,--seed takes a whole number of 64 bits",
    "rank --therapists x --clients y --as-of now,--as-of takes an instant",
    "rank --replay x --top 3,'--replay stands alone'",
    "rank --replay x --replay y,--replay is there twice",
    "rank --replay,--replay wants a value",
    "rank x,too much after rank: x",
    "rank --port 1,unknown option: --port",
    "demo --parameter x,--parameter takes Name=value"
  })
  void aWordThatIsNotKnownIsNamedAndTheExitStatusIs64(String typed, String message) {
    var err = new ByteArrayOutputStream();
    var printed = new PrintStream(err, true, StandardCharsets.UTF_8);
    assertThat(Main.run(List.of(typed.split(" ")), printed, printed)).isEqualTo(64);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .startsWith("fiducia: " + message)
        .contains("./fiducia help");
  }

  @Test
  void whatIsTypedIsUnderstood() {
    var arguments =
        Arguments.of(List.of("import", "nppes", "a.csv", "--dry-run", "--report", "r.json"));
    assertThat(arguments.command()).isEqualTo(new Arguments.Import(Source.NPPES, Path.of("a.csv")));
    assertThat(arguments.dryRun()).isTrue();
    assertThat(arguments.report()).isEqualTo(Optional.of(Path.of("r.json")));
    assertThat(Arguments.of(List.of("import", "clinic", "a.csv", "--table", "t")).table())
        .isEqualTo(Optional.of("t"));
    assertThat(Arguments.of(List.of("demo", "--once", "--port", "0")).port()).isZero();
  }
}

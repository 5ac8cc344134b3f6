package fiducia.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Members that are any number. */
class NumberTest {

  private final Faults faults = new Faults();

  @ParameterizedTest
  @CsvSource({"0,0", "104,104", "0.1,0.1", "2.50,2.5", "1e-999999999,0"})
  void aNumberWithinTheBoundsIsTheNearestDouble(String written, double expected) {
    assertThat(read(written)).contains(expected);
    assertThat(faults.any()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.1", "104.00000001", "1e999999999", "\"3\"", "true", "[]"})
  void anythingElseIsAFaultAtItsPlace(String written) {
    assertThat(read(written)).isEmpty();
    assertThat(faults.all())
        .containsExactly(
            new Fault("/in/weeks", "not-in-range", "Send a number from 0.0 to 104.0."));
  }

  @Test
  void whatIsNotThereIsNoFault() {
    assertThat(new Fields(Json.object(), "/in", faults).number("weeks", 0, 104)).isEmpty();
    assertThat(faults.any()).isFalse();
  }

  private Optional<Double> read(String written) {
    var json = (ObjectNode) Json.read("{\"weeks\":" + written + "}");
    return new Fields(json, "/in", faults).number("weeks", 0, 104);
  }
}

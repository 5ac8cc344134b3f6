package fiducia.local.rank;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.http.Fault;
import fiducia.http.Faults;
import fiducia.http.Json;
import fiducia.http.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** A line of a file of JSON Lines, with its number from 1. */
sealed interface Line {

  long number();

  /** Text that may be JSON. */
  record Text(long number, String json) implements Line {}

  /** A line that is not even text. */
  record Unreadable(long number, Fault fault) implements Line {}

  /** What a line says, or everything that is wrong with it. */
  sealed interface Reading<T> {

    record Fit<T>(T value) implements Reading<T> {}

    /**
     * Refused.
     *
     * @param faults never empty
     */
    record Unfit<T>(List<Fault> faults) implements Reading<T> {}
  }

  /**
   * @param reader of the object on this line; gives nothing only where it found a fault
   */
  default <T> Reading<T> read(BiFunction<ObjectNode, Faults, Optional<T>> reader) {
    return switch (this) {
      case Unreadable(var _, var fault) -> new Reading.Unfit<>(List.of(fault));
      case Text(var _, var json) -> read(json, reader);
    };
  }

  /** The same for a whole file that is one object. */
  static <T> Reading<T> read(String json, BiFunction<ObjectNode, Faults, Optional<T>> reader) {
    var faults = new Faults();
    var value = object(json, faults).flatMap(object -> reader.apply(object, faults));
    return value.isPresent() && !faults.any()
        ? new Reading.Fit<>(value.get())
        : new Reading.Unfit<>(faults.all());
  }

  private static Optional<ObjectNode> object(String json, Faults faults) {
    try {
      if (Json.read(json) instanceof ObjectNode object) {
        return Optional.of(object);
      }
      faults.add("", "not-an-object", "Send an object.");
    } catch (ProblemException malformed) {
      faults.add("", malformed.problem().code(), malformed.problem().detail());
    }
    return Optional.empty();
  }
}

package fiducia.imports;

import java.util.List;

/** What a row turned out to be. */
sealed interface Reading {

  record Therapist(Entry entry) implements Reading {}

  record Skipped(SkipReason reason) implements Reading {}

  record Refused(List<Fault> faults) implements Reading {}

  static Reading refused(Fault fault) {
    return new Refused(List.of(fault));
  }
}

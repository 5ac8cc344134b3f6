package fiducia.imports;

import fiducia.model.Coded;

/** Why a row that is fine is none that Fiducia needs. */
public enum SkipReason implements Coded {
  /** The NPI was deactivated and not reactivated since. */
  DEACTIVATED,
  /** Entity type 2: a practice, a clinic, a hospital. */
  ORGANISATION,
  /** None of the row's taxonomy codes is on the list. */
  NO_MENTAL_HEALTH_TAXONOMY,
  /** Practises in another country and states no licence of a US jurisdiction. */
  ABROAD,
  /** All cells are empty, as spreadsheets leave them under a table. */
  EMPTY_ROW
}

package fiducia.imports;

import fiducia.model.Coded;

/**
 * What can be wrong in a row. Codes are stable, for programs and for other languages than English;
 * a {@link Fault} says the same in words.
 */
public enum FaultCode implements Coded {
  // The row as a whole
  NOT_UTF_8,
  QUOTE_LEFT_OPEN,
  STRAY_QUOTE,
  /** With {@code most}: bytes. */
  ROW_TOO_LONG,
  CUT_OFF,
  /** With {@code cells} of the row and {@code columns} of the header. */
  OTHER_NUMBER_OF_CELLS,
  /** A row above names the same therapist. */
  TWICE,
  NOT_STORED,
  NPI_OF_ANOTHER,
  EDITED_SINCE,
  CHANGED_MEANWHILE,
  // A cell that is missing
  NAME_MISSING,
  ID_MISSING,
  HOURS_WITHOUT_ZONE,
  FEE_WITHOUT_CURRENCY,
  SLIDING_WITHOUT_FEE,
  // A cell that cannot be understood
  /** With {@code oneOf}: the list. */
  UNKNOWN_CODE,
  /** With {@code least} and {@code most}. */
  NOT_IN_RANGE,
  /** With {@code most}: characters. */
  TOO_LONG,
  /** With {@code most}: different values. */
  TOO_MANY,
  UNFIT_CHARACTER,
  UNFIT_ID,
  UNFIT_NPI,
  UNFIT_LICENCE,
  UNFIT_LICENCE_NUMBER,
  UNKNOWN_JURISDICTION,
  UNFIT_LANGUAGE,
  CONCERN_WITHOUT_LEVEL,
  CONCERN_TWICE,
  NOT_YES_OR_NO,
  UNFIT_POSTAL_CODE,
  UNKNOWN_ZONE,
  ZONE_IS_OFFSET,
  UNFIT_HOURS,
  UNKNOWN_DAY,
  HOURS_BACKWARDS,
  NOT_ON_QUARTER_HOUR,
  UNFIT_AMOUNT,
  AMOUNT_TOO_LARGE,
  AMOUNT_TOO_FINE,
  SLIDING_ABOVE_FEE,
  UNKNOWN_CURRENCY,
  UNFIT_INSURER,
  UNFIT_DATE,
  /** With {@code least} and {@code most}: years. */
  NOT_OF_OUR_TIME,
  /** With {@code most}: days. */
  TOO_FAR_AHEAD
}

package fiducia.imports;

/** Makes of one row what it says; knows the columns of one kind of file. */
interface RowReader {

  /**
   * Reads the present row.
   *
   * @param row has as many cells as the header
   */
  Reading read(CsvRows row);
}

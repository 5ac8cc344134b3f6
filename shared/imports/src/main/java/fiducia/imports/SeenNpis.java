package fiducia.imports;

import fiducia.model.Npi;

/**
 * Remembers which NPIs a file has named so far: a bit for each possible one, so that memory has a
 * bound (25 MB, half of it as long as all NPIs begin with 1) whatever the length of the file.
 */
final class SeenNpis {

  /** Without check digit: 1 or 2 and eight digits more. */
  private static final int POSSIBLE = 200_000_000;

  private static final int LOWEST = 100_000_000;
  private static final int PAGE = 1 << 16;

  private final long[][] pages = new long[POSSIBLE / PAGE + 1][];

  /** Whether the NPI is named for the first time. */
  boolean add(Npi npi) {
    int number = Integer.parseInt(npi.digits().substring(0, 9)) - LOWEST;
    int page = number / PAGE;
    if (pages[page] == null) {
      pages[page] = new long[PAGE / Long.SIZE];
    }
    int word = number % PAGE / Long.SIZE;
    long bit = 1L << number;
    boolean first = (pages[page][word] & bit) == 0;
    pages[page][word] |= bit;
    return first;
  }
}

package fiducia.bench;

import java.util.List;

/**
 * A bound, not an engine: reads each therapist's row of 128 bytes once, in one go through memory,
 * and answers nothing. Whoever looks at every row cannot be faster.
 */
final class RowsSearch implements Search {

  private static final int WORDS = 128 / Long.BYTES;

  private final long[] rows;
  private int size;
  private long seen;

  RowsSearch(int therapists) {
    this.rows = new long[therapists * WORDS];
  }

  @Override
  public String name() {
    return "rows";
  }

  @Override
  public String about() {
    return "every packed row of 128 bytes read once, nothing answered: a bound";
  }

  @Override
  public void add(List<Therapist> therapists) {
    for (var therapist : therapists) {
      for (int word = 0; word < WORDS; word++) {
        rows[size++] = therapist.id().hashCode() * (word + 1L);
      }
    }
  }

  @Override
  public void ready(List<Scoring> clients) {}

  @Override
  public Answer first(int client) {
    long sum = client;
    for (long word : rows) {
      sum += word;
    }
    seen ^= sum;
    return new Answer(List.of(), seen == 42 ? 1 : 0);
  }

  @Override
  public void close() {}
}

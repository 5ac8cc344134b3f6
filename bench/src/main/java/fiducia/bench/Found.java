package fiducia.bench;

/** Therapists by number with their scores, the best first. */
final class Found {

  private final int[] numbers;
  private final double[] scores;

  Found(int size) {
    this.numbers = new int[size];
    this.scores = new double[size];
  }

  void put(int place, int number, double score) {
    numbers[place] = number;
    scores[place] = score;
  }

  int size() {
    return numbers.length;
  }

  int number(int place) {
    return numbers[place];
  }

  double score(int place) {
    return scores[place];
  }
}

package fiducia.bench;

/** The highest scores of many, kept in a heap whose top is the lowest of them. */
final class Best {

  private final double[] scores;
  private final int[] numbers;
  private int size;

  Best(int most) {
    this.scores = new double[most];
    this.numbers = new int[most];
  }

  void offer(int number, double score) {
    if (size < scores.length) {
      int at = size++;
      while (at > 0 && score < scores[(at - 1) / 2]) {
        move((at - 1) / 2, at);
        at = (at - 1) / 2;
      }
      put(at, number, score);
    } else if (score > scores[0]) {
      sink(number, score);
    }
  }

  private void sink(int number, double score) {
    int at = 0;
    while (true) {
      int child = 2 * at + 1;
      if (child + 1 < size && scores[child + 1] < scores[child]) {
        child++;
      }
      if (child >= size || scores[child] >= score) {
        put(at, number, score);
        return;
      }
      move(child, at);
      at = child;
    }
  }

  private void move(int from, int to) {
    put(to, numbers[from], scores[from]);
  }

  private void put(int at, int number, double score) {
    numbers[at] = number;
    scores[at] = score;
  }

  /** Hands over all, the best first, and is empty. */
  Found drain() {
    var found = new Found(size);
    while (size > 0) {
      int last = size - 1;
      int number = numbers[0];
      double score = scores[0];
      size = last;
      if (last > 0) {
        sink(numbers[last], scores[last]);
      }
      found.put(last, number, score);
    }
    return found;
  }
}

package fiducia.engine;

/** Hands out the numbers 0 to n − 1, the one with the largest bound first, as far as asked for. */
final class BoundQueue {

  private final double[] bounds;
  private final int[] heap;
  private int size;

  BoundQueue(double[] bounds, int count) {
    this.bounds = bounds;
    this.heap = new int[count];
    this.size = count;
    for (int i = 0; i < count; i++) {
      heap[i] = i;
    }
    for (int i = count / 2 - 1; i >= 0; i--) {
      sink(i);
    }
  }

  boolean isEmpty() {
    return size == 0;
  }

  int first() {
    return heap[0];
  }

  void removeFirst() {
    size--;
    heap[0] = heap[size];
    sink(0);
  }

  private void sink(int from) {
    int moving = heap[from];
    int at = from;
    while (2 * at + 1 < size) {
      int child = 2 * at + 1;
      if (child + 1 < size && bounds[heap[child + 1]] > bounds[heap[child]]) {
        child++;
      }
      if (bounds[heap[child]] <= bounds[moving]) {
        break;
      }
      heap[at] = heap[child];
      at = child;
    }
    heap[at] = moving;
  }
}

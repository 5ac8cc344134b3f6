package fiducia.imports;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Hands entries to the roster in batches, several at a time, and settles their answers in the order
 * of the file.
 *
 * <p>At most two batches per writer are under way; then reading waits. A batch that the roster
 * could not look at is refused row by row, and the import goes on; after {@link #TOLERATED} such
 * batches running it should end.
 */
final class Batches implements AutoCloseable {

  /** One failure is a hiccup; this many in a row is a table that is not there. */
  static final int TOLERATED = 3;

  /** What the outcomes are counted into. Called from the reading thread only. */
  interface Ledger {
    void taken();

    void unchanged();

    void refused(RefusedRow row);
  }

  private final Roster roster;
  private final boolean dryRun;
  private final Ledger ledger;
  private final int underWay;
  private final ExecutorService writers;
  private final ArrayDeque<Batch> queue = new ArrayDeque<>();
  private Batch open = new Batch();
  private int failedRunning;

  /**
   * Entries with their lines, and rows refused while they were gathered: the report keeps the
   * file's order.
   */
  private static final class Batch {

    private final List<Entry> entries = new ArrayList<>(Roster.BATCH);
    private final List<Long> lines = new ArrayList<>(Roster.BATCH);
    private final List<RefusedRow> refused = new ArrayList<>();
    private Future<List<Roster.Answer>> answers;
  }

  Batches(Roster roster, boolean dryRun, int threads, Ledger ledger) {
    this.roster = roster;
    this.dryRun = dryRun;
    this.ledger = ledger;
    underWay = 2 * threads;
    writers =
        Executors.newFixedThreadPool(threads, Thread.ofPlatform().name("import-", 1).factory());
  }

  void add(long line, Entry entry) {
    open.entries.add(entry);
    open.lines.add(line);
    sendWhenFull();
  }

  void refuse(RefusedRow row) {
    open.refused.add(row);
    sendWhenFull();
  }

  /** Whether the roster has failed too often to go on. */
  boolean hopeless() {
    return failedRunning >= TOLERATED;
  }

  /** Sends what is left and waits for all answers. */
  void finish() {
    send();
    while (!queue.isEmpty()) {
      settle(queue.poll());
    }
  }

  @Override
  public void close() {
    writers.shutdown();
  }

  private void sendWhenFull() {
    if (open.entries.size() == Roster.BATCH || open.refused.size() == 10 * Roster.BATCH) {
      send();
    }
  }

  private void send() {
    var batch = open;
    open = new Batch();
    var entries = List.copyOf(batch.entries);
    batch.answers =
        writers.submit(
            () ->
                entries.isEmpty()
                    ? List.of()
                    : dryRun ? roster.preview(entries) : roster.take(entries));
    queue.add(batch);
    while (queue.size() > underWay) {
      settle(queue.poll());
    }
  }

  private void settle(Batch batch) {
    var refused = new ArrayList<>(batch.refused);
    if (!batch.entries.isEmpty()) {
      answer(batch, refused);
    }
    refused.sort((one, other) -> Long.compare(one.line(), other.line()));
    refused.forEach(ledger::refused);
  }

  private static RefusedRow notStored(long line) {
    return new RefusedRow(
        line,
        List.of(
            Fault.ofRow(
                FaultCode.NOT_STORED,
                "the row could not be stored",
                "import the file again when the table is there")));
  }

  private void answer(Batch batch, List<RefusedRow> refused) {
    List<Roster.Answer> answers;
    try {
      answers = batch.answers.get();
      if (answers.size() != batch.entries.size()) {
        throw new IllegalStateException("a roster answers each entry");
      }
      boolean whole = answers.stream().noneMatch(Roster.Answer.NotStored.class::isInstance);
      failedRunning = whole ? 0 : failedRunning + 1;
    } catch (ExecutionException e) {
      failedRunning++;
      batch.lines.forEach(line -> refused.add(notStored(line)));
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the import was interrupted", e);
    }
    for (int i = 0; i < answers.size(); i++) {
      switch (answers.get(i)) {
        case Roster.Answer.Taken() -> ledger.taken();
        case Roster.Answer.Unchanged() -> ledger.unchanged();
        case Roster.Answer.NotStored() -> refused.add(notStored(batch.lines.get(i)));
        case Roster.Answer.Refused(var conflict) ->
            refused.add(
                new RefusedRow(
                    batch.lines.get(i), List.of(conflict.fault(batch.entries.get(i).source()))));
      }
    }
  }
}

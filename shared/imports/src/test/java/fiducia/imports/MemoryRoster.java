package fiducia.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A roster that remembers, as a table does. */
final class MemoryRoster implements Roster {

  private final Map<String, Entry> byKey = new HashMap<>();
  private final Set<String> conflicting = new HashSet<>();
  private int failures;
  private int lostAfter = Integer.MAX_VALUE;
  private int writes;
  private int largestBatch;

  /** Refuses whoever has this NPI. */
  MemoryRoster refusing(String npi) {
    conflicting.add(npi);
    return this;
  }

  /** Fails the next batches. */
  MemoryRoster failing(int batches) {
    failures = batches;
    return this;
  }

  /** Is lost after so many entries of the next batch. */
  MemoryRoster lostAfter(int entries) {
    lostAfter = entries;
    return this;
  }

  @Override
  public synchronized List<Answer> take(List<Entry> entries) {
    return answer(entries, true);
  }

  @Override
  public synchronized List<Answer> preview(List<Entry> entries) {
    return answer(entries, false);
  }

  private List<Answer> answer(List<Entry> entries, boolean write) {
    if (failures-- > 0) {
      throw new IllegalStateException("the table is not there");
    }
    largestBatch = Math.max(largestBatch, entries.size());
    var answers = new ArrayList<Answer>();
    for (var entry : entries) {
      if (answers.size() >= lostAfter) {
        answers.add(new Answer.NotStored());
        continue;
      }
      var key = entry.npi().map(npi -> npi.digits()).orElseGet(() -> entry.externalId().get());
      if (conflicting.contains(key)) {
        answers.add(new Answer.Refused(Conflict.EDITED_SINCE));
      } else if (byKey.containsKey(key)
          && byKey.get(key).fingerprint().equals(entry.fingerprint())) {
        answers.add(new Answer.Unchanged());
      } else {
        answers.add(new Answer.Taken());
        if (write) {
          byKey.put(key, entry);
          writes++;
        }
      }
    }
    lostAfter = Integer.MAX_VALUE;
    return answers;
  }

  synchronized List<Entry> entries() {
    return List.copyOf(byKey.values());
  }

  synchronized int writes() {
    return writes;
  }

  synchronized int largestBatch() {
    return largestBatch;
  }
}

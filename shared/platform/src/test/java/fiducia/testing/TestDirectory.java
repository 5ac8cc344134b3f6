package fiducia.testing;

import fiducia.model.Jurisdiction;
import fiducia.platform.Platform;
import fiducia.store.DirectoryBases;
import fiducia.store.DirectoryLog;
import fiducia.store.Listing;
import fiducia.store.Roll;
import fiducia.store.Therapists;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists therapists without a stream: writes what the directory would have written. */
public final class TestDirectory {

  private final Platform platform;
  private final DirectoryLog log;
  private final DirectoryBases bases;
  private final Map<Jurisdiction, Instant> reminded = new HashMap<>();

  public TestDirectory(Platform platform) {
    this.platform = platform;
    this.log = new DirectoryLog(platform.table(), platform.secrets(), platform.clock());
    this.bases = new DirectoryBases(platform.table(), platform.secrets(), platform.clock());
  }

  /** Lists a therapist as it stands now, wherever it is verified. */
  public void list(String therapist) {
    var now = new Therapists(platform.table(), platform.clock()).together(therapist).orElseThrow();
    var listing = Listing.of(now.getKey(), now.getValue());
    now.getKey().verified().stream()
        .map(entry -> entry.licence().jurisdiction())
        .distinct()
        .forEach(where -> append(where, listing));
  }

  public void append(Jurisdiction where, Listing listing) {
    bases.remind(where, reminded);
    log.append(where, listing.therapist(), listing.sourceRevision(), Optional.of(listing));
  }

  public void remove(Jurisdiction where, String therapist, long revision) {
    bases.remind(where, reminded);
    log.append(where, therapist, revision, Optional.empty());
  }

  /** Replaces the base of a jurisdiction, whatever was there. */
  public void replace(Jurisdiction where, Roll roll) {
    bases.remind(where, reminded);
    var now = platform.clock().instant();
    boolean turned =
        bases.replace(bases.find(where).orElseThrow(), roll, true, now, LocalDate.EPOCH, now);
    if (!turned) {
      throw new AssertionError("somebody else has turned the manifest");
    }
  }

  /** What is in the log, oldest first. */
  public List<DirectoryLog.Entry> entries(Jurisdiction where) {
    return log.since(where, Instant.EPOCH);
  }

  public DirectoryBases bases() {
    return bases;
  }
}

package fiducia.table;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Where everything is kept: the only place that makes keys (see docs/data-model.md). */
public final class Keys {

  /** Partitions of the due index and of other indexes whose natural key would be hot. */
  public static final int SHARDS = 8;

  /** Fixed width, so that the text order of instants is their order in time. */
  private static final DateTimeFormatter SORTABLE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private Keys() {}

  public static Key client(String client) {
    return new Key("CLIENT#" + client, "PROFILE");
  }

  public static Key contact(String client) {
    return new Key("CLIENT#" + client, "CONTACT");
  }

  public static Key match(String client, String match) {
    return new Key("CLIENT#" + client, "MATCH#" + match);
  }

  /** A part of what a match was ranked from, beside the match so that lists stay light. */
  public static Key matchInput(String client, String match, int part) {
    return new Key("CLIENT#" + client, "INPUT#" + match + "#%02d".formatted(part));
  }

  /** A client's open requests: read consistently, and at most three. */
  public static Key openRequests(String client) {
    return new Key("CLIENT#" + client, "REQUESTS");
  }

  /** Guards that a client has one relationship at a time. */
  public static Key active(String client) {
    return new Key("CLIENT#" + client, "ACTIVE");
  }

  public static Key clientKey(String hash) {
    return new Key("KEY#" + hash, "KEY");
  }

  public static Key therapist(String therapist) {
    return new Key("THERAPIST#" + therapist, "PROFILE");
  }

  public static Key places(String therapist) {
    return new Key("THERAPIST#" + therapist, "PLACES");
  }

  public static Key npi(String npi) {
    return new Key("NPI#" + npi, "UNIQUE");
  }

  /** A row of a clinic's import, by the clinic's own id for it. */
  public static Key row(String id) {
    return new Key("ROW#" + id, "UNIQUE");
  }

  /** Whom the rows of a part of a file name; a part that says something else is another. */
  public static Key importedPart(String file, String content) {
    return new Key(importedFile(file), "PART#" + content);
  }

  /** A clinic's file while it is imported, by a hash of whose it is and what it is called. */
  public static String importedFile(String file) {
    return "IMPORT#" + file;
  }

  /** A user-pool account, by its subject. */
  public static Key subject(String subject) {
    return new Key("SUBJECT#" + subject, "UNIQUE");
  }

  /** Where the candidates of a jurisdiction are: which generation of segments, up to when. */
  public static Key directory(String jurisdiction) {
    return new Key("DIRECTORY#" + jurisdiction, "BASE");
  }

  /**
   * A part of the candidates of a jurisdiction: a partition each, so that all can be read at once.
   */
  public static Key segment(String jurisdiction, String generation, int number) {
    return new Key(
        "SEGMENT#" + jurisdiction + "#" + generation + "#%03d".formatted(number), "ROWS");
  }

  /** Who has left a jurisdiction lately. */
  public static Key gone(String jurisdiction, String generation, int number) {
    return new Key(
        "SEGMENT#" + jurisdiction + "#" + generation + "#%03d".formatted(number), "GONE");
  }

  /** What has changed in a jurisdiction, in order of time. */
  public static String directoryLog(String jurisdiction) {
    return "LOG#" + jurisdiction;
  }

  public static Key logEntry(String jurisdiction, Instant at, String therapist, long revision) {
    return new Key(
        directoryLog(jurisdiction), at(at) + "#" + therapist + "#" + Long.toString(revision, 36));
  }

  /** What is sent through the table's stream to see that it flows. */
  public static Key pulse() {
    return new Key("PULSE", "PULSE");
  }

  public static Key request(String request) {
    return new Key("REQUEST#" + request, "REQUEST");
  }

  public static Key relationship(String relationship) {
    return new Key("RELATIONSHIP#" + relationship, "RELATIONSHIP");
  }

  public static Key checkIn(String relationship, int session) {
    return new Key("RELATIONSHIP#" + relationship, "CHECKIN#%04d".formatted(session));
  }

  public static Key silence(String relationship) {
    return new Key("RELATIONSHIP#" + relationship, "SILENCE");
  }

  public static Key alarm(String relationship, int session) {
    return new Key("RELATIONSHIP#" + relationship, "ALARM#%04d".formatted(session));
  }

  public static Key callRequest(String call) {
    return new Key("CALL#" + call, "CALL");
  }

  public static Key link(String hash) {
    return new Key("LINK#" + hash, "LINK");
  }

  /**
   * What happened in a quarter, in one of the {@link #SHARDS} parts: whoever counts is in the way
   * of few others.
   */
  public static Key figures(String quarter, int shard) {
    return new Key(figures(shard), quarter);
  }

  /** All quarters of one part, in order of time. */
  public static String figures(int shard) {
    return "FIGURES#" + shard;
  }

  public static Key idempotency(String hash) {
    return new Key("IDEMPOTENCY#" + hash, "IDEMPOTENCY");
  }

  public static Key secret(String name) {
    return new Key("SECRET#" + name, "SECRET");
  }

  /** Partition of the index over therapists by status. */
  public static String status(String status, int shard) {
    return "STATUS#" + status + "#" + shard;
  }

  /**
   * Partition of the index over the calls that clients wait for: one, because the clinic makes
   * fewer of them in a day than a partition takes in a second.
   */
  public static String openCalls() {
    return "CALLS#open";
  }

  /** Partition of the due index. */
  public static String due(int shard) {
    return "DUE#" + shard;
  }

  /** Partition of the due index over jurisdictions whose directory has work waiting. */
  public static String directoryDue() {
    return "DUE#directory";
  }

  /** Which of the {@link #SHARDS} a key belongs to: stable, and even over random ids. */
  public static int shard(String id) {
    return Math.floorMod(id.hashCode(), SHARDS);
  }

  /** An instant as a sort key. */
  public static String at(Instant instant) {
    return SORTABLE.format(instant);
  }
}

package fiducia.store;

import fiducia.alliance.CheckInLink;
import fiducia.table.Item;
import fiducia.table.Keys;
import fiducia.table.Table;
import fiducia.table.Write;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Links of mails, by the hash of their token. A link opens for seven days; its item stays a month
 * longer, so that whoever comes late is told that it has ended rather than that it never was.
 */
public final class Links {

  public static final String CHECK_IN = "check-in";
  public static final String SILENCE = "silence";

  private static final Duration REMEMBERED = Duration.ofDays(30);

  /**
   * A link.
   *
   * @param client who was mailed
   * @param until when it ends
   */
  public record Link(String client, Instant until) {

    public boolean opens(Instant now) {
      return now.isBefore(until);
    }
  }

  private final Table table;

  public Links(Table table) {
    this.table = table;
  }

  public Optional<Link> find(String hash) {
    return table
        .get(Keys.link(hash))
        .map(item -> new Link(item.text("client"), item.instant("until")));
  }

  /**
   * A new link.
   *
   * @param session 0 for the question after a silence
   */
  public static Write create(
      String hash, Relationship relationship, int session, String kind, Instant sentAt) {
    var until = sentAt.plus(CheckInLink.VALID);
    return Write.create(
        Item.of(Keys.link(hash), "link", 1)
            .with("relationship", relationship.id())
            .with("client", relationship.client())
            .with("session", session)
            .with("kind", kind)
            .with("until", until)
            .expiring(until.plus(REMEMBERED)));
  }
}

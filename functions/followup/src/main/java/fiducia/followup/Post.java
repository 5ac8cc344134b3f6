package fiducia.followup;

import fiducia.alliance.CrisisHelp;
import fiducia.mail.Mail;
import fiducia.mail.Mailer;
import fiducia.model.Language;
import fiducia.platform.Platform;
import fiducia.store.Clients;
import fiducia.store.Contacts;
import fiducia.store.Contacts.Contact;
import fiducia.store.Mailing;
import fiducia.store.Relationship;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Hands over one mail that has been claimed before. */
final class Post {

  private static final Language ENGLISH = new Language("en");

  /** Doubles with each attempt. */
  private static final Duration FIRST_WAIT = Duration.ofMinutes(15);

  private final Mailer mailer;
  private final Clients clients;
  private final Contacts contacts;
  private final String site;

  Post(Platform platform) {
    mailer = platform.mailer();
    clients = new Clients(platform.table(), platform.clock());
    contacts = new Contacts(platform.table());
    site = platform.site().url();
  }

  /** Whom to write to; nobody where no address is known. */
  Optional<Contact> addressee(Relationship relationship) {
    return contacts.find(relationship.client());
  }

  Mailer.Outcome checkIn(Relationship relationship, Contact to, String token) {
    var language = language(to);
    return send(to, MailTexts.checkIn(language, site, token, help(relationship)));
  }

  Mailer.Outcome silence(Relationship relationship, Contact to, String token) {
    var language = language(to);
    return send(to, MailTexts.silence(language, site, token, help(relationship)));
  }

  private Mailer.Outcome send(Contact to, String text) {
    return mailer.send(new Mail(to.email(), MailTexts.SUBJECT, text));
  }

  private CrisisHelp help(Relationship relationship) {
    return clients
        .find(relationship.client())
        .flatMap(client -> client.profile().jurisdiction())
        .map(CrisisHelp::in)
        .orElseGet(CrisisHelp::anywhere);
  }

  private static Language language(Contact to) {
    return to.language().orElse(ENGLISH);
  }

  /** When a refused mail is tried again, if it is. */
  static Optional<Instant> again(
      Mailing claimed, Mailer.Outcome outcome, Relationship relationship, Instant now) {
    if (!claimed.answered(outcome).mayBeTriedAgain()) {
      return Optional.empty();
    }
    var sessions = relationship.sessions();
    var wait = FIRST_WAIT.multipliedBy(1L << (claimed.attempts() - 1));
    return Optional.of(sessions.quiet().firstAllowed(now.plus(wait), sessions.zone()));
  }
}

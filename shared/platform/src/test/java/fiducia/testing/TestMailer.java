package fiducia.testing;

import fiducia.mail.Mail;
import fiducia.mail.Mailer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps every mail that was handed over; answers as it is told. */
public final class TestMailer implements Mailer {

  private final List<Mail> sent = new CopyOnWriteArrayList<>();
  private volatile Outcome outcome = Outcome.ACCEPTED;

  @Override
  public Outcome send(Mail mail) {
    if (outcome != Outcome.REFUSED) {
      sent.add(mail);
    }
    return outcome;
  }

  public void answer(Outcome next) {
    outcome = next;
  }

  public List<Mail> sent() {
    return List.copyOf(sent);
  }
}

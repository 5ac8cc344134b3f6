package fiducia.feedback;

import fiducia.http.Problem;
import fiducia.http.Request;
import fiducia.http.Response;
import fiducia.security.Caller;
import fiducia.store.CheckIn;
import fiducia.store.Links;
import fiducia.store.Links.Link;
import java.time.Clock;

/** Whoever holds the link of a mail answers its check-in. */
final class AnswerByLink {

  private final Answering answering;
  private final Links links;
  private final Clock clock;

  AnswerByLink(Answering answering, Links links, Clock clock) {
    this.answering = answering;
    this.links = links;
    this.clock = clock;
  }

  Response answer(Request request, Caller.LinkHolder holder) {
    var link = links.find(holder.id()).orElseThrow(Problem.UNAUTHENTICATED::exception);
    if (!holder.kind().equals(Links.CHECK_IN)) {
      throw Refusals.OTHER_QUESTION.exception();
    }
    return answering.answer(
        holder.relationship(),
        holder.session(),
        Answering.read(request),
        checkIn -> opens(link, checkIn),
        link.client());
  }

  /** A link ends after seven days, but never takes away the day in which an answer may change. */
  private boolean opens(Link link, CheckIn checkIn) {
    var now = clock.instant();
    return link.opens(now) || checkIn.given().filter(given -> given.isEditable(now)).isPresent();
  }
}

package fiducia.feedback;

import fiducia.http.Problem;
import fiducia.http.Request;
import fiducia.http.Response;
import fiducia.security.Caller;

/** A client answers a check-in with the own key: also late, when its link has long ended. */
final class AnswerByKey {

  private final OwnRelationships own;
  private final Answering answering;

  AnswerByKey(OwnRelationships own, Answering answering) {
    this.own = own;
    this.answering = answering;
  }

  Response answer(Request request, Caller.Client client) {
    var relationship = own.relationship(request, client);
    var session = request.path("session");
    if (!session.matches("[1-9][0-9]{0,3}")) {
      throw Problem.NOT_FOUND.exception();
    }
    return answering.answer(
        relationship.id(),
        Integer.parseInt(session),
        Answering.read(request),
        checkIn -> true,
        client.id());
  }
}

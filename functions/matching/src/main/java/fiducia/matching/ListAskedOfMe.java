package fiducia.matching;

import fiducia.http.Request;
import fiducia.http.Response;
import fiducia.security.Caller.Therapist;
import fiducia.security.Cursors;
import fiducia.store.FirstTalk;
import fiducia.store.Requests;
import fiducia.table.Table.Page;
import java.time.Clock;

/** What is asked of a therapist and still open: needs, not identities. */
final class ListAskedOfMe {

  private final Practice practice;
  private final Requests requests;
  private final Cursors cursors;
  private final Clock clock;

  ListAskedOfMe(Practice practice, Requests requests, Cursors cursors, Clock clock) {
    this.practice = practice;
    this.requests = requests;
    this.cursors = cursors;
    this.clock = clock;
  }

  Response answer(Request request, Therapist caller) {
    var me = practice.of(caller);
    var list = "requests to " + me;
    var from = cursors.read(request.query("cursor"), list);
    var page = requests.openOfTherapist(me, request.limit(), from);
    var now = clock.instant();
    // What is over but not swept yet is no longer open.
    var open =
        page.items().stream().filter(item -> FirstTalk.of(item).state(now).isOpen()).toList();
    return Response.ok(
        Pages.write(
            new Page(open, page.last()),
            item -> FirstTalkJson.forTherapist(FirstTalk.of(item), now),
            last -> cursors.write(last, list)));
  }
}

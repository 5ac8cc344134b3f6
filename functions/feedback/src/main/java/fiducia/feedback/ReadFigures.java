package fiducia.feedback;

import fiducia.figures.Quarter;
import fiducia.http.Request;
import fiducia.http.Response;
import fiducia.security.Caller;
import fiducia.store.QuarterCounts;
import java.time.Clock;

/**
 * What the clinic learns of the last quarters. There is nothing to choose: whoever could choose
 * where a period begins could take one from another, and see what a single person did between.
 */
final class ReadFigures {

  /** Two years, so that each quarter has the same of the year before beside it. */
  private static final int MOST = 8;

  private final QuarterCounts counts;
  private final Clock clock;

  ReadFigures(QuarterCounts counts, Clock clock) {
    this.counts = counts;
    this.clock = clock;
  }

  Response answer(Request request, Caller.Admin caller) {
    var now = clock.instant();
    var running = Quarter.runningAt(now);
    var all = counts.all();
    var json = FiguresJson.running(running);
    var quarters = json.putArray("quarters");
    if (!all.isEmpty() && all.firstKey().compareTo(running) < 0) {
      var since = all.firstKey();
      json.put("since", since.code());
      since.toldAt(now, MOST).forEach(quarter -> quarters.add(FiguresJson.told(quarter, all)));
    }
    return Response.ok(json);
  }
}

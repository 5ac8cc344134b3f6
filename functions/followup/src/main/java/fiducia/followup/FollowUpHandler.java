package fiducia.followup;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fiducia.http.Json;
import fiducia.log.Event;
import fiducia.log.Log;
import fiducia.log.Metric;
import fiducia.platform.Platform;
import fiducia.store.Pulse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Every five minutes: sends what is due, notices silence, releases holds that ran out, and sends a
 * pulse through the table's stream, by which a match knows that the directory keeps up. The event
 * says nothing but that it is time.
 */
public final class FollowUpHandler implements RequestStreamHandler {

  /** What one item may take at most, its mail included. */
  private static final int RESERVE_MS = 15_000;

  private final Platform platform;
  private final Sweep sweep;
  private final Pulse pulse;

  public FollowUpHandler() {
    this(Platform.fromEnvironment());
  }

  public FollowUpHandler(Platform platform) {
    this.platform = platform;
    sweep = new Sweep(platform);
    pulse = new Pulse(platform.table(), platform.secrets(), platform.clock());
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    var log = Log.of(platform, context, Json.read(input));
    var swept =
        sweep.run(
            () -> context.getRemainingTimeInMillis() > RESERVE_MS, failure -> log.failed(failure));
    var late = pulse.send();
    log.did(Event.SWEPT, swept.counts(), measured(swept, late));
    output.write(Json.bytes(Json.object()));
  }

  private static Map<Metric, Long> measured(Sweep.Swept swept, Optional<Duration> late) {
    var measured = new EnumMap<Metric, Long>(Metric.class);
    measured.put(Metric.DUE_OVERDUE_MINUTES, swept.overdue().toMinutes());
    measured.put(Metric.DUE_FAILED, swept.count(Done.FAILED));
    measured.put(Metric.SWEEPS_CUT_SHORT, swept.count(Done.LEFT_FOR_THE_NEXT));
    measured.put(Metric.CHECK_INS_MAILED, swept.count(Done.MAILED));
    measured.put(Metric.MAILS_REFUSED, swept.count(Done.REFUSED));
    measured.put(Metric.MAILS_UNCERTAIN, swept.count(Done.UNCERTAIN));
    measured.put(Metric.DIRECTORY_AGE_SECONDS, late.map(Duration::toSeconds).orElse(0L));
    return measured;
  }
}

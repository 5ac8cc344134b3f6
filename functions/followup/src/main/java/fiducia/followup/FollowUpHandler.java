package fiducia.followup;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fiducia.http.Json;
import fiducia.http.Log;
import fiducia.platform.Platform;
import fiducia.store.Pulse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Every five minutes: sends what is due, notices silence, releases holds that ran out, and sends a
 * pulse through the table's stream, by which a match knows that the directory keeps up. The event
 * says nothing but that it is time.
 */
public final class FollowUpHandler implements RequestStreamHandler {

  /** What one item may take at most, its mail included. */
  private static final int RESERVE_MS = 15_000;

  private final Sweep sweep;
  private final Pulse pulse;

  public FollowUpHandler() {
    this(Platform.fromEnvironment());
  }

  public FollowUpHandler(Platform platform) {
    sweep = new Sweep(platform);
    pulse = new Pulse(platform.table(), platform.secrets(), platform.clock());
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    var done =
        sweep.run(
            () -> context.getRemainingTimeInMillis() > RESERVE_MS,
            failure -> Log.failure(context, context.getAwsRequestId(), failure));
    Log.swept(context, "swept", done);
    pulse.send();
    output.write(Json.bytes(Json.object()));
  }
}

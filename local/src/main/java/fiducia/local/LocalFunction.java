package fiducia.local;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fiducia.local.template.FunctionDefinition;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One function of the template with its real handler. It is given bytes and gives bytes, exactly as
 * in Lambda; unlike there, one handler serves many calls at the same time.
 */
final class LocalFunction {

  /** What a call came to. */
  sealed interface Outcome {}

  /**
   * @param bytes what the handler wrote
   */
  record Answered(byte[] bytes) implements Outcome {}

  /**
   * @param cause what the handler threw
   */
  record Failed(Throwable cause) implements Outcome {}

  /** The handler took longer than it may. */
  record TimedOut() implements Outcome {}

  private final FunctionDefinition definition;
  private final RequestStreamHandler handler;
  private final ExecutorService threads;
  private final FunctionLog log;

  LocalFunction(
      FunctionDefinition definition,
      RequestStreamHandler handler,
      ExecutorService threads,
      FunctionLog log) {
    this.definition = definition;
    this.handler = handler;
    this.threads = threads;
    this.log = log;
  }

  FunctionDefinition definition() {
    return definition;
  }

  /**
   * Calls the handler.
   *
   * @param limit how long the caller waits; the function's own timeout holds too
   */
  Outcome call(byte[] event, Duration limit) {
    var allowed = limit.compareTo(definition.timeout()) < 0 ? limit : definition.timeout();
    var written = new ByteArrayOutputStream();
    var call =
        threads.submit(
            () -> {
              var context =
                  new LocalContext(definition.id(), System.nanoTime() + allowed.toNanos(), log);
              handler.handleRequest(new ByteArrayInputStream(event), written, context);
              return written.toByteArray();
            });
    try {
      return new Answered(call.get(allowed.toMillis(), TimeUnit.MILLISECONDS));
    } catch (ExecutionException thrown) {
      return new Failed(thrown.getCause());
    } catch (TimeoutException late) {
      call.cancel(true);
      return new TimedOut();
    } catch (InterruptedException stopping) {
      call.cancel(true);
      Thread.currentThread().interrupt();
      return new Failed(stopping);
    }
  }

  /** What Lambda tells a handler about its call. */
  private record LocalContext(String name, String requestId, long deadline, FunctionLog log)
      implements Context {

    LocalContext(String name, long deadline, FunctionLog log) {
      this(name, UUID.randomUUID().toString(), deadline, log);
    }

    @Override
    public String getAwsRequestId() {
      return requestId;
    }

    @Override
    public String getLogGroupName() {
      return "/local/" + name;
    }

    @Override
    public String getLogStreamName() {
      return "local";
    }

    @Override
    public String getFunctionName() {
      return name;
    }

    @Override
    public String getFunctionVersion() {
      return "$LATEST";
    }

    @Override
    public String getInvokedFunctionArn() {
      return "arn:aws:lambda:us-east-1:000000000000:function:" + name;
    }

    @Override
    public CognitoIdentity getIdentity() {
      return null; // Lambda's own word for "not called by an app".
    }

    @Override
    public ClientContext getClientContext() {
      return null; // Lambda's own word for "not called by an app".
    }

    @Override
    public int getRemainingTimeInMillis() {
      return (int) Math.max(0, (deadline - System.nanoTime()) / 1_000_000);
    }

    @Override
    public int getMemoryLimitInMB() {
      return (int) (Runtime.getRuntime().maxMemory() >> 20);
    }

    @Override
    public LambdaLogger getLogger() {
      return new LambdaLogger() {
        @Override
        public void log(String message) {
          log.add(name, message);
        }

        @Override
        public void log(byte[] message) {
          log.add(name, new String(message, StandardCharsets.UTF_8));
        }
      };
    }
  }
}

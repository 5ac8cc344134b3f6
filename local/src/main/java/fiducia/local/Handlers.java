package fiducia.local;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fiducia.local.template.FunctionDefinition;
import java.time.Clock;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Makes a function's real handler out of what the local run has to offer instead of the cloud. */
@FunctionalInterface
public interface Handlers {

  /**
   * @param function as the template has it, with its environment
   * @param surroundings what it works with
   * @throws fiducia.local.template.NotEmulated where there is no such handler in this build
   */
  RequestStreamHandler handler(FunctionDefinition function, Surroundings surroundings);

  /**
   * What stands in for the cloud.
   *
   * @param table of the embedded database
   * @param clock that can be put forward
   * @param mailbox where mails go
   */
  record Surroundings(DynamoDbClient table, Clock clock, Mailbox mailbox) {}
}

package fiducia.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * A database as it is on a bad day, which DynamoDB Local never has: transactions collide, and
 * answers get lost after the deed was done.
 */
public final class UnreliableDatabase {

  private final DynamoDbClient real;
  private final RandomGenerator random;
  private final double conflicts;
  private final double losses;
  private final AtomicInteger conflicted = new AtomicInteger();
  private final AtomicInteger lost = new AtomicInteger();

  /**
   * @param conflicts share of transactions that collide before anything is written
   * @param losses share of transactions that are written and whose answer is lost
   */
  public UnreliableDatabase(
      DynamoDbClient real, RandomGenerator random, double conflicts, double losses) {
    this.real = real;
    this.random = random;
    this.conflicts = conflicts;
    this.losses = losses;
  }

  public DynamoDbClient client() {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            (proxy, method, arguments) -> {
              boolean transaction = method.getName().equals("transactWriteItems");
              double luck = transaction ? draw() : 1;
              if (luck < conflicts) {
                conflicted.incrementAndGet();
                throw TransactionCanceledException.builder()
                    .message("injected")
                    .cancellationReasons(
                        CancellationReason.builder().code("TransactionConflict").build())
                    .build();
              }
              try {
                var answer = method.invoke(real, arguments);
                if (luck < conflicts + losses) {
                  lost.incrementAndGet();
                  throw SdkClientException.create("the answer was lost");
                }
                return answer;
              } catch (InvocationTargetException failed) {
                throw failed.getCause();
              }
            });
  }

  private double draw() {
    synchronized (random) {
      return random.nextDouble();
    }
  }

  public int conflicted() {
    return conflicted.get();
  }

  public int lost() {
    return lost.get();
  }
}

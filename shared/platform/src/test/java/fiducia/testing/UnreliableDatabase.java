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
  private final int lostEach;
  private final AtomicInteger written = new AtomicInteger();
  private final AtomicInteger conflicted = new AtomicInteger();
  private final AtomicInteger lost = new AtomicInteger();

  /**
   * @param conflicts share of transactions that collide before anything is written
   * @param lostEach of how many written transactions one's answer is lost, beginning with the
   *     first: counted, not drawn, so that no run goes by without
   */
  public UnreliableDatabase(
      DynamoDbClient real, RandomGenerator random, double conflicts, int lostEach) {
    this.real = real;
    this.random = random;
    this.conflicts = conflicts;
    this.lostEach = lostEach;
  }

  public DynamoDbClient client() {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            (proxy, method, arguments) -> {
              boolean transaction = method.getName().equals("transactWriteItems");
              if (transaction && draw() < conflicts) {
                conflicted.incrementAndGet();
                throw TransactionCanceledException.builder()
                    .message("injected")
                    .cancellationReasons(
                        CancellationReason.builder().code("TransactionConflict").build())
                    .build();
              }
              try {
                var answer = method.invoke(real, arguments);
                if (transaction && written.getAndIncrement() % lostEach == 0) {
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

package fiducia.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * A database with which something happens just before a call: a rival is faster, the lights go out.
 */
public final class HookedDatabase {

  private HookedDatabase() {}

  /**
   * @param method name of the client's method
   * @param text that the request has to contain
   * @param nth before which such call, from 1
   * @param happens then; what it throws, the caller gets
   */
  public static DynamoDbClient before(
      DynamoDbClient real, String method, String text, int nth, Runnable happens) {
    var calls = new AtomicInteger();
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            (proxy, called, arguments) -> {
              if (arguments != null && arguments[0] instanceof Consumer<?>) {
                // A convenience method: ends in a call that comes here again.
                return InvocationHandler.invokeDefault(proxy, called, arguments);
              }
              boolean isIt =
                  called.getName().equals(method)
                      && arguments[0].toString().contains(text)
                      && calls.incrementAndGet() == nth;
              if (isIt) {
                happens.run();
              }
              try {
                return called.invoke(real, arguments);
              } catch (InvocationTargetException failed) {
                throw failed.getCause();
              }
            });
  }
}

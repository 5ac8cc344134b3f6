package fiducia.platform;

import java.util.function.Supplier;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * The way out. What is asked before a snapshot is taken leaves no connection open: the copies would
 * all find the same one, long closed at its other end.
 */
final class Connections implements SdkHttpClient {

  private final Supplier<SdkHttpClient> client;
  private final Supplier<Boolean> staysOpen;

  /**
   * @param staysOpen whether a connection may be used again
   */
  Connections(Supplier<SdkHttpClient> client, Supplier<Boolean> staysOpen) {
    this.client = client;
    this.staysOpen = staysOpen;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return client.get().prepareRequest(staysOpen.get() ? request : closing(request));
  }

  /** The header is none of those that are signed. */
  private static HttpExecuteRequest closing(HttpExecuteRequest request) {
    var builder =
        HttpExecuteRequest.builder()
            .request(request.httpRequest().toBuilder().putHeader("Connection", "close").build());
    request.contentStreamProvider().ifPresent(builder::contentStreamProvider);
    return builder.build();
  }

  @Override
  public String clientName() {
    return client.get().clientName();
  }

  @Override
  public void close() {
    client.get().close();
  }
}

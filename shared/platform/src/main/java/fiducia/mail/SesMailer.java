package fiducia.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;

/**
 * Mail through Amazon SES, version 1 of its API, which every emulator speaks too.
 *
 * <p>One call of a form-encoded API, signed by the SDK's own signer: a service client of its own
 * would weigh more than the function.
 */
public final class SesMailer implements Mailer {

  private final SdkHttpClient http;
  private final AwsCredentialsProvider credentials;
  private final URI endpoint;
  private final String region;
  private final String from;

  public SesMailer(
      SdkHttpClient http,
      AwsCredentialsProvider credentials,
      URI endpoint,
      String region,
      String from) {
    this.http = http;
    this.credentials = credentials;
    this.endpoint = endpoint;
    this.region = region;
    this.from = from;
  }

  @Override
  public Outcome send(Mail mail) {
    var form = new LinkedHashMap<String, String>();
    form.put("Action", "SendEmail");
    form.put("Version", "2010-12-01");
    form.put("Source", from);
    form.put("Destination.ToAddresses.member.1", mail.to());
    form.put("Message.Subject.Charset", "UTF-8");
    form.put("Message.Subject.Data", mail.subject());
    form.put("Message.Body.Text.Charset", "UTF-8");
    form.put("Message.Body.Text.Data", mail.text());
    var body = encode(form).getBytes(StandardCharsets.UTF_8);
    var request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(endpoint)
            .encodedPath("/")
            .putHeader("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
            .build();
    var signed =
        AwsV4HttpSigner.create()
            .sign(
                sign ->
                    sign.identity(credentials.resolveCredentials())
                        .request(request)
                        .payload(() -> new ByteArrayInputStream(body))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "ses")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region));
    try {
      var response =
          http.prepareRequest(
                  HttpExecuteRequest.builder()
                      .request(signed.request())
                      .contentStreamProvider(signed.payload().orElseThrow())
                      .build())
              .call();
      int status = response.httpResponse().statusCode();
      response
          .responseBody()
          .ifPresent(
              stream -> {
                try (stream) {
                  stream.transferTo(java.io.OutputStream.nullOutputStream());
                } catch (IOException unread) {
                  // The status has told what matters.
                  return;
                }
              });
      return status / 100 == 2
          ? Outcome.ACCEPTED
          : status / 100 == 5 ? Outcome.UNKNOWN : Outcome.REFUSED;
    } catch (IOException lost) {
      return Outcome.UNKNOWN;
    }
  }

  private static String encode(Map<String, String> form) {
    return form.entrySet().stream()
        .map(
            entry ->
                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}

package fiducia.http;

import fiducia.security.Caller;
import fiducia.security.Secrets;
import fiducia.table.Item;
import fiducia.table.Keys;
import fiducia.table.Table;
import fiducia.table.Write;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * The same POST twice is one deed and one answer: {@code Idempotency-Key}.
 *
 * <p>The first answer is kept for a day, sealed under a key made from the Idempotency-Key itself,
 * of which only a hash is stored. So nobody who reads the table reads the answer, and the key that
 * a new client is shown once can be shown again to the one who lost the first answer, and to nobody
 * else. A first request that never finished (its function died) is given up after half a minute;
 * what it did is safe, because every write is conditional.
 */
final class Idempotency {

  private static final String HEADER = "Idempotency-Key";
  private static final Duration KEPT = Duration.ofHours(24);
  private static final Duration GIVEN_UP = Duration.ofSeconds(30);
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final Table table;
  private final Secrets secrets;
  private final Clock clock;

  Idempotency(Table table, Secrets secrets, Clock clock) {
    this.table = table;
    this.secrets = secrets;
    this.clock = clock;
  }

  Response answer(Request request, Caller caller, Supplier<Response> action) {
    var key = request.header(HEADER);
    if (key.isEmpty() || !request.method().equals("POST")) {
      return action.get();
    }
    if (!key.get().matches("[\\x21-\\x7e]{16,128}")) {
      throw Problem.BAD_HEADER.with(
          new Fault(
              "header:" + HEADER,
              "unfit-form",
              "Send 16 to 128 visible ASCII characters, such as a UUID."));
    }
    return answer(request, caller, key.get(), action);
  }

  private Response answer(Request request, Caller caller, String key, Supplier<Response> action) {
    // Callers without a name are told apart by address: a key that a careless site reuses for
    // everybody must not open one person's answer to another.
    var who = caller instanceof Caller.Anyone ? request.sourceAddress() : caller.id();
    var at =
        Keys.idempotency(
            Secrets.hash(String.join("\n", request.method(), request.resource(), who, key)));
    var fingerprint = fingerprint(request);
    var now = clock.instant();
    var started =
        Item.of(at, "idempotency", 1)
            .with("fingerprint", fingerprint)
            .with("owner", secrets.transactionToken())
            .expiring(now.plus(GIVEN_UP));
    if (!table
        .write(secrets.transactionToken(), Write.put(started).ifAbsentOrExpired(now))
        .written()) {
      return replay(table.get(at), fingerprint, key);
    }
    Response response;
    try {
      response = action.get();
    } catch (RuntimeException refused) {
      // A refusal is not kept: the caller may mend the request, or the world, and try again.
      forget(started, refused);
      throw refused;
    }
    keep(started, key, response);
    return response;
  }

  /** What a key may be used for again: the same request, and no other. */
  private static String fingerprint(Request request) {
    var where = new TreeMap<>(request.path()).toString();
    var how = request.query().isEmpty() ? "" : new TreeMap<>(request.query()) + "\n";
    // Two bodies that are no UTF-8 may be the same text.
    var text = request.text();
    boolean isText = Arrays.equals(text.getBytes(StandardCharsets.UTF_8), request.body());
    var what = isText ? text : HexFormat.of().formatHex(request.body());
    return Secrets.hash(where + "\n" + how + what);
  }

  private void forget(Item started, RuntimeException refused) {
    try {
      table.write(
          secrets.transactionToken(),
          Write.delete(started.key()).ifEquals("owner", started.text("owner")));
    } catch (SdkException notForgotten) {
      refused.addSuppressed(notForgotten); // it is given up by itself
    }
  }

  private void keep(Item started, String key, Response response) {
    var finished =
        started
            .with("answer", seal(key, response))
            .expiring(clock.instant().plus(KEPT))
            .revision(2);
    try {
      table.write(
          secrets.transactionToken(), Write.put(finished).ifEquals("owner", started.text("owner")));
    } catch (SdkException notKept) {
      // What was asked for is done, so the caller is told; only a second request would not be.
    }
  }

  private static Response replay(Optional<Item> first, String fingerprint, String key) {
    if (first.isEmpty()) {
      throw Problem.IN_PROGRESS.exception();
    }
    if (!first.get().text("fingerprint").equals(fingerprint)) {
      throw Problem.IDEMPOTENCY_KEY_REUSED.exception();
    }
    if (!first.get().has("answer")) {
      throw Problem.IN_PROGRESS.exception();
    }
    return open(key, first.get().bytes("answer")).header("Idempotent-Replayed", "true");
  }

  private byte[] seal(String key, Response response) {
    var json = Json.object().put("status", response.status());
    response.headers().forEach(json.putObject("headers")::put);
    response.body().ifPresent(body -> json.set("body", body));
    try {
      var nonce = secrets.bytes(NONCE_BYTES);
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(Cipher.ENCRYPT_MODE, sealKey(key), new GCMParameterSpec(TAG_BITS, nonce));
      var sealed = cipher.doFinal(Json.bytes(json));
      var all = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
      System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
      return all;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Response open(String key, byte[] all) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          Cipher.DECRYPT_MODE, sealKey(key), new GCMParameterSpec(TAG_BITS, all, 0, NONCE_BYTES));
      var json =
          Json.read(
              new String(
                  cipher.doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES),
                  StandardCharsets.UTF_8));
      Map<String, String> headers = new LinkedHashMap<>();
      json.path("headers")
          .properties()
          .forEach(header -> headers.put(header.getKey(), header.getValue().textValue()));
      return new Response(
          json.path("status").intValue(), headers, Optional.ofNullable(json.get("body")));
    } catch (GeneralSecurityException forged) {
      throw new IllegalStateException(forged);
    }
  }

  private static SecretKeySpec sealKey(String key) {
    return new SecretKeySpec(HexFormat.of().parseHex(Secrets.hash("seal\n" + key)), "AES");
  }
}

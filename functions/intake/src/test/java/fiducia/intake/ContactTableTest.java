package fiducia.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fiducia.http.Json;
import fiducia.log.CleanLog;
import fiducia.security.Secrets;
import fiducia.table.Keys;
import fiducia.testing.Call;
import fiducia.testing.Call.Answer;
import fiducia.testing.TestPlatform;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactTableTest {

  private static final String CONTACT =
      """
      {"email": "zoe@client.example", "name": "Zoe", "language": "es"}""";

  private static TestPlatform platform;
  private static IntakeHandler handler;

  @BeforeAll
  static void open() {
    platform = TestPlatform.create();
    handler = new IntakeHandler(platform.platform());
  }

  @AfterAll
  static void close() {
    platform.close();
  }

  /** The key of somebody who has told something. */
  private static String client() {
    return start("{\"concerns\": [\"sleep\"]}");
  }

  private static String start(String profile) {
    return Call.post("/v1/clients").body(profile).to(handler).body().path("key").asText();
  }

  private static Call call(String method, String key) {
    return Call.of(method, "/v1/clients/me/contact").key(key);
  }

  private static Answer put(String key, String contact) {
    return call("PUT", key).body(contact).to(handler);
  }

  @Test
  void aContactIsSetReadCorrectedAndRemoved() {
    var key = client();
    assertThat(call("GET", key).to(handler).status()).isEqualTo(404);
    var set = put(key, CONTACT);
    assertThat(set.status()).isEqualTo(200);
    assertThat(set.body()).isEqualTo(Json.read(CONTACT));
    assertThat(put(key, CONTACT)).isEqualTo(set);
    assertThat(call("GET", key).to(handler).body()).isEqualTo(set.body());
    put(key, "{\"email\": \"zoe.right@client.example\"}");
    assertThat(call("GET", key).to(handler).body())
        .as("all of it is replaced")
        .hasToString("{\"email\":\"zoe.right@client.example\"}");
    assertThat(call("DELETE", key).to(handler).status()).isEqualTo(204);
    assertThat(call("DELETE", key).to(handler).status()).isEqualTo(204);
    assertThat(call("GET", key).to(handler).status()).isEqualTo(404);
    assertThat(put(key, CONTACT).body()).isEqualTo(set.body());
  }

  @Test
  void whatIsRemovedIsGoneFromTheTable() {
    var key = client();
    put(key, CONTACT);
    var id = Call.get("/v1/clients/me").key(key).to(handler).body().path("id").asText();
    var table = platform.platform().table();
    assertThat(table.get(Keys.contact(id))).isPresent();
    call("DELETE", key).to(handler);
    assertThat(table.get(Keys.contact(id))).isEmpty();
  }

  @Test
  void anAddressDoesNotOutliveSomebodyWhoHasToldNothing() {
    var key = start("{}");
    var refused = put(key, CONTACT);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.problem()).isEqualTo("nothing-told");
    assertThat(call("GET", key).to(handler).status()).isEqualTo(404);
    Call.patch("/v1/clients/me")
        .key(key)
        .ifMatch("\"1\"")
        .body("{\"concerns\": [\"sleep\"]}")
        .to(handler);
    assertThat(put(key, CONTACT).status()).isEqualTo(200);
    var item = platform.platform().table().get(Keys.clientKey(Secrets.hash(key))).orElseThrow();
    assertThat(item.has("expiresAt")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"name": "Zoe"}                                           | /email
          {"email": "zoe"}                                          | /email
          {"email": "zoe@client.example, all@client.example"}       | /email
          {"email": "zoe@client.example", "name": ""}               | /name
          {"email": "zoe@client.example", "language": "Spanish"}    | /language
          {"email": "zoe@client.example", "phone": "1"}             | /phone
          """)
  void whatIsNoContactIsRefusedWithItsPlace(String contact, String pointer) {
    var refused = put(client(), contact);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body().at("/faults/0/pointer").asText()).isEqualTo(pointer);
    assertThat(refused.body().toString()).doesNotContain("zoe", "Zoe");
  }

  @Test
  void onlyTheClientReachesIt() {
    put(client(), CONTACT);
    for (var method : new String[] {"GET", "PUT", "DELETE"}) {
      var call = Call.of(method, "/v1/clients/me/contact").body(CONTACT);
      assertThat(call.to(handler).status()).isEqualTo(401);
      assertThat(call.asAdmin("desk").to(handler).status()).isEqualTo(401);
    }
    assertThat(call("GET", client()).to(handler).status()).isEqualTo(404);
  }

  @Test
  void twoWindowsAtOnceLeaveOneContactWhole() throws Exception {
    var key = client();
    try (var threads = Executors.newFixedThreadPool(4)) {
      var puts =
          IntStream.range(0, 4)
              .<Callable<Answer>>mapToObj(
                  i ->
                      () ->
                          put(
                              key,
                              Json.text(
                                  Json.object()
                                      .put("email", "zoe" + i + "@client.example")
                                      .put("name", "Zoe " + i))))
              .toList();
      var told = new ArrayList<>();
      for (var done : threads.invokeAll(puts)) {
        assertThat(done.get().status()).isEqualTo(200);
        told.add(done.get().body());
      }
      assertThat(told).contains(call("GET", key).to(handler).body());
    }
  }

  @Test
  void theLogKnowsNothingOfIt() {
    var key = client();
    var logs = new Call.Logs();
    call("PUT", key).body(CONTACT).logs(logs).to(handler);
    call("GET", key).logs(logs).to(handler);
    call("DELETE", key).logs(logs).to(handler);
    assertThat(logs.lines()).hasSize(3);
    CleanLog.assertClean(logs);
    assertThat(String.join("", logs.lines())).doesNotContain("zoe", "Zoe", key);
  }
}

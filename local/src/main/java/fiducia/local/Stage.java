package fiducia.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fiducia.local.LocalApi.Reply;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * Where a story is played: every step is a real call, and a step that does not give what the story
 * says stops it.
 */
final class Stage {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Pattern LINK = Pattern.compile("#(fci_[A-Za-z0-9_-]{43})");

  private final LocalApi api;
  private final Screen screen;

  Stage(LocalApi api, Screen screen) {
    this.api = api;
    this.screen = screen;
  }

  Screen screen() {
    return screen;
  }

  // Calls that are shown

  Reply get(String path, Map<String, String> who, String meaning) {
    return shown(200, api.get(path, who), meaning);
  }

  Reply post(int status, String path, Map<String, String> who, String body, String meaning) {
    return send(status, "POST", path, who, body, meaning);
  }

  Reply send(
      int status,
      String method,
      String path,
      Map<String, String> who,
      String body,
      String meaning) {
    return shown(status, api.call(method, path, who, Optional.of(LocalApi.parse(body))), meaning);
  }

  private Reply shown(int status, Reply reply, String meaning) {
    boolean well = reply.status() == status;
    screen.call(reply, well, meaning);
    if (!well) {
      throw new StoryBroken(meaning, reply);
    }
    return reply;
  }

  /** A call that the story needs and nobody needs to see. */
  Reply quietly(String path, Map<String, String> who) {
    var reply = api.get(path, who);
    if (reply.status() != 200) {
      throw new StoryBroken("could not be read", reply);
    }
    return reply;
  }

  /** What the story says must be so. */
  void claim(boolean holds, String claim) {
    if (!holds) {
      screen.bad(claim);
      throw new StoryBroken(claim);
    }
    screen.good(claim);
  }

  // People

  static Map<String, String> client(String key) {
    return LocalApi.bearer(key);
  }

  static Map<String, String> and(Map<String, String> who, String header, String value) {
    var headers = new HashMap<>(who);
    headers.put(header, value);
    return headers;
  }

  Map<String, String> admin() {
    return signedIn("admin", "demo-admin");
  }

  /** A therapist at the own desk; the clinic links the account first. */
  Map<String, String> therapist(String id) {
    var subject = DemoClinic.subject(id);
    send(
        204,
        "PUT",
        "/v1/therapists/" + id + "/account",
        admin(),
        JSON.objectNode().put("subject", subject).toString(),
        "the clinic links the therapist's account");
    return signedIn("therapist", subject);
  }

  private Map<String, String> signedIn(String group, String subject) {
    var body = JSON.objectNode().put("group", group).put("subject", subject);
    var reply = api.post("/dev/sign-in", Map.of(), body);
    if (reply.status() != 200) {
      throw new StoryBroken("nobody can sign in", reply);
    }
    return LocalApi.bearer(reply.text("/token"));
  }

  // Time and mail

  Instant now() {
    return Instant.parse(quietly("/dev/clock", Map.of()).text("/now"));
  }

  void clockTo(Instant instant, String meaning) {
    post(200, "/dev/clock", Map.of(), "{\"to\":\"" + instant + "\"}", meaning);
  }

  /** Mails to an address, the newest first. */
  List<JsonNode> mailsTo(String address) {
    var items = quietly("/dev/mail", Map.of()).body().path("items");
    return StreamSupport.stream(items.spliterator(), false)
        .filter(mail -> mail.path("to").asText().equals(address))
        .toList();
  }

  /** Whoever holds the link of a mail. */
  Map<String, String> linkOf(JsonNode mail) {
    var link = LINK.matcher(mail.path("text").asText());
    if (!link.find()) {
      throw new StoryBroken("the mail has a link with a token after the #");
    }
    return LocalApi.bearer(link.group(1));
  }
}

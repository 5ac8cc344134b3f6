package fiducia.security;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.http.Json;
import fiducia.http.Problem;
import fiducia.http.ProblemException;
import fiducia.table.Attributes;
import fiducia.table.Item;
import fiducia.table.Keys;
import fiducia.table.Table;
import fiducia.table.Write;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Cursors of lists: opaque, signed, and bound to one list of one caller, so that a cursor can be
 * neither made up nor lent.
 *
 * <p>The signing key is made once and kept in the table, where only the functions read it.
 */
public final class Cursors {

  private static final int SIGNATURE_BYTES = 32;

  private final Table table;
  private final Secrets secrets;
  private final AtomicReference<byte[]> key = new AtomicReference<>();

  public Cursors(Table table, Secrets secrets) {
    this.table = table;
    this.secrets = secrets;
  }

  /**
   * @param last where a page ended
   * @param list what is listed, for whom: the same text must be given to read it
   */
  public String write(Map<String, AttributeValue> last, String list) {
    ObjectNode json = Json.object();
    last.forEach((name, value) -> json.set(name, Attributes.json(value)));
    var payload = Json.bytes(json);
    var signed = Arrays.copyOf(sign(payload, list), SIGNATURE_BYTES + payload.length);
    System.arraycopy(payload, 0, signed, SIGNATURE_BYTES, payload.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
  }

  /**
   * @throws ProblemException 400 where the cursor is not one of ours for this list
   */
  public Optional<Map<String, AttributeValue>> read(Optional<String> cursor, String list) {
    return cursor.map(text -> read(text, list));
  }

  private Map<String, AttributeValue> read(String cursor, String list) {
    byte[] signed;
    try {
      signed = Base64.getUrlDecoder().decode(cursor);
    } catch (IllegalArgumentException notBase64) {
      throw Problem.BAD_CURSOR.exception();
    }
    if (signed.length <= SIGNATURE_BYTES) {
      throw Problem.BAD_CURSOR.exception();
    }
    var payload = Arrays.copyOfRange(signed, SIGNATURE_BYTES, signed.length);
    if (!MessageDigest.isEqual(sign(payload, list), Arrays.copyOf(signed, SIGNATURE_BYTES))) {
      throw Problem.BAD_CURSOR.exception();
    }
    var last = new HashMap<String, AttributeValue>();
    Json.read(new String(payload, StandardCharsets.UTF_8))
        .properties()
        .forEach(member -> last.put(member.getKey(), Attributes.of(member.getValue())));
    return last;
  }

  private byte[] sign(byte[] payload, String list) {
    var prefix = (list + "\n").getBytes(StandardCharsets.UTF_8);
    var message = Arrays.copyOf(prefix, prefix.length + payload.length);
    System.arraycopy(payload, 0, message, prefix.length, payload.length);
    return Secrets.hmac(key(), message);
  }

  private byte[] key() {
    if (key.get() == null) {
      var at = Keys.secret("cursor");
      if (table.get(at).isEmpty()) {
        // Two functions may start at once: the first one's key holds, the other reads it.
        table.write(
            secrets.transactionToken(),
            Write.create(Item.of(at, "secret", 1).with("secret", secrets.bytes(32))));
      }
      key.set(table.get(at).orElseThrow().bytes("secret"));
    }
    return key.get();
  }
}

package fiducia.table;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The primary key of an item.
 *
 * @param pk partition key
 * @param sk sort key
 */
public record Key(String pk, String sk) {

  static final String PK = "pk";
  static final String SK = "sk";

  Map<String, AttributeValue> attributes() {
    return Map.of(PK, AttributeValue.fromS(pk), SK, AttributeValue.fromS(sk));
  }

  static Key of(Map<String, AttributeValue> attributes) {
    return new Key(attributes.get(PK).s(), attributes.get(SK).s());
  }
}

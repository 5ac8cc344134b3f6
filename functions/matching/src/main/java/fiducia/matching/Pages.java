package fiducia.matching;

import com.fasterxml.jackson.databind.JsonNode;
import fiducia.http.Json;
import fiducia.table.Item;
import fiducia.table.Table.Page;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One page of a list. */
final class Pages {

  private Pages() {}

  static JsonNode write(
      Page page,
      Function<Item, JsonNode> entry,
      Function<Map<String, AttributeValue>, String> cursor) {
    var json = Json.object();
    var items = json.putArray("items");
    page.items().forEach(item -> items.add(entry.apply(item)));
    page.last().ifPresent(last -> json.put("next", cursor.apply(last)));
    return json;
  }
}

package peers.bare;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The least that a function can be: reads the event, gets the items it was told of, answers. */
public final class BareHandler implements RequestStreamHandler {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final DynamoDbClient client =
      DynamoDbClient.builder().httpClient(UrlConnectionHttpClient.create()).build();

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    var event = JSON.readTree(input);
    int attributes = 0;
    for (var key : System.getenv("ITEMS").split(",")) {
      var parts = key.split("\\|");
      var response =
          client.getItem(
              get ->
                  get.tableName(System.getenv("TABLE"))
                      .consistentRead(true)
                      .key(
                          Map.of(
                              "pk", AttributeValue.fromS(parts[0]),
                              "sk", AttributeValue.fromS(parts[1]))));
      attributes += response.item().size();
    }
    var answer = JSON.createObjectNode().put("statusCode", attributes > 0 ? 200 : 404);
    answer.put("body", event.path("resource").asText() + " " + attributes);
    output.write(JSON.writeValueAsBytes(answer));
  }
}

package peers.spring;

import java.util.Map;
import java.util.function.Function;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The same as a function of Spring Cloud Function, as its guide for AWS has it. */
@SpringBootApplication
public class SpringFunction {

  @Bean
  DynamoDbClient client() {
    return DynamoDbClient.builder().httpClient(UrlConnectionHttpClient.create()).build();
  }

  @Bean
  Function<Map<String, Object>, Map<String, Object>> read(DynamoDbClient client) {
    return event -> {
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
      return Map.of(
          "statusCode", attributes > 0 ? 200 : 404, "body", event.get("resource") + " " + attributes);
    };
  }
}

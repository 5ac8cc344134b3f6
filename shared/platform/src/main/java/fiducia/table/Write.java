package fiducia.table;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * One conditional write: what changes, and the invariant under which it may.
 *
 * <p>Attribute names and values always travel as placeholders, so a reserved word never breaks an
 * expression. An update raises the item's revision by itself. A write without any condition is
 * refused: every writer says what it believes.
 */
public final class Write {

  private enum Kind {
    PUT,
    UPDATE,
    DELETE,
    CHECK
  }

  private final Kind kind;
  private final Key key;
  private final Map<String, AttributeValue> item;
  private final List<String> conditions = new ArrayList<>();
  private final List<String> sets = new ArrayList<>();
  private final List<String> removes = new ArrayList<>();
  private final List<String> adds = new ArrayList<>();
  private final Map<String, String> names = new LinkedHashMap<>();
  private final Map<String, AttributeValue> values = new LinkedHashMap<>();

  private Write(Kind kind, Key key, Map<String, AttributeValue> item) {
    this.kind = kind;
    this.key = key;
    this.item = item;
  }

  /** A new item; refused where the key is taken. */
  public static Write create(Item item) {
    return put(item).ifAbsent();
  }

  /** Puts a whole item; a condition must follow. */
  public static Write put(Item item) {
    return new Write(Kind.PUT, item.key(), item.attributes());
  }

  /** Replaces an item that was read before: refused where somebody was faster. */
  public static Write replace(Item read, Item changed) {
    return put(changed.revision(read.revision() + 1)).ifRevision(read.revision());
  }

  /** Changes attributes of an item that must exist. */
  public static Write update(Key key) {
    var write = new Write(Kind.UPDATE, key, Map.of());
    write.adds.add(write.name(Item.REVISION) + " " + write.value(Item.number(1)));
    return write.ifExists();
  }

  /**
   * Changes attributes of an item, which is made where it is not there: for counters, which must
   * never be in the way of what they count. What later versions keep beside them stays.
   */
  public static Write updateOrCreate(Key key, String type, int version) {
    var write = new Write(Kind.UPDATE, key, Map.of());
    write.adds.add(write.name(Item.REVISION) + " " + write.value(Item.number(1)));
    write.set(Item.TYPE, type);
    var v = write.name(Item.VERSION);
    write.sets.add(v + " = if_not_exists(" + v + ", " + write.value(Item.number(version)) + ")");
    return write.condition(
        "(attribute_not_exists("
            + write.name(Key.PK)
            + ") OR "
            + write.name(Item.TYPE)
            + " = "
            + write.value(AttributeValue.fromS(type))
            + ")");
  }

  /** Deletes an item; a condition must follow. */
  public static Write delete(Key key) {
    return new Write(Kind.DELETE, key, Map.of());
  }

  /** Changes nothing, but the transaction holds only where the conditions that follow do. */
  public static Write check(Key key) {
    return new Write(Kind.CHECK, key, Map.of());
  }

  public Write set(String name, AttributeValue value) {
    sets.add(name(name) + " = " + value(value));
    return this;
  }

  public Write set(String name, String text) {
    return set(name, AttributeValue.fromS(text));
  }

  public Write set(String name, long number) {
    return set(name, Item.number(number));
  }

  public Write set(String name, boolean value) {
    return set(name, AttributeValue.fromBool(value));
  }

  public Write set(String name, Instant instant) {
    return set(name, Keys.at(instant));
  }

  public Write add(String name, long number) {
    adds.add(name(name) + " " + value(Item.number(number)));
    return this;
  }

  public Write remove(String name) {
    removes.add(name(name));
    return this;
  }

  /** Found in the due index from an instant on. */
  public Write due(Instant at) {
    return set("duePk", Keys.due(Keys.shard(key.pk() + key.sk()))).set("dueAt", at);
  }

  /** No longer found in the due index. */
  public Write notDue() {
    return remove("duePk").remove("dueAt");
  }

  public Write ifAbsent() {
    return condition("attribute_not_exists(" + name(Key.PK) + ")");
  }

  public Write ifExists() {
    return condition("attribute_exists(" + name(Key.PK) + ")");
  }

  public Write ifRevision(long revision) {
    return ifEquals(Item.REVISION, Item.number(revision));
  }

  public Write ifEquals(String name, AttributeValue value) {
    return condition(name(name) + " = " + value(value));
  }

  public Write ifEquals(String name, String text) {
    return ifEquals(name, AttributeValue.fromS(text));
  }

  public Write ifOneOf(String name, String... texts) {
    var list = new ArrayList<String>();
    for (var text : texts) {
      list.add(value(AttributeValue.fromS(text)));
    }
    return condition(name(name) + " IN (" + String.join(", ", list) + ")");
  }

  public Write ifHas(String name) {
    return condition("attribute_exists(" + name(name) + ")");
  }

  public Write ifLacks(String name) {
    return condition("attribute_not_exists(" + name(name) + ")");
  }

  /** Compares two attributes of the item, as {@code occupied < places}. */
  public Write ifBelow(String name, String otherName) {
    return condition(name(name) + " < " + name(otherName));
  }

  public Write ifBelow(String name, long number) {
    return condition(name(name) + " < " + value(Item.number(number)));
  }

  public Write ifAtLeast(String name, long number) {
    return condition(name(name) + " >= " + value(Item.number(number)));
  }

  public Write ifAtMost(String name, Instant instant) {
    return condition(name(name) + " <= " + value(AttributeValue.fromS(Keys.at(instant))));
  }

  public Write ifAfter(String name, Instant instant) {
    return condition(name(name) + " > " + value(AttributeValue.fromS(Keys.at(instant))));
  }

  /**
   * The item is absent, or holds a smaller number: the newer revision wins, a replay is harmless.
   */
  public Write ifNewer(String name, long number) {
    return condition(
        "(attribute_not_exists("
            + name(name)
            + ") OR "
            + name(name)
            + " < "
            + value(Item.number(number))
            + ")");
  }

  /** The item is absent, or its end has passed though DynamoDB has not deleted it yet. */
  public Write ifAbsentOrExpired(Instant now) {
    return condition(
        "(attribute_not_exists("
            + name(Key.PK)
            + ") OR "
            + name(Item.EXPIRES)
            + " <= "
            + value(Item.number(now.getEpochSecond()))
            + ")");
  }

  public Key key() {
    return key;
  }

  private Write condition(String expression) {
    conditions.add(expression);
    return this;
  }

  private String name(String name) {
    return names.entrySet().stream()
        .filter(entry -> entry.getValue().equals(name))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseGet(
            () -> {
              var placeholder = "#n" + names.size();
              names.put(placeholder, name);
              return placeholder;
            });
  }

  private String value(AttributeValue value) {
    var placeholder = ":v" + values.size();
    values.put(placeholder, value);
    return placeholder;
  }

  String conditionExpression() {
    if (conditions.isEmpty()) {
      throw new IllegalStateException("a write without a condition: " + kind);
    }
    return String.join(" AND ", conditions);
  }

  TransactWriteItem transactional(String table) {
    var condition = conditionExpression();
    var expressionValues = values.isEmpty() ? null : values;
    var failure = ReturnValuesOnConditionCheckFailure.NONE;
    return switch (kind) {
      case PUT ->
          TransactWriteItem.builder()
              .put(
                  Put.builder()
                      .tableName(table)
                      .item(item)
                      .conditionExpression(condition)
                      .expressionAttributeNames(names)
                      .expressionAttributeValues(expressionValues)
                      .returnValuesOnConditionCheckFailure(failure)
                      .build())
              .build();
      case UPDATE ->
          TransactWriteItem.builder()
              .update(
                  Update.builder()
                      .tableName(table)
                      .key(key.attributes())
                      .updateExpression(updateExpression())
                      .conditionExpression(condition)
                      .expressionAttributeNames(names)
                      .expressionAttributeValues(expressionValues)
                      .returnValuesOnConditionCheckFailure(failure)
                      .build())
              .build();
      case DELETE ->
          TransactWriteItem.builder()
              .delete(
                  Delete.builder()
                      .tableName(table)
                      .key(key.attributes())
                      .conditionExpression(condition)
                      .expressionAttributeNames(names)
                      .expressionAttributeValues(expressionValues)
                      .returnValuesOnConditionCheckFailure(failure)
                      .build())
              .build();
      case CHECK ->
          TransactWriteItem.builder()
              .conditionCheck(
                  ConditionCheck.builder()
                      .tableName(table)
                      .key(key.attributes())
                      .conditionExpression(condition)
                      .expressionAttributeNames(names)
                      .expressionAttributeValues(expressionValues)
                      .returnValuesOnConditionCheckFailure(failure)
                      .build())
              .build();
    };
  }

  private String updateExpression() {
    var expression = new StringBuilder();
    clause(expression, "SET ", sets);
    clause(expression, "REMOVE ", removes);
    clause(expression, "ADD ", adds);
    return expression.toString();
  }

  private static void clause(StringBuilder expression, String keyword, List<String> parts) {
    if (!parts.isEmpty()) {
      expression
          .append(expression.isEmpty() ? "" : " ")
          .append(keyword)
          .append(String.join(", ", parts));
    }
  }
}

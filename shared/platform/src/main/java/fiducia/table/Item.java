package fiducia.table;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One item of the table: immutable, read by name.
 *
 * <p>Every item says its {@code type}, its schema version {@code v} and its {@code revision}, which
 * each write raises by one. {@code expiresAt} is when it ends by itself: DynamoDB deletes it days
 * later, so whoever reads must ask {@link #expired}.
 */
public final class Item {

  static final String TYPE = "type";
  static final String VERSION = "v";
  static final String REVISION = "revision";
  static final String EXPIRES = "expiresAt";

  private final Map<String, AttributeValue> attributes;

  private Item(Map<String, AttributeValue> attributes) {
    this.attributes = Collections.unmodifiableMap(attributes);
  }

  /** A new item of revision 1. */
  public static Item of(Key key, String type, int version) {
    var attributes = new LinkedHashMap<>(key.attributes());
    attributes.put(TYPE, AttributeValue.fromS(type));
    attributes.put(VERSION, number(version));
    attributes.put(REVISION, number(1));
    return new Item(attributes);
  }

  /** An item as DynamoDB gives it: from a read, or an image of the stream. */
  public static Item of(Map<String, AttributeValue> attributes) {
    return new Item(new LinkedHashMap<>(attributes));
  }

  public Item with(String name, AttributeValue value) {
    var changed = new LinkedHashMap<>(attributes);
    changed.put(name, value);
    return new Item(changed);
  }

  public Item with(String name, String text) {
    return with(name, AttributeValue.fromS(text));
  }

  public Item with(String name, long number) {
    return with(name, number(number));
  }

  public Item with(String name, boolean value) {
    return with(name, AttributeValue.fromBool(value));
  }

  public Item with(String name, Instant instant) {
    return with(name, Keys.at(instant));
  }

  public Item with(String name, JsonNode json) {
    return with(name, Attributes.of(json));
  }

  public Item with(String name, byte[] bytes) {
    return with(name, AttributeValue.fromB(SdkBytes.fromByteArray(bytes)));
  }

  public Item with(String name, Set<String> texts) {
    return with(
        name, AttributeValue.fromL(texts.stream().sorted().map(AttributeValue::fromS).toList()));
  }

  public Item with(String name, Optional<String> text) {
    return text.map(value -> with(name, value)).orElse(this);
  }

  public Item without(String name) {
    var changed = new LinkedHashMap<>(attributes);
    changed.remove(name);
    return new Item(changed);
  }

  public Item revision(long revision) {
    return with(REVISION, revision);
  }

  /** Ends by itself at an instant. */
  public Item expiring(Instant at) {
    return with(EXPIRES, at.getEpochSecond());
  }

  /** Found in the due index from an instant on. */
  public Item due(Instant at) {
    return with("duePk", Keys.due(Keys.shard(key().pk() + key().sk()))).with("dueAt", at);
  }

  public Key key() {
    return Key.of(attributes);
  }

  public String type() {
    return text(TYPE);
  }

  public int version() {
    return (int) number(VERSION);
  }

  public long revision() {
    return number(REVISION);
  }

  /** Whether its end has passed, though DynamoDB has not deleted it yet. */
  public boolean expired(Instant now) {
    return has(EXPIRES) && number(EXPIRES) <= now.getEpochSecond();
  }

  public boolean has(String name) {
    return attributes.containsKey(name);
  }

  public String text(String name) {
    return required(name).s();
  }

  public Optional<String> maybeText(String name) {
    return maybe(name).map(AttributeValue::s);
  }

  public long number(String name) {
    return Long.parseLong(required(name).n());
  }

  public boolean is(String name) {
    return maybe(name).map(AttributeValue::bool).orElse(false);
  }

  public Instant instant(String name) {
    return Instant.parse(text(name));
  }

  public Optional<Instant> maybeInstant(String name) {
    return maybeText(name).map(Instant::parse);
  }

  public JsonNode json(String name) {
    return Attributes.json(required(name));
  }

  public byte[] bytes(String name) {
    return required(name).b().asByteArray();
  }

  public Set<String> texts(String name) {
    return maybe(name)
        .map(
            list ->
                list.l().stream().map(AttributeValue::s).collect(Collectors.toUnmodifiableSet()))
        .orElse(Set.of());
  }

  public Optional<AttributeValue> maybe(String name) {
    return Optional.ofNullable(attributes.get(name));
  }

  /** All attributes, as DynamoDB takes them. */
  public Map<String, AttributeValue> attributes() {
    return attributes;
  }

  private AttributeValue required(String name) {
    Supplier<IllegalStateException> absent =
        () ->
            new IllegalStateException(
                "an item of type " + attributes.get(TYPE) + " has no " + name);
    return maybe(name).orElseThrow(absent);
  }

  static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }

  /** Names its type and revision only: contents never reach a log. */
  @Override
  public String toString() {
    return "Item[" + maybeText(TYPE).orElse("?") + "]";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Item item && item.attributes.equals(attributes);
  }

  @Override
  public int hashCode() {
    return attributes.hashCode();
  }
}

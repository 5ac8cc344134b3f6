package fiducia.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.model.Coded;
import fiducia.model.Storable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads the members of a JSON object. What does not fit becomes a fault with its pointer and reads
 * as absent, so that one pass tells everything; {@link #done} adds the members that nobody asked
 * for.
 */
public final class Fields {

  private final ObjectNode object;
  private final String pointer;
  private final Faults faults;
  private final Set<String> asked = new HashSet<>();

  public Fields(ObjectNode object, String pointer, Faults faults) {
    this.object = object;
    this.pointer = pointer;
    this.faults = faults;
  }

  public Faults faults() {
    return faults;
  }

  public String pointer() {
    return pointer;
  }

  /** Whether the member is there and is not null. */
  public boolean has(String name) {
    return member(name).isPresent();
  }

  /** Text of 1 to {@code most} characters, without control characters but line breaks and tabs. */
  public Optional<String> text(String name, int most) {
    return member(name).flatMap(node -> text(node, at(name), most));
  }

  public List<String> texts(String name, int mostItems, int most) {
    var texts = new ArrayList<String>();
    for (var element : elements(name, mostItems)) {
      text(element.node(), element.pointer(), most).ifPresent(texts::add);
    }
    return texts;
  }

  public Optional<Integer> integer(String name, int least, int most) {
    return member(name)
        .flatMap(
            node -> {
              if (isWhole(node)
                  && node.decimalValue().compareTo(java.math.BigDecimal.valueOf(least)) >= 0
                  && node.decimalValue().compareTo(java.math.BigDecimal.valueOf(most)) <= 0) {
                return Optional.of(node.decimalValue().intValueExact());
              }
              fault(
                  name, "not-in-range", "Send a whole number from " + least + " to " + most + ".");
              return Optional.empty();
            });
  }

  /** Any number within bounds, as the double that is nearest to it. */
  public Optional<Double> number(String name, double least, double most) {
    return member(name)
        .flatMap(
            node -> {
              if (node.isNumber() && node.doubleValue() >= least && node.doubleValue() <= most) {
                return Optional.of(node.doubleValue());
              }
              fault(name, "not-in-range", "Send a number from " + least + " to " + most + ".");
              return Optional.empty();
            });
  }

  /** Whether the member is exactly this word: for members that take a word or something else. */
  public boolean says(String name, String word) {
    return member(name)
        .filter(node -> node.isTextual() && node.textValue().equals(word))
        .isPresent();
  }

  public Optional<Boolean> truth(String name) {
    return member(name)
        .flatMap(
            node -> {
              if (node.isBoolean()) {
                return Optional.of(node.booleanValue());
              }
              fault(name, "not-true-or-false", "Send true or false.");
              return Optional.empty();
            });
  }

  /** One code of a published list. */
  public <E extends Enum<E> & Coded> Optional<E> code(String name, Class<E> list) {
    return member(name).flatMap(node -> code(node, at(name), list));
  }

  /** Several codes of a published list, each once. */
  public <E extends Enum<E> & Coded> Set<E> codes(String name, Class<E> list) {
    var codes = EnumSet.noneOf(list);
    for (var element : elements(name, list.getEnumConstants().length)) {
      code(element.node(), element.pointer(), list).ifPresent(codes::add);
    }
    return codes;
  }

  /**
   * Text of a certain form.
   *
   * @param form gives nothing where the text is not of the form
   * @param advice what to send instead
   */
  public <T> Optional<T> form(String name, Function<String, Optional<T>> form, String advice) {
    return member(name).flatMap(node -> form(node, at(name), form, advice));
  }

  public <T> List<T> forms(
      String name, int most, Function<String, Optional<T>> form, String advice) {
    var values = new ArrayList<T>();
    for (var element : elements(name, most)) {
      form(element.node(), element.pointer(), form, advice).ifPresent(values::add);
    }
    return values;
  }

  public Optional<LocalDate> date(String name) {
    return form(name, parsed(Fields::plausibleDate), "Send a date such as 2027-01-31.");
  }

  /** A wall-clock time of a day, without an offset. */
  public Optional<LocalDateTime> localDateTime(String name) {
    return form(
        name,
        parsed(
            text -> {
              var at = LocalDateTime.parse(text);
              plausibleDate(at.toLocalDate().toString());
              return at;
            }),
        "Send a local date and time such as 2027-01-31T17:00.");
  }

  public Optional<Instant> instant(String name) {
    return form(name, parsed(Instant::parse), "Send an instant such as 2027-01-31T17:00:00Z.");
  }

  /** An IANA zone by its region name: an offset is not a zone. */
  public Optional<ZoneId> zone(String name) {
    return form(name, Fields::zoneOf, "Send an IANA zone such as America/New_York.");
  }

  private static Optional<ZoneId> zoneOf(String text) {
    return Storable.isZone(text) ? Optional.of(ZoneId.of(text)) : Optional.empty();
  }

  public Optional<Fields> object(String name) {
    return member(name).flatMap(node -> object(node, at(name)));
  }

  public List<Fields> objects(String name, int most) {
    var objects = new ArrayList<Fields>();
    for (var element : elements(name, most)) {
      object(element.node(), element.pointer()).ifPresent(objects::add);
    }
    return objects;
  }

  /** The names of the members, for objects whose members are codes. */
  public Set<String> names() {
    return object.properties().stream()
        .map(java.util.Map.Entry::getKey)
        .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
  }

  /** Says that a member must be there; nothing where it was already found unfit. */
  public void require(String... names) {
    for (var name : names) {
      if (!has(name)) {
        fault(name, "missing", "This member is needed.");
      }
    }
  }

  public void fault(String name, String code, String detail) {
    faults.add(at(name), code, detail);
  }

  /**
   * To be called last: every member that was not asked for is a fault, and so is null. Null means
   * something only in a merge patch, and is gone once the patch has been merged.
   */
  public void done() {
    for (var name : names()) {
      if (!asked.contains(name)) {
        fault(name, "unknown-member", "Leave this member out; it is not known here.");
      } else if (object.get(name).isNull() && !faults.at(at(name))) {
        fault(name, "null", "Leave this member out; null is for patches.");
      }
    }
  }

  private record Element(JsonNode node, String pointer) {}

  private Optional<JsonNode> member(String name) {
    asked.add(name);
    return Optional.ofNullable(object.get(name)).filter(node -> !node.isNull());
  }

  private String at(String name) {
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  private List<Element> elements(String name, int most) {
    var node = member(name);
    if (node.isEmpty()) {
      return List.of();
    }
    if (!node.get().isArray()) {
      fault(name, "not-a-list", "Send a list.");
      return List.of();
    }
    if (node.get().size() > most) {
      fault(name, "too-many", "Send at most " + most + ".");
      return List.of();
    }
    var elements = new ArrayList<Element>();
    for (int i = 0; i < node.get().size(); i++) {
      elements.add(new Element(node.get().get(i), at(name) + "/" + i));
    }
    return elements;
  }

  private Optional<String> text(JsonNode node, String at, int most) {
    if (!node.isTextual()) {
      faults.add(at, "not-text", "Send text.");
    } else if (node.textValue().isBlank()) {
      faults.add(at, "empty", "Send some text, or leave the member out.");
    } else if (node.textValue().length() > most) {
      faults.add(at, "too-long", "Send at most " + most + " characters.");
    } else if (!Storable.isReadable(node.textValue())) {
      faults.add(at, "unreadable", "Leave out control characters and broken characters.");
    } else {
      return Optional.of(node.textValue());
    }
    return Optional.empty();
  }

  private <E extends Enum<E> & Coded> Optional<E> code(JsonNode node, String at, Class<E> list) {
    var code = node.isTextual() ? Coded.of(list, node.textValue()) : Optional.<E>empty();
    if (code.isEmpty()) {
      var codes =
          Arrays.stream(list.getEnumConstants()).map(Coded::code).collect(Collectors.joining(", "));
      faults.add(at, "unknown-code", "Send one of: " + codes + ".");
    }
    return code;
  }

  private <T> Optional<T> form(
      JsonNode node, String at, Function<String, Optional<T>> form, String advice) {
    var value = node.isTextual() ? form.apply(node.textValue()) : Optional.<T>empty();
    if (value.isEmpty()) {
      faults.add(at, "unfit-form", advice);
    }
    return value;
  }

  private Optional<Fields> object(JsonNode node, String at) {
    if (node instanceof ObjectNode inner) {
      return Optional.of(new Fields(inner, at, faults));
    }
    faults.add(at, "not-an-object", "Send an object.");
    return Optional.empty();
  }

  private static boolean isWhole(JsonNode node) {
    return node.isNumber()
        && node.decimalValue().precision() - node.decimalValue().scale() < 20
        && node.decimalValue().scale() < 100
        && node.decimalValue().stripTrailingZeros().scale() <= 0;
  }

  private static <T> Function<String, Optional<T>> parsed(Function<String, T> parser) {
    return text -> {
      try {
        return Optional.of(parser.apply(text));
      } catch (DateTimeException unfit) {
        return Optional.empty();
      }
    };
  }

  private static LocalDate plausibleDate(String text) {
    var date = LocalDate.parse(text);
    if (!Storable.isOfOurTime(date)) {
      throw new DateTimeException("not a date of our time");
    }
    return date;
  }
}

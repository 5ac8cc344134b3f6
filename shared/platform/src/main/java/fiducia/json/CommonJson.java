package fiducia.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.geo.PostalCodes;
import fiducia.http.Fields;
import fiducia.http.Json;
import fiducia.model.Coded;
import fiducia.model.Jurisdiction;
import fiducia.model.Language;
import fiducia.model.Money;
import fiducia.model.Payment;
import fiducia.model.Place;
import fiducia.model.WeeklyHours;
import fiducia.model.WeeklyHours.Stretch;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** JSON of the values that clients and therapists share. */
public final class CommonJson {

  private static final String POSTAL_CODE_ADVICE =
      "Send a postal code that we know, such as 06103, or leave the place out.";

  private CommonJson() {}

  public static ArrayNode codes(Collection<? extends Coded> values) {
    var array = Json.array();
    values.stream().map(Coded::code).sorted().forEach(array::add);
    return array;
  }

  public static Set<Language> languages(Fields fields, String name) {
    return new HashSet<>(
        fields.forms(
            name,
            Language.MOST,
            tag -> Language.isTag(tag) ? Optional.of(new Language(tag)) : Optional.empty(),
            "Send a language tag such as en or es."));
  }

  public static ArrayNode languages(Set<Language> languages) {
    return Json.array(languages.stream().map(Language::tag).sorted().toList());
  }

  public static Optional<Jurisdiction> jurisdiction(Fields fields, String name) {
    return fields.form(
        name,
        code -> Jurisdiction.isCode(code) ? Optional.of(new Jurisdiction(code)) : Optional.empty(),
        "Send an ISO 3166-2 code such as US-CT.");
  }

  public static Optional<Money> money(Fields fields, String name) {
    return fields
        .object(name)
        .flatMap(
            money -> {
              var amount = money.integer("amount", 0, (int) Money.MOST);
              var currency =
                  money.form(
                      "currency", CommonJson::currency, "Send an ISO 4217 code such as USD.");
              money.require("amount", "currency");
              money.done();
              return amount.isPresent() && currency.isPresent()
                  ? Optional.of(new Money(amount.get(), currency.get()))
                  : Optional.empty();
            });
  }

  private static Optional<Currency> currency(String code) {
    return Currency.getAvailableCurrencies().stream()
        .filter(currency -> currency.getCurrencyCode().equals(code))
        .findFirst();
  }

  public static ObjectNode money(Money money) {
    return Json.object()
        .put("amount", money.minor())
        .put("currency", money.currency().getCurrencyCode());
  }

  /**
   * Where a client is: a US ZIP code must be known, or the distance that is asked for could not be
   * told.
   */
  public static Optional<Place> knownPlace(Fields fields, String name) {
    return fields.form(
        name,
        code -> place(code).filter(place -> place.point().isPresent() || !isUs(code)),
        POSTAL_CODE_ADVICE);
  }

  /** Where a therapist is; a code that is not on our map has no point, and excludes nobody. */
  public static Optional<Place> place(Fields fields, String name) {
    return fields.form(name, CommonJson::place, POSTAL_CODE_ADVICE);
  }

  private static boolean isUs(String postalCode) {
    return postalCode.matches("[0-9]{5}");
  }

  private static Optional<Place> place(String postalCode) {
    if (isUs(postalCode)) {
      return Optional.of(new Place(postalCode, PostalCodes.us().find(postalCode)));
    }
    return postalCode.matches("[A-Z0-9][A-Z0-9 -]{1,8}[A-Z0-9]")
        ? Optional.of(new Place(postalCode, Optional.empty()))
        : Optional.empty();
  }

  public static Optional<WeeklyHours> hours(Fields fields, String name) {
    return fields
        .object(name)
        .flatMap(
            hours -> {
              var zone = hours.zone("zone");
              var stretches = new ArrayList<Stretch>();
              for (var stretch : hours.objects("weekly", WeeklyHours.MOST_STRETCHES)) {
                stretch(stretch).ifPresent(stretches::add);
              }
              hours.require("zone", "weekly");
              hours.done();
              return zone.isPresent() && !stretches.isEmpty()
                  ? Optional.of(WeeklyHours.of(zone.get(), stretches))
                  : Optional.empty();
            });
  }

  private static Optional<Stretch> stretch(Fields fields) {
    var day =
        fields.form(
            "day",
            code ->
                Arrays.stream(DayOfWeek.values())
                    .filter(candidate -> candidate.name().toLowerCase(Locale.ROOT).equals(code))
                    .findFirst(),
            "Send a day such as monday.");
    var advice = "Send a quarter hour of the day such as 17:15.";
    var from = fields.form("from", CommonJson::quarter, advice);
    var to = fields.form("to", CommonJson::quarter, advice);
    fields.require("day", "from", "to");
    fields.done();
    if (day.isEmpty() || from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    if (!to.get().equals(LocalTime.MIDNIGHT) && !from.get().isBefore(to.get())) {
      fields.fault(
          "to", "ends-before-it-begins", "Send an end after the beginning; 00:00 is midnight.");
      return Optional.empty();
    }
    return Optional.of(new Stretch(day.get(), from.get(), to.get()));
  }

  private static Optional<LocalTime> quarter(String text) {
    try {
      var time = LocalTime.parse(text);
      return text.length() == 5 && time.getMinute() % 15 == 0
          ? Optional.of(time)
          : Optional.empty();
    } catch (DateTimeException unfit) {
      return Optional.empty();
    }
  }

  public static ObjectNode hours(WeeklyHours hours) {
    var json = Json.object().put("zone", hours.zone().getId());
    var weekly = json.putArray("weekly");
    for (var stretch : hours.stretches()) {
      weekly
          .addObject()
          .put("day", stretch.day().name().toLowerCase(Locale.ROOT))
          .put("from", stretch.from().toString())
          .put("to", stretch.to().toString());
    }
    return json;
  }

  public static Optional<String> insurer(String code) {
    return Payment.isInsurer(code) ? Optional.of(code) : Optional.empty();
  }

  public static final String INSURER_ADVICE = "Send an insurer's code such as aetna.";

  static List<String> sorted(Set<String> texts) {
    return texts.stream().sorted().collect(Collectors.toList());
  }
}

package fiducia.imports;

import fiducia.geo.PostalCodes;
import fiducia.model.About;
import fiducia.model.AgeGroup;
import fiducia.model.Coded;
import fiducia.model.Community;
import fiducia.model.Concern;
import fiducia.model.Culture;
import fiducia.model.Faith;
import fiducia.model.Fee;
import fiducia.model.Format;
import fiducia.model.Gender;
import fiducia.model.Jurisdiction;
import fiducia.model.Language;
import fiducia.model.Licence;
import fiducia.model.LicenceKind;
import fiducia.model.Limit;
import fiducia.model.Money;
import fiducia.model.Npi;
import fiducia.model.Payment;
import fiducia.model.Place;
import fiducia.model.Storable;
import fiducia.model.Style;
import fiducia.model.StyleDimension;
import fiducia.model.TherapistProfile;
import fiducia.model.WeeklyHours;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads rows of a clinic's own CSV; {@code docs/clinic-import.md} describes the columns.
 *
 * <p>An empty cell is "not stated". All faults of a row are listed, so that one round of
 * corrections is enough.
 */
final class ClinicRows implements RowReader {

  /**
   * How far ahead a therapist can say to accept clients; the same bound as for doing so by hand.
   */
  static final int ACCEPTING_DAYS = 90;

  private static final Pattern BETWEEN = Pattern.compile("[;|]");
  private static final Pattern ROW_ID = Pattern.compile("[\\x21-\\x7E]{1,60}");
  private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,9}");
  private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,8}(\\.[0-9]{1,3})?");
  private static final Pattern STRETCH =
      Pattern.compile("([a-z]{3,9})\\s+([0-9]{1,2}:[0-9]{2})\\s*[-–]\\s*([0-9]{1,2}:[0-9]{2})");
  private static final Pattern OFFSET_ZONE = Pattern.compile("(UTC|GMT|UT)?[+-][0-9:]+|Z|Etc/.*");

  /** Columns that every file needs; the rest may be absent. */
  private static final String NAME = "name";

  private static final String CLINIC_ID = "clinic_id";
  private static final String NPI = "npi";

  /** All columns, in the order of the template. */
  static final List<String> COLUMNS =
      List.of(
          CLINIC_ID,
          NAME,
          NPI,
          "licences",
          "languages",
          "concerns",
          "style_directive",
          "style_intensity",
          "style_present",
          "style_challenge",
          "gender",
          "birth_year",
          "faiths",
          "cultures",
          "affirming",
          "communities",
          "formats",
          "postal_codes",
          "zone",
          "hours",
          "fee",
          "fee_sliding_to",
          "currency",
          "insurers",
          "age_groups",
          "places",
          "accepting_until",
          "limits",
          "text");

  private final Map<String, Integer> slots = new LinkedHashMap<>();
  private final PostalCodes postalCodes;
  private final LocalDate today;

  /**
   * @param today in the clinic's zone, for dates that must lie near
   */
  ClinicRows(Columns columns, PostalCodes postalCodes, LocalDate today) {
    this.postalCodes = postalCodes;
    this.today = today;
    boolean anyId = columns.find(CLINIC_ID).isPresent() || columns.find(NPI).isPresent();
    for (var column : COLUMNS) {
      boolean needed = column.equals(NAME) || column.equals(CLINIC_ID) && !anyId;
      slots.put(column, needed ? columns.need(column) : columns.want(column));
    }
  }

  @Override
  public Reading read(CsvRows row) {
    if (row.allEmpty()) {
      return new Reading.Skipped(SkipReason.EMPTY_ROW);
    }
    return new OneRow(row).read();
  }

  /** A cell that cannot be understood; caught where the cell's column is known. */
  private static final class BadCell extends RuntimeException {

    private static final long serialVersionUID = 1;
    private final FaultCode code;
    private final String advice;
    private final transient Map<String, ?> details;

    BadCell(FaultCode code, String fault, String advice) {
      this(code, fault, advice, Map.of());
    }

    BadCell(FaultCode code, String fault, String advice, Map<String, ?> details) {
      super(fault, null, false, false);
      this.code = code;
      this.advice = advice;
      this.details = details;
    }

    Fault in(String column) {
      return new Fault(column, code, getMessage(), advice, details);
    }
  }

  /** Reads one row, collecting what is wrong with it. */
  private final class OneRow {

    private final CsvRows row;
    private final List<Fault> faults = new ArrayList<>();

    OneRow(CsvRows row) {
      this.row = row;
    }

    Reading read() {
      var id = cell(CLINIC_ID, ClinicRows::rowId);
      var name = cell(NAME, text -> upTo(TherapistProfile.LONGEST_NAME, text));
      var npi = cell(NPI, ClinicRows::npi);
      if (name.isEmpty() && isEmpty(NAME)) {
        faults.add(
            new Fault(
                NAME,
                FaultCode.NAME_MISSING,
                "the name is missing",
                "write it as clients should see it"));
      }
      if (isEmpty(CLINIC_ID) && isEmpty(NPI)) {
        faults.add(
            new Fault(
                CLINIC_ID,
                FaultCode.ID_MISSING,
                "the row has neither an id nor an NPI",
                "give each therapist an id that stays the same, or the NPI"));
      }
      var profile =
          new TherapistProfile(
              name,
              npi,
              atMost(TherapistProfile.MOST_LICENCES, "licences", ClinicRows::licence),
              Set.copyOf(atMost(Language.MOST, "languages", ClinicRows::language)),
              concerns(),
              new Style(style()),
              about(),
              codes("formats", Format.class),
              atMost(TherapistProfile.MOST_LOCATIONS, "postal_codes", this::place),
              hours(),
              fee(),
              Set.copyOf(atMost(TherapistProfile.MOST_INSURERS, "insurers", ClinicRows::insurer)),
              codes("age_groups", AgeGroup.class),
              cell("places", text -> whole(text, 0, TherapistProfile.MOST_PLACES)).orElse(0),
              cell("accepting_until", this::acceptingUntil),
              codes("limits", Limit.class),
              cell("text", text -> upTo(TherapistProfile.LONGEST_TEXT, text)));
      return faults.isEmpty()
          ? new Reading.Therapist(Entry.of(Source.CLINIC, id, profile))
          : new Reading.Refused(faults);
    }

    private About about() {
      return new About(
          cell("gender", text -> code(Gender.class, text)),
          cell("birth_year", text -> whole(text, 1900, today.getYear() - 18)),
          codes("faiths", Faith.class),
          codes("cultures", Culture.class),
          cell("affirming", ClinicRows::yesOrNo),
          codes("communities", Community.class));
    }

    private Map<StyleDimension, Integer> style() {
      var style = new EnumMap<StyleDimension, Integer>(StyleDimension.class);
      for (var dimension : StyleDimension.values()) {
        cell("style_" + dimension.code(), text -> whole(text, -2, 2))
            .ifPresent(level -> style.put(dimension, level));
      }
      return style;
    }

    private Map<Concern, Integer> concerns() {
      var concerns = new EnumMap<Concern, Integer>(Concern.class);
      each(
          "concerns",
          text -> {
            var parts = text.split("=", -1);
            if (parts.length != 2) {
              throw new BadCell(
                  FaultCode.CONCERN_WITHOUT_LEVEL,
                  "a concern needs a level",
                  "write anxiety=3, from 0 not at all to 3 very much");
            }
            var concern = code(Concern.class, parts[0]);
            if (concerns.put(concern, whole(parts[1].strip(), 0, 3)) != null) {
              throw new BadCell(FaultCode.CONCERN_TWICE, "a concern stands twice", "keep one");
            }
            return concern;
          });
      return concerns;
    }

    private Place place(String text) {
      return PostalCodes.fiveDigits(text)
          .map(code -> new Place(code, postalCodes.find(code)))
          .orElseThrow(
              () ->
                  new BadCell(
                      FaultCode.UNFIT_POSTAL_CODE,
                      "this is no US postal code",
                      "write five digits; a spreadsheet may have dropped a leading zero"));
    }

    private Optional<WeeklyHours> hours() {
      var stretches = each("hours", ClinicRows::stretch);
      var zone = cell("zone", ClinicRows::zone);
      if (isEmpty("hours") || stretches.isEmpty()) {
        return Optional.empty();
      }
      if (isEmpty("zone")) {
        faults.add(
            new Fault(
                "zone",
                FaultCode.HOURS_WITHOUT_ZONE,
                "hours need a time zone",
                "write its IANA name, such as America/New_York"));
      }
      // Stretches that touch are one.
      var hours = WeeklyHours.of(zone.orElse(ZoneOffset.UTC), stretches);
      noMoreThan(WeeklyHours.MOST_STRETCHES, "hours", hours.stretches().size());
      return zone.map(where -> hours);
    }

    private Optional<Fee> fee() {
      var currency = cell("currency", ClinicRows::currency);
      if (isEmpty("fee")) {
        if (!isEmpty("fee_sliding_to")) {
          faults.add(
              new Fault(
                  "fee",
                  FaultCode.SLIDING_WITHOUT_FEE,
                  "a sliding scale needs the regular fee",
                  "fill in the column fee"));
        }
        return Optional.empty();
      }
      if (isEmpty("currency")) {
        faults.add(
            new Fault(
                "currency",
                FaultCode.FEE_WITHOUT_CURRENCY,
                "a fee needs a currency",
                "write its code, such as USD"));
      }
      if (currency.isEmpty()) {
        return Optional.empty();
      }
      var regular = cell("fee", text -> money(text, currency.get()));
      var sliding = cell("fee_sliding_to", text -> money(text, currency.get()));
      if (regular.isPresent()
          && sliding.isPresent()
          && sliding.get().minor() > regular.get().minor()) {
        faults.add(
            new Fault(
                "fee_sliding_to",
                FaultCode.SLIDING_ABOVE_FEE,
                "a sliding scale goes down from the regular fee",
                "write the lowest fee here and the usual one in the column fee"));
        return Optional.empty();
      }
      return regular.map(fee -> new Fee(fee, sliding));
    }

    private LocalDate acceptingUntil(String text) {
      var until = date(text);
      if (until.isAfter(today.plusDays(ACCEPTING_DAYS))) {
        throw new BadCell(
            FaultCode.TOO_FAR_AHEAD,
            "the date lies more than " + ACCEPTING_DAYS + " days ahead",
            "write a nearer one, and confirm it again when it comes near",
            Map.of("most", ACCEPTING_DAYS));
      }
      return ofOurTime(until);
    }

    private boolean isEmpty(String column) {
      return row.isEmpty(slots.get(column));
    }

    private <T> Optional<T> cell(String column, Function<String, T> reader) {
      var text = row.cell(slots.get(column));
      if (text.isEmpty()) {
        return Optional.empty();
      }
      try {
        return Optional.of(reader.apply(text));
      } catch (BadCell bad) {
        faults.add(bad.in(column));
        return Optional.empty();
      }
    }

    private <T> List<T> each(String column, Function<String, T> reader) {
      return cell(
              column,
              text ->
                  List.copyOf(
                      new LinkedHashSet<>(
                          Arrays.stream(BETWEEN.split(text))
                              .map(String::strip)
                              .filter(part -> !part.isEmpty())
                              .map(reader)
                              .toList())))
          .orElse(List.of());
    }

    /** As {@link #each}, where a profile holds so many and no more. */
    private <T> List<T> atMost(int most, String column, Function<String, T> reader) {
      var values = each(column, reader);
      noMoreThan(most, column, values.size());
      return values;
    }

    private void noMoreThan(int most, String column, int count) {
      if (count > most) {
        faults.add(
            new Fault(
                column,
                FaultCode.TOO_MANY,
                "the cell holds more than " + most + " values",
                "keep at most " + most,
                Map.of("most", most)));
      }
    }

    private <E extends Enum<E> & Coded> Set<E> codes(String column, Class<E> list) {
      return Set.copyOf(each(column, text -> code(list, text)));
    }
  }

  private static String rowId(String text) {
    if (!ROW_ID.matcher(text).matches()) {
      throw new BadCell(
          FaultCode.UNFIT_ID,
          "an id has 1 to 60 visible characters without spaces",
          "use letters, digits and hyphens");
    }
    return text;
  }

  private static Npi npi(String text) {
    if (!Npi.isNpi(text)) {
      throw new BadCell(
          FaultCode.UNFIT_NPI,
          "an NPI has ten digits, the last a check digit, and this is none",
          "compare it with the NPI registry, or leave it empty");
    }
    return new Npi(text);
  }

  private static Licence licence(String text) {
    var parts = Arrays.stream(text.split(":", -1)).map(String::strip).toArray(String[]::new);
    if (parts.length < 3 || parts.length > 4) {
      throw new BadCell(
          FaultCode.UNFIT_LICENCE,
          "a licence has three or four parts",
          "write US-CT:psychologist:12345:2027-06-30");
    }
    if (!Jurisdiction.isCode(parts[0])) {
      throw new BadCell(
          FaultCode.UNKNOWN_JURISDICTION,
          "the jurisdiction is no ISO 3166-2 code",
          "write it like US-CT");
    }
    var kind = code(LicenceKind.class, parts[1]);
    if (parts[2].isEmpty() || parts[2].length() > Licence.LONGEST_NUMBER) {
      throw new BadCell(
          FaultCode.UNFIT_LICENCE_NUMBER,
          "a licence number has 1 to " + Licence.LONGEST_NUMBER + " characters",
          "write it as the board does, without colons");
    }
    var number = readable(parts[2]);
    var expires =
        parts.length == 4 && !parts[3].isEmpty()
            ? Optional.of(ofOurTime(date(parts[3])))
            : Optional.<LocalDate>empty();
    return new Licence(new Jurisdiction(parts[0]), kind, number, expires);
  }

  private static Language language(String text) {
    var tag = text.toLowerCase(Locale.ROOT);
    if (!Language.isTag(tag)) {
      throw new BadCell(
          FaultCode.UNFIT_LANGUAGE,
          "a language is a tag of two or three letters",
          "write en, es, ase (American Sign Language)");
    }
    return new Language(tag);
  }

  private static String insurer(String text) {
    var code = text.toLowerCase(Locale.ROOT);
    if (!Payment.isInsurer(code)) {
      throw new BadCell(
          FaultCode.UNFIT_INSURER,
          "an insurer is a code of 2 to 40 letters, digits and, between them, hyphens",
          "use the codes that the clinic publishes");
    }
    return code;
  }

  private static WeeklyHours.Stretch stretch(String text) {
    var parts = STRETCH.matcher(text.toLowerCase(Locale.ROOT));
    if (!parts.matches()) {
      throw new BadCell(
          FaultCode.UNFIT_HOURS,
          "these are no hours of a day",
          "write mon 09:00-12:00; tue 13:00-17:30");
    }
    var day =
        Arrays.stream(DayOfWeek.values())
            .filter(
                each -> {
                  var name = each.name().toLowerCase(Locale.ROOT);
                  return name.equals(parts.group(1)) || name.substring(0, 3).equals(parts.group(1));
                })
            .findFirst()
            .orElseThrow(
                () ->
                    new BadCell(
                        FaultCode.UNKNOWN_DAY,
                        "this is no day",
                        "write mon, tue, wed, thu, fri, sat, sun"));
    var from = time(parts.group(2), false);
    var to = time(parts.group(3), true);
    if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
      throw new BadCell(
          FaultCode.HOURS_BACKWARDS,
          "the hours end before they begin",
          "write hours past midnight as two stretches");
    }
    return new WeeklyHours.Stretch(day, from, to);
  }

  /** The model writes the end of the day as midnight; people write 24:00, too. */
  private static LocalTime time(String text, boolean end) {
    int colon = text.indexOf(':');
    int hour = Integer.parseInt(text.substring(0, colon));
    int minute = Integer.parseInt(text.substring(colon + 1));
    if (end && hour == 24 && minute == 0) {
      return LocalTime.MIDNIGHT;
    }
    if (hour > 23 || minute > 59 || minute % 15 != 0) {
      throw new BadCell(
          FaultCode.NOT_ON_QUARTER_HOUR,
          "a time lies on a quarter hour of the day",
          "write it like 09:00, 09:15 or 17:30");
    }
    return LocalTime.of(hour, minute);
  }

  private static ZoneId zone(String text) {
    if (OFFSET_ZONE.matcher(text).matches()) {
      throw new BadCell(
          FaultCode.ZONE_IS_OFFSET,
          "an offset knows no daylight saving",
          "write the IANA name, such as America/New_York");
    }
    if (!Storable.isZone(text)) {
      throw new BadCell(
          FaultCode.UNKNOWN_ZONE,
          "this is no time zone",
          "write its IANA name, such as America/New_York");
    }
    return ZoneId.of(text);
  }

  private static Currency currency(String text) {
    try {
      return Currency.getInstance(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new BadCell(
          FaultCode.UNKNOWN_CURRENCY,
          "this is no currency",
          "write its ISO 4217 code, such as USD");
    }
  }

  private static Money money(String text, Currency currency) {
    if (!AMOUNT.matcher(text).matches()) {
      throw new BadCell(
          FaultCode.UNFIT_AMOUNT,
          "this is no amount",
          "write 150 or 150.00, without the currency's sign");
    }
    try {
      long minor =
          new BigDecimal(text)
              .movePointRight(Math.max(currency.getDefaultFractionDigits(), 0))
              .longValueExact();
      if (minor > Money.MOST) {
        throw new BadCell(
            FaultCode.AMOUNT_TOO_LARGE, "the amount is too large for a session", "check it");
      }
      return new Money(minor, currency);
    } catch (ArithmeticException e) {
      throw new BadCell(
          FaultCode.AMOUNT_TOO_FINE, "the currency has no such small part", "write fewer decimals");
    }
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new BadCell(FaultCode.UNFIT_DATE, "this is no date", "write it as 2027-06-30");
    }
  }

  private static LocalDate ofOurTime(LocalDate day) {
    if (!Storable.isOfOurTime(day)) {
      throw new BadCell(
          FaultCode.NOT_OF_OUR_TIME,
          "the date lies outside of the years %d to %d"
              .formatted(Storable.LEAST_YEAR, Storable.MOST_YEAR),
          "write the day itself, or leave it out where there is none",
          Map.of("least", Storable.LEAST_YEAR, "most", Storable.MOST_YEAR));
    }
    return day;
  }

  private static boolean yesOrNo(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "yes", "true" -> true;
      case "no", "false" -> false;
      default ->
          throw new BadCell(
              FaultCode.NOT_YES_OR_NO, "this is neither yes nor no", "write yes or no, or nothing");
    };
  }

  private static String upTo(int most, String text) {
    if (text.length() > most) {
      throw new BadCell(
          FaultCode.TOO_LONG,
          "the text is longer than " + most + " characters",
          "shorten it",
          Map.of("most", most));
    }
    return readable(text);
  }

  /** Without the mark of a character that was lost when a file was converted before, too. */
  private static String readable(String text) {
    if (!Storable.isReadable(text) || text.indexOf('\uFFFD') >= 0) {
      throw new BadCell(
          FaultCode.UNFIT_CHARACTER,
          "the text holds a character that is none",
          "type the cell anew");
    }
    return text;
  }

  private static int whole(String text, int least, int most) {
    int number = WHOLE.matcher(text).matches() ? Integer.parseInt(text) : Integer.MIN_VALUE;
    if (number < least || number > most) {
      throw new BadCell(
          FaultCode.NOT_IN_RANGE,
          "this is no whole number from " + least + " to " + most,
          "write a number in that range",
          Map.of("least", least, "most", most));
    }
    return number;
  }

  private static <E extends Enum<E> & Coded> E code(Class<E> list, String text) {
    var code = text.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    return Coded.of(list, code).orElseThrow(() -> notOn(list));
  }

  private static <E extends Enum<E> & Coded> BadCell notOn(Class<E> list) {
    var codes = Arrays.stream(list.getEnumConstants()).map(Coded::code).toList();
    return new BadCell(
        FaultCode.UNKNOWN_CODE,
        "this is not on the list",
        "use one of: " + String.join(", ", codes),
        Map.of("oneOf", codes));
  }
}

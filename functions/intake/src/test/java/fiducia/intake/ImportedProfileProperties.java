package fiducia.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.http.Faults;
import fiducia.http.Fields;
import fiducia.http.Json;
import fiducia.imports.Entry;
import fiducia.imports.PartImport;
import fiducia.imports.Roster;
import fiducia.imports.SeenRows;
import fiducia.json.TherapistProfileJson;
import fiducia.model.AgeGroup;
import fiducia.model.Coded;
import fiducia.model.Community;
import fiducia.model.Concern;
import fiducia.model.Culture;
import fiducia.model.Faith;
import fiducia.model.Format;
import fiducia.model.Gender;
import fiducia.model.LicenceKind;
import fiducia.model.Limit;
import fiducia.model.Npi;
import fiducia.model.TherapistProfile;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/**
 * Whatever a row of a clinic's list is taken with, the table gives back: what the reader of stored
 * profiles does not take reads as not stated, and a report that said "taken" would not be true.
 */
class ImportedProfileProperties {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T15:00:00Z"), ZoneOffset.UTC);

  private static final Function<List<String>, String> JOINED = list -> String.join("; ", list);

  /** Takes everything, and remembers it. */
  private static final class Taker implements Roster {

    private final List<Entry> taken = new ArrayList<>();

    @Override
    public List<Answer> take(List<Entry> entries) {
      taken.addAll(entries);
      return preview(entries);
    }

    @Override
    public List<Answer> preview(List<Entry> entries) {
      return entries.stream().<Answer>map(entry -> new Answer.Taken()).toList();
    }
  }

  @Property(tries = 2000)
  void whatIsTakenIsGivenBack(@ForAll("rows") Map<String, String> cells) throws Exception {
    var row = new LinkedHashMap<>(Map.of("clinic_id", "t-1", "name", "Any Testperson"));
    row.putAll(cells);
    var csv =
        String.join(",", row.keySet())
            + "\n"
            + row.values().stream()
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(","))
            + "\n";
    var roster = new Taker();
    var report =
        new PartImport(roster, CLOCK)
            .run(
                csv.getBytes(StandardCharsets.UTF_8),
                OptionalLong.empty(),
                false,
                SeenRows.none(),
                false);
    assertThat(report.totals().taken() + report.totals().refused()).isEqualTo(1);
    for (var entry : roster.taken) {
      assertGivenBack(entry.profile());
    }
    Statistics.collect(report.totals().taken() == 1);
    Statistics.coverage(
        checker -> {
          checker.check(true).percentage(share -> share > 20);
          checker.check(false).percentage(share -> share > 20);
        });
  }

  /** Read as it is stored; the order of licences is the writer's. */
  private static void assertGivenBack(TherapistProfile profile) {
    var written = Json.text(TherapistProfileJson.write(profile));
    var faults = new Faults();
    var read = TherapistProfileJson.read(new Fields((ObjectNode) Json.read(written), "", faults));
    assertThat(faults.all()).isEmpty();
    assertThat(read)
        .usingRecursiveComparison()
        .ignoringCollectionOrderInFields("licences")
        .isEqualTo(profile);
  }

  /** A few columns of the list are filled, some of them beyond what can be stored. */
  @Provide
  Arbitrary<Map<String, String>> rows() {
    var columns = columns();
    return Arbitraries.of(columns.keySet())
        .set()
        .ofMinSize(1)
        .ofMaxSize(3)
        .flatMap(
            names ->
                Combinators.combine(names.stream().map(columns::get).toList())
                    .as(
                        cells ->
                            cells.stream()
                                .flatMap(each -> each.entrySet().stream())
                                .collect(
                                    Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
  }

  /** By name, what may stand in a column, with the columns that it needs. */
  private static Map<String, Arbitrary<Map<String, String>>> columns() {
    var columns = new LinkedHashMap<String, Arbitrary<Map<String, String>>>();
    Stream.of(
            cell("name", texts(120)),
            cell("npi", npis()),
            cell("licences", lists(licences(fitNumbers()), licences(anyNumbers()), 60)),
            cell("languages", lists(letters(2, 3), letters(1, 4), 20)),
            cell("concerns", concerns().list().ofMaxSize(5).map(JOINED)),
            cell("style_directive", wholes(-2, 2)),
            cell("style_challenge", wholes(-2, 2)),
            cell("gender", codes(Gender.class)),
            cell("birth_year", wholes(1900, 2008)),
            cell("faiths", codes(Faith.class).list().ofMaxSize(9).map(JOINED)),
            cell("cultures", codes(Culture.class).list().ofMaxSize(9).map(JOINED)),
            cell("affirming", Arbitraries.of("yes", "no", "TRUE", "perhaps")),
            cell("communities", codes(Community.class).list().ofMaxSize(9).map(JOINED)),
            cell("formats", codes(Format.class).list().ofMaxSize(3).map(JOINED)),
            cell("postal_codes", lists(zips(), wholes(0, 99_999), 10)),
            hours(),
            fees(),
            cell("insurers", lists(letters(2, 40), anyInsurers(), 100)),
            cell("age_groups", codes(AgeGroup.class).list().ofMaxSize(5).map(JOINED)),
            cell("places", wholes(0, 500)),
            cell("accepting_until", dates()),
            cell("limits", codes(Limit.class).list().ofMaxSize(9).map(JOINED)),
            cell("text", texts(2000)))
        .forEach(column -> columns.put(column.get1(), column.get2()));
    return columns;
  }

  private static Tuple.Tuple2<String, Arbitrary<Map<String, String>>> cell(
      String column, Arbitrary<String> cells) {
    return Tuple.of(column, cells.map(cell -> Map.of(column, cell)));
  }

  private static Tuple.Tuple2<String, Arbitrary<Map<String, String>>> hours() {
    return Tuple.of(
        "hours",
        Combinators.combine(lists(stretches(1), stretches(5), 50), zones())
            .as((hours, zone) -> Map.of("hours", hours, "zone", zone)));
  }

  private static Tuple.Tuple2<String, Arbitrary<Map<String, String>>> fees() {
    var amounts = Arbitraries.oneOf(wholes(0, 110_000), wholes(0, 300).map(each -> each + ".50"));
    var currencies =
        Arbitraries.of(
            Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .sorted()
                .toList());
    return Tuple.of(
        "fee",
        Combinators.combine(amounts, amounts, currencies)
            .as(
                (fee, sliding, currency) ->
                    Map.of("fee", fee, "fee_sliding_to", sliding, "currency", currency)));
  }

  /** Short ones with values that may be unfit, and ones about the limit with none that are. */
  private static Arbitrary<String> lists(Arbitrary<String> fit, Arbitrary<String> any, int most) {
    return Arbitraries.oneOf(
            Arbitraries.oneOf(fit, any).list().ofMaxSize(3),
            fit.list().uniqueElements().ofMinSize(most - 1).ofMaxSize(most + 2 + most / 5))
        .map(JOINED);
  }

  private static Arbitrary<String> letters(int least, int most) {
    return Arbitraries.strings().withCharRange('a', 'z').ofMinLength(least).ofMaxLength(most);
  }

  /** Mostly letters, now and then any character. */
  private static Arbitrary<String> texts(int longest) {
    var letters = Arbitraries.strings().alpha().withChars(" -'.éñ");
    return Arbitraries.oneOf(
        letters.ofMinLength(1).ofMaxLength(20),
        letters.ofMinLength(longest - 1).ofMaxLength(longest + 2),
        Arbitraries.strings().ascii().ofMaxLength(20),
        Arbitraries.strings().all().ofMaxLength(8));
  }

  private static Arbitrary<String> wholes(int least, int most) {
    return rarely(
            Arbitraries.integers().between(least, most), Arbitraries.of(least - 1, most + 1, least))
        .map(String::valueOf);
  }

  private static <T> Arbitrary<T> rarely(Arbitrary<T> usual, Arbitrary<T> unusual) {
    return Arbitraries.frequencyOf(Tuple.of(50, usual), Tuple.of(1, unusual));
  }

  private static <E extends Enum<E> & Coded> Arbitrary<String> codes(Class<E> list) {
    return Arbitraries.of(Arrays.stream(list.getEnumConstants()).map(Coded::code).toList());
  }

  private static Arbitrary<String> concerns() {
    return Combinators.combine(codes(Concern.class), wholes(0, 3))
        .as((concern, level) -> concern + "=" + level);
  }

  private static Arbitrary<String> npis() {
    return Arbitraries.integers()
        .between(100_000_000, 299_999_999)
        .map(nine -> nine.toString() + Npi.checkDigit(nine.toString()));
  }

  private static Arbitrary<String> licences(Arbitrary<String> numbers) {
    return Combinators.combine(
            Arbitraries.of("US-CT", "US-RI", "MX-CMX", "ZZ-0"),
            codes(LicenceKind.class),
            numbers,
            rarely(Arbitraries.of("", "2027-06-30"), dates()))
        .as((where, kind, number, until) -> String.join(":", where, kind, number, until));
  }

  private static Arbitrary<String> fitNumbers() {
    return Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(40);
  }

  private static Arbitrary<String> anyNumbers() {
    return Arbitraries.strings()
        .withCharRange('\0', ' ')
        .withChars("ab-\u007F\u0085\uFFFD")
        .ofMinLength(1)
        .ofMaxLength(42);
  }

  /** Near ones, and those at and beyond both ends of our time. */
  private static Arbitrary<String> dates() {
    return Arbitraries.oneOf(
            Arbitraries.integers().between(-90, 90).map(LocalDate.of(2026, 11, 23)::plusDays),
            Arbitraries.of(
                LocalDate.of(1899, 12, 31),
                LocalDate.of(1900, 1, 1),
                LocalDate.of(2200, 12, 31),
                LocalDate.of(2201, 1, 1),
                LocalDate.of(9999, 12, 31),
                LocalDate.of(1, 1, 1),
                LocalDate.MAX,
                LocalDate.MIN))
        .map(LocalDate::toString);
  }

  private static Arbitrary<String> anyInsurers() {
    return Arbitraries.strings().withChars("aZ0-").ofMinLength(1).ofMaxLength(41);
  }

  /** Where all are short, not many of them touch. */
  private static Arbitrary<String> stretches(int longest) {
    return Combinators.combine(
            Arbitraries.of(DayOfWeek.class),
            Arbitraries.integers().between(0, 95).withDistribution(RandomDistribution.uniform()),
            Arbitraries.integers().between(1, longest))
        .as(
            (day, from, length) ->
                "%s %s-%s"
                    .formatted(
                        day.name().toLowerCase(Locale.ROOT),
                        time(from),
                        time(Math.min(from + length, 96))));
  }

  private static String time(int quarter) {
    return "%02d:%02d".formatted(quarter / 4, quarter % 4 * 15);
  }

  private static Arbitrary<String> zones() {
    return Arbitraries.oneOf(
        Arbitraries.of(ZoneId.getAvailableZoneIds().stream().sorted().toList()),
        Arbitraries.of("UT", "UTC", "GMT", "GMT0", "EST", "EST5EDT", "Z", "UTC+2", "utc", "UT0"));
  }

  private static Arbitrary<String> zips() {
    return Arbitraries.integers().between(0, 99_999).map("%05d"::formatted);
  }
}

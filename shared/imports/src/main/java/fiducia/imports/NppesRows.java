package fiducia.imports;

import fiducia.geo.PostalCodes;
import fiducia.model.About;
import fiducia.model.Gender;
import fiducia.model.Jurisdiction;
import fiducia.model.Licence;
import fiducia.model.LicenceKind;
import fiducia.model.Npi;
import fiducia.model.Place;
import fiducia.model.Storable;
import fiducia.model.TherapistProfile;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads rows of the NPPES file as the US government publishes it: individuals with a mental-health
 * taxonomy.
 *
 * <p>Most rows are none of these, so what decides is looked at first: deactivation (such rows are
 * otherwise empty, the entity type too), entity type, taxonomy codes. The number of slots for
 * taxonomies and licences (15 as published) and the order of columns are taken from the header. The
 * mailing address is never read: it may be a home.
 */
final class NppesRows implements RowReader {

  private static final String NPI = "NPI";
  private static final String ENTITY_TYPE = "Entity Type Code";
  private static final String DEACTIVATED = "NPI Deactivation Date";
  private static final String REACTIVATED = "NPI Reactivation Date";
  private static final String TAXONOMY = "Healthcare Provider Taxonomy Code_";
  private static final String LICENCE = "Provider License Number_";
  private static final String LICENCE_STATE = "Provider License Number State Code_";

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("MM/dd/uuuu", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  /** States, the district and those territories that ISO 3166-2 lists under the US. */
  private static final Set<String> STATES =
      Set.of(
          "AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "DC", "FL", "GA", "HI", "ID", "IL", "IN",
          "IA", "KS", "KY", "LA", "ME", "MD", "MA", "MI", "MN", "MS", "MO", "MT", "NE", "NV", "NH",
          "NJ", "NM", "NY", "NC", "ND", "OH", "OK", "OR", "PA", "RI", "SC", "SD", "TN", "TX", "UT",
          "VT", "VA", "WA", "WV", "WI", "WY", "PR", "GU", "VI", "AS", "MP");

  private static final Set<String> US = Set.of("", "US", "PR", "GU", "VI", "AS", "MP");

  /** What people write where a number is asked for and there is none. */
  private static final Set<String> NO_NUMBER =
      Set.of("NA", "NONE", "NULL", "PENDING", "UNKNOWN", "NOTAPPLICABLE", "NOTREQUIRED", "TBD");

  private static final Map<String, Gender> GENDERS = Map.of("M", Gender.MAN, "F", Gender.WOMAN);

  private final Taxonomy taxonomy;
  private final PostalCodes postalCodes;
  private final int npi;
  private final int entityType;
  private final int lastName;
  private final int firstName;
  private final int suffix;
  private final int postalCode;
  private final int country;
  private final int deactivated;
  private final int reactivated;
  private final int gender;
  private final int sex;
  private final List<Slot> slots = new ArrayList<>();

  /** One of the row's taxonomies with its licence. */
  private record Slot(int taxonomy, int licence, int state) {}

  NppesRows(Columns columns, Taxonomy taxonomy, PostalCodes postalCodes) {
    this.taxonomy = taxonomy;
    this.postalCodes = postalCodes;
    npi = columns.need(NPI);
    entityType = columns.need(ENTITY_TYPE);
    lastName = columns.need("Provider Last Name (Legal Name)");
    firstName = columns.need("Provider First Name");
    suffix = columns.want("Provider Name Suffix Text");
    postalCode = columns.need("Provider Business Practice Location Address Postal Code");
    country =
        columns.need("Provider Business Practice Location Address Country Code (If outside U.S.)");
    deactivated = columns.need(DEACTIVATED);
    reactivated = columns.need(REACTIVATED);
    // The column was renamed in 2025; both names are about.
    gender = columns.want("Provider Gender Code");
    sex = columns.want("Provider Sex Code");
    int slot = 1;
    do {
      slots.add(
          new Slot(
              columns.need(TAXONOMY + slot),
              columns.need(LICENCE + slot),
              columns.need(LICENCE_STATE + slot)));
      slot++;
    } while (columns.find(TAXONOMY + slot).isPresent());
  }

  @Override
  public Reading read(CsvRows row) {
    if (!row.isEmpty(deactivated)) {
      var still = stillDeactivated(row);
      if (still.isPresent()) {
        return still.get();
      }
    }
    return switch (row.cell(entityType)) {
      case "2" -> new Reading.Skipped(SkipReason.ORGANISATION);
      case "1" -> individual(row);
      default ->
          row.allEmpty()
              ? new Reading.Skipped(SkipReason.EMPTY_ROW)
              : Reading.refused(
                  new Fault(
                      ENTITY_TYPE,
                      FaultCode.UNKNOWN_CODE,
                      "an entity type is 1 or 2",
                      "check that the row has not been shifted",
                      Map.of("oneOf", List.of("1", "2"))));
    };
  }

  private Optional<Reading> stillDeactivated(CsvRows row) {
    var since = date(row.cell(deactivated));
    if (since.isEmpty()) {
      return Optional.of(Reading.refused(notADate(DEACTIVATED)));
    }
    if (row.isEmpty(reactivated)) {
      return Optional.of(new Reading.Skipped(SkipReason.DEACTIVATED));
    }
    var again = date(row.cell(reactivated));
    if (again.isEmpty()) {
      return Optional.of(Reading.refused(notADate(REACTIVATED)));
    }
    return again.get().isBefore(since.get())
        ? Optional.of(new Reading.Skipped(SkipReason.DEACTIVATED))
        : Optional.empty();
  }

  private static Fault notADate(String column) {
    return new Fault(column, FaultCode.UNFIT_DATE, "this is no date", "write it as MM/DD/YYYY");
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text, DATE));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private Reading individual(CsvRows row) {
    boolean mental = false;
    // A licence may stand in several slots, once per taxonomy; it is one licence.
    var licences = new LinkedHashSet<Licence>();
    for (var slot : slots) {
      var kind = row.isEmpty(slot.taxonomy) ? Optional.<LicenceKind>empty() : kind(row, slot);
      if (kind.isPresent()) {
        mental = true;
        licence(row, slot, kind.get()).ifPresent(licences::add);
      }
    }
    if (!mental) {
      return new Reading.Skipped(SkipReason.NO_MENTAL_HEALTH_TAXONOMY);
    }
    boolean abroad = !US.contains(row.cell(country).toUpperCase(Locale.ROOT));
    if (abroad && licences.isEmpty()) {
      return new Reading.Skipped(SkipReason.ABROAD);
    }
    var digits = row.cell(npi);
    if (!Npi.isNpi(digits)) {
      return Reading.refused(
          new Fault(
              NPI,
              FaultCode.UNFIT_NPI,
              "an NPI has ten digits, the last a check digit, and this is none",
              "compare it with the NPI registry"));
    }
    return new Reading.Therapist(
        Entry.of(Source.NPPES, Optional.empty(), profile(row, digits, licences, abroad)));
  }

  private Optional<LicenceKind> kind(CsvRows row, Slot slot) {
    return taxonomy.kind(row.cell(slot.taxonomy).toUpperCase(Locale.ROOT));
  }

  private Optional<Licence> licence(CsvRows row, Slot slot, LicenceKind kind) {
    var state = row.cell(slot.state).toUpperCase(Locale.ROOT);
    var number = row.cell(slot.licence).replaceAll("\\s+", " ");
    boolean stated =
        number.length() <= Licence.LONGEST_NUMBER
            && Storable.isReadable(number)
            && number.chars().anyMatch(Character::isLetterOrDigit)
            && !NO_NUMBER.contains(number.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""));
    return stated && STATES.contains(state)
        ? Optional.of(new Licence(new Jurisdiction("US-" + state), kind, number, Optional.empty()))
        : Optional.empty();
  }

  private TherapistProfile profile(
      CsvRows row, String digits, Set<Licence> licences, boolean abroad) {
    var name = PersonName.of(row.cell(firstName), row.cell(lastName), row.cell(suffix));
    var stated = Optional.ofNullable(GENDERS.get(row.cell(row.isEmpty(gender) ? sex : gender)));
    var nothing = TherapistProfile.empty();
    return new TherapistProfile(
        name.isEmpty() ? Optional.empty() : Optional.of(name),
        Optional.of(new Npi(digits)),
        List.copyOf(licences),
        nothing.languages(),
        nothing.concerns(),
        nothing.style(),
        new About(stated, Optional.empty(), Set.of(), Set.of(), Optional.empty(), Set.of()),
        nothing.formats(),
        abroad ? List.of() : place(row.cell(postalCode)),
        nothing.hours(),
        nothing.fee(),
        nothing.insurers(),
        nothing.ageGroups(),
        nothing.places(),
        nothing.acceptingUntil(),
        nothing.limits(),
        nothing.text());
  }

  private List<Place> place(String postalCode) {
    return PostalCodes.fiveDigits(postalCode)
        .map(code -> List.of(new Place(code, postalCodes.find(code))))
        .orElse(List.of());
  }
}

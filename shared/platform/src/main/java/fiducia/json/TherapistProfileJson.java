package fiducia.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.http.Fields;
import fiducia.http.Json;
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
import fiducia.model.Licence;
import fiducia.model.LicenceKind;
import fiducia.model.Limit;
import fiducia.model.Npi;
import fiducia.model.Style;
import fiducia.model.StyleDimension;
import fiducia.model.TherapistProfile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A therapist's profile as JSON: the body of the API, and what the table keeps. */
public final class TherapistProfileJson {

  private TherapistProfileJson() {}

  /** Reads what is there; everything that does not fit is a fault of {@code fields}. */
  public static TherapistProfile read(Fields fields) {
    var profile =
        new TherapistProfile(
            fields.text("name", TherapistProfile.LONGEST_NAME),
            fields.form(
                "npi",
                digits -> Npi.isNpi(digits) ? Optional.of(new Npi(digits)) : Optional.empty(),
                "Send the ten digits of an NPI; the last one is a check digit."),
            licences(fields),
            CommonJson.languages(fields, "languages"),
            fields
                .object("concerns")
                .map(TherapistProfileJson::concerns)
                .orElse(java.util.Map.of()),
            fields.object("style").map(TherapistProfileJson::style).orElse(Style.notStated()),
            fields.object("about").map(TherapistProfileJson::about).orElse(About.notStated()),
            fields.codes("formats", Format.class),
            locations(fields),
            CommonJson.hours(fields, "hours"),
            fields.object("fee").flatMap(TherapistProfileJson::fee),
            Set.copyOf(
                new java.util.HashSet<>(
                    fields.forms(
                        "insurers",
                        TherapistProfile.MOST_INSURERS,
                        CommonJson::insurer,
                        CommonJson.INSURER_ADVICE))),
            fields.codes("ageGroups", AgeGroup.class),
            fields.integer("places", 0, TherapistProfile.MOST_PLACES).orElse(0),
            fields.date("acceptingUntil"),
            fields.codes("limits", Limit.class),
            fields.text("text", TherapistProfile.LONGEST_TEXT));
    fields.done();
    return profile;
  }

  private static List<Licence> licences(Fields fields) {
    var licences = new ArrayList<Licence>();
    for (var entry : fields.objects("licences", TherapistProfile.MOST_LICENCES)) {
      var jurisdiction = CommonJson.jurisdiction(entry, "jurisdiction");
      var kind = entry.code("kind", LicenceKind.class);
      var number = entry.text("number", Licence.LONGEST_NUMBER);
      var expires = entry.date("expires");
      entry.require("jurisdiction", "kind", "number");
      entry.done();
      if (jurisdiction.isPresent() && kind.isPresent() && number.isPresent()) {
        licences.add(new Licence(jurisdiction.get(), kind.get(), number.get(), expires));
      }
    }
    return licences;
  }

  private static java.util.Map<Concern, Integer> concerns(Fields fields) {
    return levels(fields, Concern.class, 0, 3);
  }

  private static Style style(Fields fields) {
    return new Style(levels(fields, StyleDimension.class, -2, 2));
  }

  /** An object whose members are codes of a list; an unknown one is reported as such. */
  private static <E extends Enum<E> & Coded> EnumMap<E, Integer> levels(
      Fields fields, Class<E> list, int least, int most) {
    var levels = new EnumMap<E, Integer>(list);
    for (var constant : list.getEnumConstants()) {
      fields.integer(constant.code(), least, most).ifPresent(level -> levels.put(constant, level));
    }
    fields.done();
    return levels;
  }

  private static About about(Fields fields) {
    var about =
        new About(
            fields.code("gender", Gender.class),
            fields.integer("birthYear", 1900, 2100),
            fields.codes("faiths", Faith.class),
            fields.codes("cultures", Culture.class),
            fields.truth("affirming"),
            fields.codes("communities", Community.class));
    fields.done();
    return about;
  }

  private static List<fiducia.model.Place> locations(Fields fields) {
    var places = new ArrayList<fiducia.model.Place>();
    for (var location : fields.objects("locations", TherapistProfile.MOST_LOCATIONS)) {
      CommonJson.place(location, "postalCode").ifPresent(places::add);
      location.require("postalCode");
      location.done();
    }
    return places;
  }

  private static Optional<Fee> fee(Fields fields) {
    var regular = CommonJson.money(fields, "regular");
    var sliding = CommonJson.money(fields, "slidingTo");
    fields.require("regular");
    fields.done();
    if (regular.isEmpty()) {
      return Optional.empty();
    }
    if (sliding.isPresent()
        && (!sliding.get().currency().equals(regular.get().currency())
            || sliding.get().minor() > regular.get().minor())) {
      fields.fault(
          "slidingTo",
          "above-regular",
          "Send an amount in the same currency, not above the regular fee.");
      return Optional.empty();
    }
    return Optional.of(new Fee(regular.get(), sliding));
  }

  /** Members that are not stated are left out. */
  public static ObjectNode write(TherapistProfile profile) {
    var json = Json.object();
    profile.name().ifPresent(name -> json.put("name", name));
    profile.npi().ifPresent(npi -> json.put("npi", npi.digits()));
    if (!profile.licences().isEmpty()) {
      var licences = json.putArray("licences");
      profile.licences().stream()
          .sorted(
              Comparator.comparing(Licence::jurisdiction)
                  .thenComparing(Licence::kind)
                  .thenComparing(Licence::number))
          .forEach(licence -> licences.add(licence(licence)));
    }
    if (!profile.languages().isEmpty()) {
      json.set("languages", CommonJson.languages(profile.languages()));
    }
    setLevels(json, "concerns", profile.concerns(), Concern.values());
    setLevels(json, "style", profile.style().levels(), StyleDimension.values());
    var about = about(profile.about());
    if (!about.isEmpty()) {
      json.set("about", about);
    }
    setCodes(json, "formats", profile.formats());
    if (!profile.locations().isEmpty()) {
      var locations = json.putArray("locations");
      profile
          .locations()
          .forEach(place -> locations.addObject().put("postalCode", place.postalCode()));
    }
    profile.hours().ifPresent(hours -> json.set("hours", CommonJson.hours(hours)));
    profile.fee().ifPresent(fee -> json.set("fee", fee(fee)));
    if (!profile.insurers().isEmpty()) {
      json.set("insurers", Json.array(CommonJson.sorted(profile.insurers())));
    }
    setCodes(json, "ageGroups", profile.ageGroups());
    if (profile.places() > 0) {
      json.put("places", profile.places());
    }
    profile.acceptingUntil().ifPresent(until -> json.put("acceptingUntil", until.toString()));
    setCodes(json, "limits", profile.limits());
    profile.text().ifPresent(text -> json.put("text", text));
    return json;
  }

  public static ObjectNode licence(Licence licence) {
    var json =
        Json.object()
            .put("jurisdiction", licence.jurisdiction().code())
            .put("kind", licence.kind().code())
            .put("number", licence.number());
    licence.expires().ifPresent(expires -> json.put("expires", expires.toString()));
    return json;
  }

  public static ObjectNode fee(Fee fee) {
    ObjectNode json = Json.object().set("regular", CommonJson.money(fee.regular()));
    fee.slidingTo().ifPresent(low -> json.set("slidingTo", CommonJson.money(low)));
    return json;
  }

  private static ObjectNode about(About about) {
    var json = Json.object();
    about.gender().ifPresent(gender -> json.put("gender", gender.code()));
    about.birthYear().ifPresent(year -> json.put("birthYear", year));
    setCodes(json, "faiths", about.faiths());
    setCodes(json, "cultures", about.cultures());
    about.affirming().ifPresent(affirming -> json.put("affirming", affirming));
    setCodes(json, "communities", about.communities());
    return json;
  }

  private static void setCodes(ObjectNode json, String name, Set<? extends Coded> values) {
    if (!values.isEmpty()) {
      json.set(name, CommonJson.codes(values));
    }
  }

  private static <E extends Coded> void setLevels(
      ObjectNode json, String name, java.util.Map<E, Integer> levels, E[] order) {
    if (!levels.isEmpty()) {
      var object = json.putObject(name);
      for (var constant : order) {
        if (levels.containsKey(constant)) {
          object.put(constant.code(), levels.get(constant));
        }
      }
    }
  }
}

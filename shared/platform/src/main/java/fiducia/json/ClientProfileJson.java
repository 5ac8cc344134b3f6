package fiducia.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.http.Fields;
import fiducia.http.Json;
import fiducia.model.AgeGroup;
import fiducia.model.AgeWish;
import fiducia.model.Aim;
import fiducia.model.ClientProfile;
import fiducia.model.Coded;
import fiducia.model.Community;
import fiducia.model.Concern;
import fiducia.model.Culture;
import fiducia.model.Faith;
import fiducia.model.Format;
import fiducia.model.Gender;
import fiducia.model.Nearby;
import fiducia.model.PastTherapy;
import fiducia.model.Payment;
import fiducia.model.Strength;
import fiducia.model.StyleDimension;
import fiducia.model.StylePreference;
import fiducia.model.StylePreference.Taste;
import fiducia.model.Wish;
import fiducia.model.Wishes;
import java.util.EnumMap;
import java.util.Optional;
import java.util.Set;

/** A client's profile as JSON: the body of the API, and what the table keeps. */
public final class ClientProfileJson {

  private static final int MOST_GOALS = 5;

  /** Therapists whom a client does not want to be shown. */
  public static final int MOST_EXCLUDED = 100;

  private ClientProfileJson() {}

  /** Reads what is there; everything that does not fit is a fault of {@code fields}. */
  public static ClientProfile read(Fields fields) {
    var profile =
        new ClientProfile(
            fields.text("reason", 4000),
            fields.code("aim", Aim.class),
            fields.codes("concerns", Concern.class),
            fields.texts("goals", MOST_GOALS, 300),
            fields
                .object("pastTherapy")
                .map(ClientProfileJson::pastTherapy)
                .orElse(PastTherapy.notTold()),
            fields
                .object("style")
                .map(ClientProfileJson::style)
                .orElse(StylePreference.notStated()),
            fields.object("wishes").map(ClientProfileJson::wishes).orElse(Wishes.none()),
            fields.codes("formats", Format.class),
            fields.object("nearby").flatMap(ClientProfileJson::nearby),
            CommonJson.hours(fields, "hours"),
            fields.object("payment").flatMap(ClientProfileJson::payment),
            fields.code("ageGroup", AgeGroup.class),
            CommonJson.jurisdiction(fields, "jurisdiction"),
            Set.copyOf(
                fields.forms(
                    "excludedTherapists",
                    MOST_EXCLUDED,
                    id -> id.matches("th_[A-Za-z0-9_-]{22}") ? Optional.of(id) : Optional.empty(),
                    "Send ids of therapists as you got them.")));
    fields.done();
    return profile;
  }

  private static PastTherapy pastTherapy(Fields fields) {
    var past = new PastTherapy(fields.text("helped", 2000), fields.text("didNotHelp", 2000));
    fields.done();
    return past;
  }

  private static StylePreference style(Fields fields) {
    var tastes = new EnumMap<StyleDimension, Taste>(StyleDimension.class);
    for (var dimension : StyleDimension.values()) {
      fields
          .object(dimension.code())
          .ifPresent(
              taste -> {
                var level = taste.integer("level", -2, 2);
                var importance = taste.integer("importance", 0, 3);
                taste.require("level", "importance");
                taste.done();
                if (level.isPresent() && importance.isPresent()) {
                  tastes.put(dimension, new Taste(level.get(), importance.get()));
                }
              });
    }
    fields.done();
    return new StylePreference(tastes);
  }

  private static Wishes wishes(Fields fields) {
    var wishes =
        new Wishes(
            fields
                .object("language")
                .map(wish -> wish(wish, CommonJson.languages(wish, "anyOf")))
                .orElse(Wish.none()),
            wish(fields, "gender", Gender.class),
            fields.object("age").map(ClientProfileJson::age).orElse(AgeWish.none()),
            wish(fields, "faith", Faith.class),
            wish(fields, "culture", Culture.class),
            fields
                .object("affirming")
                .map(ClientProfileJson::strengthAlone)
                .orElse(Strength.INDIFFERENT),
            wish(fields, "community", Community.class));
    fields.done();
    return wishes;
  }

  private static <E extends Enum<E> & Coded> Wish<E> wish(
      Fields fields, String name, Class<E> list) {
    return fields
        .object(name)
        .map(wish -> wish(wish, wish.codes("anyOf", list)))
        .orElse(Wish.none());
  }

  private static <T> Wish<T> wish(Fields fields, Set<T> anyOf) {
    var strength = fields.code("strength", Strength.class);
    fields.require("strength");
    fields.done();
    if (strength.isEmpty()) {
      return Wish.none();
    }
    if (strength.get() != Strength.INDIFFERENT && anyOf.isEmpty()) {
      fields.fault("anyOf", "missing", "Say what would meet the wish, or make it indifferent.");
      return Wish.none();
    }
    return new Wish<>(strength.get(), anyOf);
  }

  private static AgeWish age(Fields fields) {
    var strength = fields.code("strength", Strength.class);
    var from = fields.integer("from", 18, 120);
    var to = fields.integer("to", 18, 120);
    fields.require("strength");
    fields.done();
    if (strength.isEmpty()) {
      return AgeWish.none();
    }
    if (from.orElse(18) > to.orElse(120)) {
      fields.fault("to", "ends-before-it-begins", "Send an age that is not below the first.");
      return AgeWish.none();
    }
    return new AgeWish(strength.get(), from.orElse(18), to.orElse(120));
  }

  private static Strength strengthAlone(Fields fields) {
    var strength = fields.code("strength", Strength.class);
    fields.require("strength");
    fields.done();
    return strength.orElse(Strength.INDIFFERENT);
  }

  private static Optional<Nearby> nearby(Fields fields) {
    var place = CommonJson.knownPlace(fields, "postalCode");
    var within = fields.integer("withinKm", 1, 500);
    fields.require("postalCode", "withinKm");
    fields.done();
    return place.isPresent() && within.isPresent()
        ? Optional.of(new Nearby(place.get(), within.get()))
        : Optional.empty();
  }

  private static Optional<Payment> payment(Fields fields) {
    var insurer = fields.form("insurer", CommonJson::insurer, CommonJson.INSURER_ADVICE);
    var highestFee = CommonJson.money(fields, "highestFee");
    fields.done();
    if (fields.has("insurer") == fields.has("highestFee")) {
      fields.faults().add(fields.pointer(), "one-of", "Send either insurer or highestFee.");
      return Optional.empty();
    }
    return insurer
        .<Payment>map(Payment.Insured::new)
        .or(() -> highestFee.map(Payment.SelfPaid::new));
  }

  /** Members that are not told are left out. */
  public static ObjectNode write(ClientProfile profile) {
    var json = Json.object();
    profile.reason().ifPresent(reason -> json.put("reason", reason));
    profile.aim().ifPresent(aim -> json.put("aim", aim.code()));
    if (!profile.concerns().isEmpty()) {
      json.set("concerns", CommonJson.codes(profile.concerns()));
    }
    if (!profile.goals().isEmpty()) {
      json.set("goals", Json.array(profile.goals()));
    }
    var past = Json.object();
    profile.pastTherapy().helped().ifPresent(helped -> past.put("helped", helped));
    profile.pastTherapy().didNotHelp().ifPresent(didNot -> past.put("didNotHelp", didNot));
    setUnlessEmpty(json, "pastTherapy", past);
    var style = Json.object();
    for (var dimension : StyleDimension.values()) {
      var taste = profile.style().tastes().get(dimension);
      if (taste != null) {
        style
            .putObject(dimension.code())
            .put("level", taste.level())
            .put("importance", taste.importance());
      }
    }
    setUnlessEmpty(json, "style", style);
    setUnlessEmpty(json, "wishes", wishes(profile.wishes()));
    if (!profile.formats().isEmpty()) {
      json.set("formats", CommonJson.codes(profile.formats()));
    }
    profile
        .nearby()
        .ifPresent(
            nearby ->
                json.putObject("nearby")
                    .put("postalCode", nearby.from().postalCode())
                    .put("withinKm", nearby.withinKm()));
    profile.hours().ifPresent(hours -> json.set("hours", CommonJson.hours(hours)));
    profile.payment().ifPresent(payment -> json.set("payment", payment(payment)));
    profile.ageGroup().ifPresent(group -> json.put("ageGroup", group.code()));
    profile.jurisdiction().ifPresent(jurisdiction -> json.put("jurisdiction", jurisdiction.code()));
    if (!profile.excludedTherapists().isEmpty()) {
      json.set("excludedTherapists", Json.array(CommonJson.sorted(profile.excludedTherapists())));
    }
    return json;
  }

  private static ObjectNode wishes(Wishes wishes) {
    var json = Json.object();
    if (wishes.language().stated()) {
      json.putObject("language")
          .put("strength", wishes.language().strength().code())
          .set("anyOf", CommonJson.languages(wishes.language().anyOf()));
    }
    write(json, "gender", wishes.gender());
    if (wishes.age().strength() != Strength.INDIFFERENT) {
      json.putObject("age")
          .put("strength", wishes.age().strength().code())
          .put("from", wishes.age().from())
          .put("to", wishes.age().to());
    }
    write(json, "faith", wishes.faith());
    write(json, "culture", wishes.culture());
    if (wishes.affirming() != Strength.INDIFFERENT) {
      json.putObject("affirming").put("strength", wishes.affirming().code());
    }
    write(json, "community", wishes.community());
    return json;
  }

  private static void write(ObjectNode json, String name, Wish<? extends Coded> wish) {
    if (wish.stated()) {
      json.putObject(name)
          .put("strength", wish.strength().code())
          .set("anyOf", CommonJson.codes(wish.anyOf()));
    }
  }

  private static ObjectNode payment(Payment payment) {
    return switch (payment) {
      case Payment.Insured(var insurer) -> Json.object().put("insurer", insurer);
      case Payment.SelfPaid(var highest) ->
          Json.object().set("highestFee", CommonJson.money(highest));
    };
  }

  private static void setUnlessEmpty(ObjectNode json, String name, ObjectNode value) {
    if (!value.isEmpty()) {
      json.set(name, value);
    }
  }
}

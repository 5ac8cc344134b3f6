package fiducia.imports;

import fiducia.model.Coded;
import fiducia.model.Licence;
import fiducia.model.Money;
import fiducia.model.Place;
import fiducia.model.TherapistProfile;
import fiducia.model.WeeklyHours;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * SHA-256 of what an entry says, in a canonical form: every stated value with its name and length,
 * sets in order.
 *
 * <p>What is not stated leaves no trace, so a field added to the model later changes no fingerprint
 * of before.
 */
final class Fingerprint {

  private final StringBuilder form = new StringBuilder(512);

  private Fingerprint() {}

  /** 64 hexadecimal digits. */
  static String of(Source source, Optional<String> externalId, TherapistProfile profile) {
    var fingerprint = new Fingerprint();
    fingerprint.put("source", source.code());
    fingerprint.put("externalId", externalId);
    fingerprint.put(profile);
    return fingerprint.sha256();
  }

  private void put(TherapistProfile profile) {
    put("name", profile.name());
    put("npi", profile.npi().map(npi -> npi.digits()));
    putAll("licence", profile.licences().stream().map(Fingerprint::text).toList());
    putAll("language", profile.languages().stream().map(language -> language.tag()).toList());
    putLevels("concern", profile.concerns());
    putLevels("style", profile.style().levels());
    var about = profile.about();
    put("gender", about.gender().map(Coded::code));
    put("birthYear", about.birthYear().map(String::valueOf));
    putCodes("faith", about.faiths());
    putCodes("culture", about.cultures());
    put("affirming", about.affirming().map(String::valueOf));
    putCodes("community", about.communities());
    putCodes("format", profile.formats());
    putAll("location", profile.locations().stream().map(Fingerprint::text).toList());
    put("hours", profile.hours().map(Fingerprint::text));
    put("fee", profile.fee().map(fee -> text(fee.regular())));
    put("slidingTo", profile.fee().flatMap(fee -> fee.slidingTo()).map(Fingerprint::text));
    putAll("insurer", profile.insurers());
    putCodes("ageGroup", profile.ageGroups());
    if (profile.places() > 0) {
      put("places", String.valueOf(profile.places()));
    }
    put("acceptingUntil", profile.acceptingUntil().map(String::valueOf));
    putCodes("limit", profile.limits());
    put("text", profile.text());
  }

  private static String text(Licence licence) {
    return String.join(
        "\n",
        licence.jurisdiction().code(),
        licence.kind().code(),
        licence.expires().map(String::valueOf).orElse(""),
        licence.number());
  }

  private static String text(Place place) {
    return place.postalCode()
        + place.point().map(point -> "\n" + point.latitude() + "\n" + point.longitude()).orElse("");
  }

  private static String text(WeeklyHours hours) {
    return hours.zone().getId() + "\n" + HexFormat.of().formatHex(hours.slots().toByteArray());
  }

  private static String text(Money money) {
    return money.minor() + "\n" + money.currency().getCurrencyCode();
  }

  private void putLevels(String name, Map<? extends Coded, Integer> levels) {
    levels.entrySet().stream()
        .sorted(Comparator.comparing(level -> level.getKey().code()))
        .forEach(level -> put(name, level.getKey().code() + "\n" + level.getValue()));
  }

  private void putCodes(String name, Collection<? extends Coded> values) {
    putAll(name, values.stream().map(Coded::code).toList());
  }

  private void putAll(String name, Collection<String> values) {
    values.stream().sorted().forEach(value -> put(name, value));
  }

  private void put(String name, Optional<String> value) {
    value.ifPresent(stated -> put(name, stated));
  }

  /** The length keeps apart what a separator could not: no text can pretend to be another field. */
  private void put(String name, String value) {
    form.append(name).append('=').append(value.length()).append(':').append(value).append('\n');
  }

  private String sha256() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(form.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

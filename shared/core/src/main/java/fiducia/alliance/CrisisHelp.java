package fiducia.alliance;

import static fiducia.alliance.CrisisLine.Kind.CRISIS;
import static fiducia.alliance.CrisisLine.Kind.DIRECTORY;
import static fiducia.alliance.CrisisLine.Kind.EMERGENCY;
import static fiducia.alliance.CrisisLine.Source.PUBLIC;
import static fiducia.alliance.CrisisLine.Source.SERVICE;

import fiducia.model.Jurisdiction;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where a person in danger finds a human at once. Shown always, to everyone: it is a duty, not an
 * effect, and it does not depend on what anyone answered.
 *
 * <p>Before going live, and once a year, the operator calls or looks up every number of the
 * countries served; see {@code docs/crisis-help.md}.
 *
 * @param country ISO 3166-1 alpha-2, or empty where the country is not known or not listed
 * @param lines emergency first, never empty
 * @param lastChecked when this list was last gone through
 */
public record CrisisHelp(Optional<String> country, List<CrisisLine> lines, LocalDate lastChecked) {

  private static final LocalDate LAST_CHECKED = LocalDate.of(2026, 11, 23);

  /** To be shown above the lines. */
  public static final Wording NOBODY_WATCHES =
      new Wording(
          "Nobody reads this in real time, and Fiducia cannot send help. If you or someone else may"
              + " be in danger, please reach a person now:",
          "Nadie lee esto en tiempo real y Fiducia no puede enviar ayuda. Si usted u otra persona"
              + " puede estar en peligro, hable ahora con alguien:");

  /**
   * Members of the European Union, where 112 is the emergency number (Directive (EU) 2018/1972).
   */
  private static final Set<String> EUROPEAN_UNION =
      Set.of(
          "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE",
          "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

  private static final CrisisLine ANYWHERE =
      new CrisisLine(
          "Find A Helpline",
          DIRECTORY,
          Optional.empty(),
          Optional.empty(),
          Optional.of("https://findahelpline.com"),
          note("Crisis lines by country", "Líneas de ayuda por país"),
          PUBLIC);

  public CrisisHelp {
    lines = List.copyOf(lines);
  }

  /** The help where a client is; the country decides. */
  public static CrisisHelp in(Jurisdiction jurisdiction) {
    return inCountry(jurisdiction.country());
  }

  /** The help where it is not known where the client is. */
  public static CrisisHelp anywhere() {
    return new CrisisHelp(
        Optional.empty(),
        List.of(
            new CrisisLine(
                "Emergency",
                EMERGENCY,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                note(
                    "Call the emergency number of the place where you are",
                    "Llame al número de emergencias del lugar donde está"),
                SERVICE),
            ANYWHERE),
        LAST_CHECKED);
  }

  /**
   * The help in a country.
   *
   * @param country ISO 3166-1 alpha-2; the general help where it is not listed
   */
  public static CrisisHelp inCountry(String country) {
    var lines = lines(country);
    return lines.isEmpty()
        ? anywhere()
        : new CrisisHelp(
            Optional.of(country),
            Stream.concat(lines.stream(), Stream.of(ANYWHERE)).toList(),
            LAST_CHECKED);
  }

  // Lines marked SERVICE: 988lifeline.org for 988 with its options and texts; emergency numbers as
  // fixed by law. All others are widely published and wait for the operator's review.
  private static List<CrisisLine> lines(String country) {
    return switch (country) {
      case "US", "PR" ->
          List.of(
              emergency("911"),
              new CrisisLine(
                  "988 Suicide & Crisis Lifeline",
                  CRISIS,
                  Optional.of("988"),
                  Optional.of("988"),
                  Optional.of("https://988lifeline.org"),
                  note(
                      "Day and night. In Spanish press 2, or text AYUDA to 988.",
                      "Día y noche. En español pulse 2, o envíe AYUDA al 988."),
                  SERVICE),
              new CrisisLine(
                  "Veterans Crisis Line",
                  CRISIS,
                  Optional.of("988"),
                  Optional.of("838255"),
                  Optional.of("https://www.veteranscrisisline.net"),
                  note(
                      "Press 1. For veterans, service members and those who care for them.",
                      "Pulse 1. Para veteranos, militares y quienes los cuidan."),
                  SERVICE),
              new CrisisLine(
                  "Crisis Text Line",
                  CRISIS,
                  Optional.empty(),
                  Optional.of("HOME to 741741"),
                  Optional.of("https://www.crisistextline.org"),
                  note("In Spanish text HOLA.", "En español envíe HOLA al 741741."),
                  PUBLIC),
              new CrisisLine(
                  "The Trevor Project",
                  CRISIS,
                  Optional.of("1-866-488-7386"),
                  Optional.of("START to 678-678"),
                  Optional.of("https://www.thetrevorproject.org/get-help"),
                  note("For LGBTQ+ young people.", "Para jóvenes LGBTQ+."),
                  PUBLIC));
      case "CA" ->
          List.of(
              emergency("911"),
              new CrisisLine(
                  "9-8-8: Suicide Crisis Helpline",
                  CRISIS,
                  Optional.of("988"),
                  Optional.of("988"),
                  Optional.of("https://988.ca"),
                  note(
                      "Day and night, in English and French.", "Día y noche, en inglés y francés."),
                  PUBLIC));
      case "GB" ->
          List.of(
              emergency("999"),
              call("Samaritans", "116 123", "https://www.samaritans.org"),
              text("Shout", "SHOUT to 85258", "https://giveusashout.org"));
      case "IE" ->
          List.of(
              emergency("112"),
              call("Samaritans Ireland", "116 123", "https://www.samaritans.org/ireland"),
              text("Text About It", "HELLO to 50808", "https://www.textaboutit.ie"));
      case "AU" ->
          List.of(emergency("000"), call("Lifeline", "13 11 14", "https://www.lifeline.org.au"));
      case "NZ" -> List.of(emergency("111"), call("1737", "1737", "https://1737.org.nz"));
      case "ES" ->
          List.of(
              emergency("112"), call("Línea 024", "024", "https://www.linea024.sanidad.gob.es"));
      case "FR" -> List.of(emergency("112"), call("3114", "3114", "https://3114.fr"));
      case "PT" ->
          List.of(emergency("112"), call("SNS 24", "808 24 24 24", "https://www.sns24.gov.pt"));
      case "DE" ->
          List.of(
              emergency("112"),
              call("TelefonSeelsorge", "0800 1110111", "https://www.telefonseelsorge.de"));
      case "AT" ->
          List.of(
              emergency("112"), call("Telefonseelsorge", "142", "https://www.telefonseelsorge.at"));
      case "CH" ->
          List.of(emergency("112"), call("Die Dargebotene Hand", "143", "https://www.143.ch"));
      case "MX" ->
          List.of(
              emergency("911"),
              call("Línea de la Vida", "800 911 2000", "https://www.gob.mx/lineadelavida"));
      case "BR" -> List.of(emergency("192"), call("CVV", "188", "https://cvv.org.br"));
      default -> EUROPEAN_UNION.contains(country) ? List.of(emergency("112")) : List.of();
    };
  }

  private static CrisisLine emergency(String number) {
    return new CrisisLine(
        "Emergency",
        EMERGENCY,
        Optional.of(number),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        SERVICE);
  }

  private static CrisisLine call(String name, String number, String web) {
    return new CrisisLine(
        name,
        CRISIS,
        Optional.of(number),
        Optional.empty(),
        Optional.of(web),
        Optional.empty(),
        PUBLIC);
  }

  private static CrisisLine text(String name, String words, String web) {
    return new CrisisLine(
        name,
        CRISIS,
        Optional.empty(),
        Optional.of(words),
        Optional.of(web),
        Optional.empty(),
        PUBLIC);
  }

  private static Optional<Wording> note(String english, String spanish) {
    return Optional.of(new Wording(english, spanish));
  }
}

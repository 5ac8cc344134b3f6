package fiducia.followup;

import fiducia.alliance.CrisisHelp;
import fiducia.alliance.CrisisLine;
import fiducia.alliance.Silence;
import fiducia.alliance.Wording;
import fiducia.model.Language;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of all mails. A subject may be seen by others on a screen: it is the same for everybody
 * whatever the mail asks, says nothing of therapy, and is in both languages so that it tells not
 * even that. The body names nobody. The token stands behind the {@code #} of both links, so that no
 * server learns it when one is opened.
 */
final class MailTexts {

  static final String SUBJECT = "A short question for you · Una pregunta breve para usted";

  private static final Wording GREETING = new Wording("Hello,", "Hola:");

  private static final Wording CHECK_IN =
      new Wording(
          "How was it last time? It takes about a minute, and every answer is optional:",
          "¿Qué tal la última vez? Lleva cerca de un minuto y cada respuesta es opcional:");

  private static final Wording CHOOSE =
      new Wording("Please choose here:", "Por favor, elija aquí:");

  private static final Wording LINKS =
      new Wording(
          "The links are for you alone and open for seven days. Opening them changes nothing.",
          "Los enlaces son solo para usted y se abren durante siete días. Abrirlos no cambia"
              + " nada.");

  private static final Wording STOP =
      new Wording(
          "To stop these mails until you want them again, no reason asked:",
          "Para dejar de recibir estos correos hasta que los quiera de nuevo, sin dar motivos:");

  private MailTexts() {}

  static String checkIn(Language language, String site, String token, CrisisHelp help) {
    return text(language, site, token, help, Stream.of(CHECK_IN.in(language), link(site, token)));
  }

  static String silence(Language language, String site, String token, CrisisHelp help) {
    var waysOut =
        Arrays.stream(Silence.WayOut.values())
            .map(wayOut -> "- " + wayOut.wording().in(language))
            .collect(Collectors.joining("\n"));
    return text(
        language,
        site,
        token,
        help,
        Stream.of(Silence.QUESTION.in(language), waysOut, CHOOSE.in(language), link(site, token)));
  }

  private static String text(
      Language language, String site, String token, CrisisHelp help, Stream<String> question) {
    return Stream.of(
                Stream.of(GREETING.in(language)),
                question,
                Stream.of(
                    STOP.in(language) + "\n" + site + "/pause#" + token,
                    LINKS.in(language),
                    CrisisHelp.NOBODY_WATCHES.in(language) + "\n" + lines(help, language)))
            .flatMap(paragraphs -> paragraphs)
            .collect(Collectors.joining("\n\n"))
        + "\n";
  }

  private static String link(String site, String token) {
    return site + "/check-in#" + token;
  }

  private static String lines(CrisisHelp help, Language language) {
    return help.lines().stream()
        .map(line -> "- " + line(line, language))
        .collect(Collectors.joining("\n"));
  }

  private static String line(CrisisLine line, Language language) {
    return Stream.of(
            Stream.of(line.name()),
            line.call().stream(),
            line.text().stream(),
            line.web().stream(),
            line.note().map(note -> note.in(language)).stream())
        .flatMap(part -> part)
        .distinct()
        .collect(Collectors.joining(" · "));
  }
}

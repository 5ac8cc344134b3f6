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
 * even that. The body names nobody. The token stands behind the {@code #} of the link, so that no
 * server learns it when the link is opened.
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

  private static final Wording LINK =
      new Wording(
          "The link is for you alone and opens for seven days. Opening it changes nothing.",
          "El enlace es solo para usted y se abre durante siete días. Abrirlo no cambia nada.");

  private static final Wording STOP =
      new Wording(
          "To pause these mails or to stop them, whenever you like:",
          "Para pausar estos correos o dejar de recibirlos, cuando quiera:");

  private MailTexts() {}

  static String checkIn(Language language, String site, String token, CrisisHelp help) {
    return text(language, site, help, Stream.of(CHECK_IN.in(language), link(site, token)));
  }

  static String silence(Language language, String site, String token, CrisisHelp help) {
    var waysOut =
        Arrays.stream(Silence.WayOut.values())
            .map(wayOut -> "- " + wayOut.wording().in(language))
            .collect(Collectors.joining("\n"));
    return text(
        language,
        site,
        help,
        Stream.of(Silence.QUESTION.in(language), waysOut, CHOOSE.in(language), link(site, token)));
  }

  private static String text(
      Language language, String site, CrisisHelp help, Stream<String> question) {
    return Stream.of(
                Stream.of(GREETING.in(language)),
                question,
                Stream.of(
                    LINK.in(language),
                    STOP.in(language) + "\n" + site + "/pause",
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

package fiducia.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.alliance.CrisisHelp;
import fiducia.alliance.CrisisLine;
import fiducia.alliance.DangerWords;
import fiducia.http.Json;
import fiducia.model.ClientProfile;
import fiducia.model.Jurisdiction;
import fiducia.model.Language;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Crisis help as JSON: the same wherever it is shown. It is added to an answer and never stored,
 * neither is what called for it.
 */
public final class CrisisHelpJson {

  private static final Language ENGLISH = new Language("en");
  private static final Language SPANISH = new Language("es");

  private CrisisHelpJson() {}

  /**
   * @param language of the sentences; English where they are not written in it
   */
  public static ObjectNode write(CrisisHelp help, Language language) {
    var written = language.equals(SPANISH) ? SPANISH : ENGLISH;
    var json = Json.object();
    help.country().ifPresent(country -> json.put("country", country));
    json.put("language", written.tag());
    json.put("notice", CrisisHelp.NOBODY_WATCHES.in(written));
    var lines = json.putArray("lines");
    help.lines().forEach(line -> lines.add(line(line, written)));
    return json.put("lastChecked", help.lastChecked().toString());
  }

  private static ObjectNode line(CrisisLine line, Language language) {
    var json = Json.object().put("name", line.name()).put("kind", line.kind().code());
    line.call().ifPresent(call -> json.put("call", call));
    line.text().ifPresent(text -> json.put("text", text));
    line.web().ifPresent(web -> json.put("web", web));
    line.note().ifPresent(note -> json.put("note", note.in(language)));
    return json;
  }

  /** Help where somebody is, or for anywhere where that is not told. */
  public static ObjectNode at(Optional<Jurisdiction> where, Language language) {
    return write(where.map(CrisisHelp::in).orElseGet(CrisisHelp::anywhere), language);
  }

  /** Help where one of the texts hints at danger; nothing otherwise. */
  public static Optional<ObjectNode> hinted(
      Stream<String> texts, Optional<Jurisdiction> where, Language language) {
    return texts.anyMatch(DangerWords::hint) ? Optional.of(at(where, language)) : Optional.empty();
  }

  /** Help where anything that a client wrote into the profile hints at danger. */
  public static Optional<ObjectNode> hinted(ClientProfile profile) {
    var texts =
        Stream.of(
                profile.reason().stream(),
                profile.goals().stream(),
                profile.pastTherapy().helped().stream(),
                profile.pastTherapy().didNotHelp().stream())
            .flatMap(stream -> stream);
    return hinted(texts, profile.jurisdiction(), languageOf(profile));
  }

  /** Spanish for whoever wishes for therapy in Spanish, English for everybody else. */
  public static Language languageOf(ClientProfile profile) {
    return profile.wishes().language().anyOf().contains(SPANISH) ? SPANISH : ENGLISH;
  }
}

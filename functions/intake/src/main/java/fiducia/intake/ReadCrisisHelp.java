package fiducia.intake;

import fiducia.alliance.CrisisHelp;
import fiducia.http.Fault;
import fiducia.http.Problem;
import fiducia.http.Request;
import fiducia.http.Response;
import fiducia.json.CrisisHelpJson;
import fiducia.model.Jurisdiction;
import fiducia.model.Language;
import fiducia.security.Caller;

/** Tells where to turn in a crisis: to everybody, before and without any sign-in. */
final class ReadCrisisHelp {

  private static final int AN_HOUR = 3600;

  Response answer(Request request, Caller.Anyone caller) {
    var help =
        request.query("jurisdiction").map(ReadCrisisHelp::in).orElseGet(CrisisHelp::anywhere);
    var language =
        request.query("language").map(ReadCrisisHelp::language).orElse(new Language("en"));
    return Response.ok(CrisisHelpJson.write(help, language)).cacheable(AN_HOUR);
  }

  private static CrisisHelp in(String code) {
    if (!Jurisdiction.isCode(code)) {
      throw Problem.BAD_QUERY.with(
          new Fault("query:jurisdiction", "unfit-form", "Send an ISO 3166-2 code such as US-CT."));
    }
    return CrisisHelp.in(new Jurisdiction(code));
  }

  private static Language language(String tag) {
    if (!Language.isTag(tag)) {
      throw Problem.BAD_QUERY.with(
          new Fault("query:language", "unfit-form", "Send a language tag such as en or es."));
    }
    return new Language(tag);
  }
}

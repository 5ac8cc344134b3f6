package fiducia.local;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fiducia.directory.DirectoryHandler;
import fiducia.feedback.FeedbackHandler;
import fiducia.followup.FollowUpHandler;
import fiducia.intake.IntakeHandler;
import fiducia.local.template.FunctionDefinition;
import fiducia.local.template.NotEmulated;
import fiducia.mail.Mailer;
import fiducia.matching.MatchingHandler;
import fiducia.platform.Platform;
import fiducia.platform.Site;
import fiducia.security.Secrets;
import fiducia.table.Table;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The functions of this project, by the handler that the template names. */
public final class Functions implements Handlers {

  private static final Map<String, Function<Platform, RequestStreamHandler>> HANDLERS =
      Map.of(
          "fiducia.intake.IntakeHandler", IntakeHandler::new,
          "fiducia.matching.MatchingHandler", MatchingHandler::new,
          "fiducia.feedback.FeedbackHandler", FeedbackHandler::new,
          "fiducia.followup.FollowUpHandler", FollowUpHandler::new,
          "fiducia.directory.DirectoryHandler", DirectoryHandler::new);

  private final Secrets secrets = new Secrets(new SecureRandom());

  @Override
  public RequestStreamHandler handler(FunctionDefinition function, Surroundings surroundings) {
    return Optional.ofNullable(HANDLERS.get(function.handler()))
        .orElseThrow(
            () ->
                new NotEmulated(
                    "Resources." + function.id() + ".Properties.Handler",
                    "there is no handler " + function.handler() + " in this build"))
        .apply(platform(function.environment(), surroundings));
  }

  private Platform platform(Map<String, String> environment, Surroundings surroundings) {
    return new Platform(
        new Table(surroundings.table(), environment.get("TABLE")),
        surroundings.clock(),
        secrets,
        mailer(surroundings),
        new Site(
            environment.getOrDefault("SITE_ORIGIN", ""), environment.getOrDefault("SITE_URL", "")));
  }

  private static Mailer mailer(Surroundings surroundings) {
    return mail -> {
      surroundings
          .mailbox()
          .add(surroundings.clock().instant(), mail.to(), mail.subject(), mail.text());
      return Mailer.Outcome.ACCEPTED;
    };
  }
}

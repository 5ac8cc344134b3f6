package fiducia.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fiducia.contract.Contract.Credential;
import fiducia.http.HttpFunction;
import fiducia.local.Functions;
import fiducia.local.LocalRun;
import fiducia.local.template.FunctionDefinition;
import fiducia.security.Caller;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Contract, template and functions know the same routes, and the same callers of each. */
class RoutesTest {

  private static final Contract CONTRACT = Contract.published();
  private static final Map<String, HttpFunction> FUNCTIONS = new HashMap<>();
  private static LocalRun run;

  @BeforeAll
  static void start() throws IOException {
    var functions = new Functions();
    run =
        LocalRun.start(
            LocalRun.Options.inMemory(Contract.home().resolve("template.yaml"), Clock.systemUTC()),
            (definition, surroundings) -> {
              var handler = functions.handler(definition, surroundings);
              if (handler instanceof HttpFunction http) {
                FUNCTIONS.put(definition.id(), http);
              }
              return handler;
            });
  }

  @AfterAll
  static void stop() {
    run.close();
  }

  /** Routes of the template, and whether its authoriser stands before them. */
  private static Map<String, Boolean> ofTheTemplate() {
    var routes = new TreeMap<String, Boolean>();
    run.template().functions().stream()
        .flatMap(function -> function.events().stream())
        .filter(FunctionDefinition.Route.class::isInstance)
        .map(FunctionDefinition.Route.class::cast)
        .forEach(
            route ->
                routes.put(route.method() + " " + route.path(), route.authorizer().isPresent()));
    return routes;
  }

  private static Map<String, Credential> ofTheFunctions() {
    var routes = new TreeMap<String, Credential>();
    FUNCTIONS
        .values()
        .forEach(
            function ->
                function
                    .routes()
                    .forEach(
                        route ->
                            routes.put(
                                route.method() + " " + route.resource(),
                                credential(route.caller()))));
    return routes;
  }

  private static Credential credential(Class<? extends Caller> caller) {
    var credentials =
        Map.of(
            Caller.Anyone.class, Credential.NONE,
            Caller.Client.class, Credential.CLIENT_KEY,
            Caller.LinkHolder.class, Credential.CHECK_IN_LINK,
            Caller.Therapist.class, Credential.THERAPIST_TOKEN,
            Caller.Admin.class, Credential.ADMIN_TOKEN);
    return credentials.get(caller);
  }

  @Test
  void theTemplateHasTheRoutesOfTheContractAndItsAuthoriserBeforeStaff() {
    var described = new TreeMap<String, Boolean>();
    CONTRACT.routes().forEach((route, credential) -> described.put(route, credential.isStaff()));
    assertThat(ofTheTemplate()).isEqualTo(described);
  }

  @Test
  void theFunctionsAnswerTheRoutesOfTheContractToTheCallersOfTheContract() {
    assertThat(ofTheFunctions()).isEqualTo(CONTRACT.routes());
  }

  @Test
  void aFunctionAnswersWhatTheTemplateSendsIt() {
    for (var definition : run.template().functions()) {
      var sent =
          definition.events().stream()
              .filter(FunctionDefinition.Route.class::isInstance)
              .map(FunctionDefinition.Route.class::cast)
              .map(route -> route.method() + " " + route.path())
              .toList();
      List<String> answered = new ArrayList<>();
      if (FUNCTIONS.containsKey(definition.id())) {
        FUNCTIONS
            .get(definition.id())
            .routes()
            .forEach(route -> answered.add(route.method() + " " + route.resource()));
      }
      assertThat(answered).as(definition.id()).containsExactlyInAnyOrderElementsOf(sent);
    }
  }
}

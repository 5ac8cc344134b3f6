package fiducia.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fiducia.contract.Contract.Credential;
import fiducia.http.HttpFunction;
import fiducia.local.Functions;
import fiducia.local.Handlers;
import fiducia.local.LocalRun;
import fiducia.local.template.FunctionDefinition;
import fiducia.local.template.Template;
import fiducia.local.template.TemplateYaml;
import fiducia.security.Caller;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Contract, template and functions know the same routes, and the same callers of each. */
class RoutesTest {

  private static final Contract CONTRACT = Contract.published();
  private static final Map<String, HttpFunction> FUNCTIONS = new HashMap<>();
  private static Template template;

  @BeforeAll
  static void start() throws IOException {
    var file = Contract.home().resolve("template.yaml");
    template =
        Template.of(
            TemplateYaml.read(file),
            Map.of("SiteOrigin", "http://localhost:8080", "SiteUrl", "http://localhost:8080"));
    var functions = new Functions();
    Handlers remembered =
        (definition, surroundings) -> {
          var handler = functions.handler(definition, surroundings);
          if (handler instanceof HttpFunction http) {
            FUNCTIONS.put(definition.id(), http);
          }
          return handler;
        };
    if (Contract.functionsAreThere()) {
      LocalRun.start(LocalRun.Options.inMemory(file, Clock.systemUTC()), remembered).close();
    }
  }

  /** Routes of the template, and whether its authoriser stands before them. */
  private static Map<String, Boolean> ofTheTemplate() {
    var routes = new TreeMap<String, Boolean>();
    template.functions().stream()
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
  void aRouteThatOnlyOneOfThemKnowsIsFound() {
    var less = new TreeMap<>(ofTheTemplate());
    less.remove("POST /v1/matches");
    var described = new TreeMap<String, Boolean>();
    CONTRACT.routes().forEach((route, credential) -> described.put(route, credential.isStaff()));
    assertThat(less).isNotEqualTo(described);
  }

  @Test
  void theFunctionsAnswerTheRoutesOfTheContractToTheCallersOfTheContract() {
    assumeThat(Contract.functionsAreThere()).as("all functions are there").isTrue();
    assertThat(ofTheFunctions()).isEqualTo(CONTRACT.routes());
  }

  @Test
  void aFunctionAnswersWhatTheTemplateSendsIt() {
    assumeThat(Contract.functionsAreThere()).as("all functions are there").isTrue();
    for (var definition : template.functions()) {
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

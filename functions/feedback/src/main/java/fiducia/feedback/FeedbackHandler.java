package fiducia.feedback;

import fiducia.http.HttpFunction;
import fiducia.http.Route;
import fiducia.platform.Platform;
import fiducia.store.CallRequests;
import fiducia.store.Clients;
import fiducia.store.Contacts;
import fiducia.store.Links;
import fiducia.store.QuarterCounts;
import fiducia.store.Relationships;
import fiducia.store.Therapists;
import java.util.List;

/**
 * Check-ins, the alliance and its alarms, how a relationship goes on or ends, the calls that
 * clients ask the clinic for, and the clinic's figures.
 */
public final class FeedbackHandler extends HttpFunction {

  public FeedbackHandler() {
    this(Platform.fromEnvironment());
  }

  public FeedbackHandler(Platform platform) {
    super(platform, routes(platform));
  }

  private static List<Route<?>> routes(Platform platform) {
    var table = platform.table();
    var clock = platform.clock();
    var cursors = platform.cursors();
    var clients = new Clients(table, clock);
    var contacts = new Contacts(table);
    var links = new Links(table);
    var relationships = new Relationships(table);
    var changes = new Changes(platform, relationships);
    var own = new OwnRelationships(relationships);
    var cases = new Cases(relationships, new Therapists(table, clock));
    var answering = new Answering(changes, clients, contacts);
    var ending = new Endings(clients);
    var waysOut = new WaysOut(changes, ending, platform.secrets());
    var living = new LivingLinks(links, clock);
    var calls = new CallRequests(table);

    var relationship = "/v1/relationships/{relationshipId}";
    var ownCase = "/v1/therapists/me/relationships/{relationshipId}";
    return List.of(
        Route.link(
            "GET", "/v1/check-in", new ReadLink(relationships, links, contacts, clock)::answer),
        Route.link(
            "POST", "/v1/check-in/answers", new AnswerByLink(answering, links, clock)::answer),
        Route.link("POST", "/v1/check-in/way-out", new WayOutByLink(waysOut, living)::answer),
        Route.link("POST", "/v1/check-in/pause", new PauseByLink(changes, living)::answer),
        Route.link("POST", "/v1/check-in/resumption", new ResumeByLink(changes, living)::answer),
        Route.client(
            "GET",
            "/v1/relationships",
            new ListRelationships(relationships, cursors, clock)::answer),
        Route.client("GET", relationship, new ReadRelationship(own, clock)::answer),
        Route.client("GET", relationship + "/alliance", new ReadAlliance(own, contacts)::answer),
        Route.client(
            "GET", relationship + "/check-ins", new ListCheckIns(own, cursors, clock)::answer),
        Route.client(
            "PUT",
            relationship + "/check-ins/{session}/answers",
            new AnswerByKey(own, answering)::answer),
        Route.client("POST", relationship + "/way-out", new WayOutByKey(own, waysOut)::answer),
        Route.client("POST", relationship + "/pause", new PauseRelationship(own, changes)::answer),
        Route.client(
            "POST", relationship + "/resumption", new ResumeRelationship(own, changes)::answer),
        Route.client("PUT", relationship + "/rhythm", new ChangeRhythm(own, changes)::answer),
        Route.client(
            "POST", relationship + "/repair", new TellRepair(own, changes, contacts)::answer),
        Route.client(
            "POST",
            relationship + "/ending",
            new EndRelationship(own, changes, ending, clients)::answer),
        Route.therapist(
            "GET",
            "/v1/therapists/me/relationships",
            new ListCaseload(cases, relationships, contacts, cursors, clock)::answer),
        Route.therapist(
            "GET", ownCase, new ReadCase(cases, relationships, contacts, clock)::answer),
        Route.therapist(
            "POST", ownCase + "/ending", new EndCase(cases, changes, ending, contacts)::answer),
        Route.admin(
            "GET", "/v1/call-requests", new ListCallRequests(calls, contacts, cursors)::answer),
        Route.admin(
            "POST",
            "/v1/call-requests/{callRequestId}/done",
            new CloseCallRequest(calls, platform)::answer),
        Route.admin(
            "GET", "/v1/clinic/figures", new ReadFigures(new QuarterCounts(table), clock)::answer));
  }
}

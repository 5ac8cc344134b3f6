package fiducia.intake;

import static fiducia.http.Route.admin;
import static fiducia.http.Route.client;
import static fiducia.http.Route.open;
import static fiducia.http.Route.therapist;

import fiducia.http.HttpFunction;
import fiducia.http.Route;
import fiducia.platform.Platform;
import fiducia.store.Clients;
import fiducia.store.Contacts;
import fiducia.store.ImportedRows;
import fiducia.store.ImportedTherapists;
import fiducia.store.Therapists;
import java.util.List;

/**
 * Profile intake over HTTP: clients tell what they need and how to be reached, therapists what they
 * offer, the clinic verifies. The published lists and the crisis help are here too.
 */
public final class IntakeHandler extends HttpFunction {

  public IntakeHandler() {
    this(Platform.fromEnvironment());
  }

  public IntakeHandler(Platform platform) {
    super(platform, routes(platform));
  }

  private static List<Route<?>> routes(Platform platform) {
    var clock = platform.clock();
    var secrets = platform.secrets();
    var clients = new Clients(platform.table(), clock);
    var contacts = new Contacts(platform.table());
    var therapists = new Therapists(platform.table(), clock);
    var view = new TherapistView(therapists, clock);
    var verify = new VerifyLicence(therapists, view, secrets, clock);
    var roster = new TableRoster(new ImportedTherapists(platform.table(), therapists, secrets));
    var seen = new ImportedRows(platform.table(), secrets, clock);
    return List.of(
        open("GET", "/v1/vocabulary", new ReadVocabulary()::answer),
        open("GET", "/v1/crisis-help", new ReadCrisisHelp()::answer),
        open("POST", "/v1/clients", new StartClient(clients, secrets)::answer),
        client("GET", "/v1/clients/me", new ReadClient(clients)::answer),
        client("PATCH", "/v1/clients/me", new SaveClient(clients, secrets)::answer),
        client("GET", "/v1/clients/me/contact", new ReadContact(contacts)::answer),
        client("PUT", "/v1/clients/me/contact", new SaveContact(contacts, secrets)::answer),
        client("DELETE", "/v1/clients/me/contact", new RemoveContact(contacts, secrets)::answer),
        therapist("GET", "/v1/therapists/me", new ReadOwnTherapist(therapists, view)::answer),
        therapist(
            "PATCH", "/v1/therapists/me", new SaveOwnTherapist(therapists, view, secrets)::answer),
        therapist(
            "POST",
            "/v1/therapists/me/accepting",
            new ConfirmAccepting(therapists, view, secrets)::answer),
        admin(
            "GET",
            "/v1/therapists",
            new ListTherapists(therapists, view, platform.cursors())::answer),
        admin("POST", "/v1/therapists/imports", new ImportTherapists(roster, seen, clock)::answer),
        admin("POST", "/v1/therapists", new EnterTherapist(therapists, view, secrets)::answer),
        admin("GET", "/v1/therapists/{therapistId}", new ReadTherapist(view)::answer),
        admin("POST", "/v1/therapists/{therapistId}/verification", verify::answer),
        admin(
            "PUT",
            "/v1/therapists/{therapistId}/account",
            new LinkAccount(therapists, secrets)::answer));
  }
}

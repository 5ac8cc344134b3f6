package fiducia.testing;

import fiducia.alliance.Sessions;
import fiducia.http.Faults;
import fiducia.http.Fields;
import fiducia.http.Json;
import fiducia.json.ClientProfileJson;
import fiducia.json.RhythmJson;
import fiducia.json.TherapistProfileJson;
import fiducia.model.Language;
import fiducia.security.Secrets;
import fiducia.store.Caseload;
import fiducia.store.Clients;
import fiducia.store.Contacts;
import fiducia.store.Contacts.Contact;
import fiducia.store.Course;
import fiducia.store.Relationships;
import fiducia.store.Relationships.Beginning;
import fiducia.store.Therapists;
import fiducia.store.Therapists.Verified;
import fiducia.table.Item;
import fiducia.table.Keys;
import fiducia.table.Write;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A client and a therapist who have just begun, made through the stores as a confirmation makes
 * them.
 *
 * @param key of the client
 * @param account of the therapist in the user pool
 */
public record TestRelationship(
    TestPlatform here, String id, String client, String key, String therapist, String account) {

  /** Where the mails of all clients in tests go. */
  public static final String ADDRESS = "somebody@client.example";

  /** What a test says about a relationship; the rest is as usual. */
  public static final class Builder {
    private final TestPlatform here;
    private String rhythm =
        """
        {"every": "week", "firstSession": "2026-11-24T17:00", "zone": "America/New_York"}\
        """;
    private Optional<String> address = Optional.of(ADDRESS);
    private String language = "en";
    private String therapist = "";

    private Builder(TestPlatform here) {
      this.here = here;
    }

    public Builder rhythm(String every, String firstSession, String zone) {
      rhythm =
          Json.text(
              Json.object()
                  .put("every", every)
                  .put("firstSession", firstSession)
                  .put("zone", zone));
      return this;
    }

    public Builder withoutAddress() {
      address = Optional.empty();
      return this;
    }

    public Builder language(String tag) {
      language = tag;
      return this;
    }

    /** Another client of the same therapist. */
    public Builder with(TestRelationship other) {
      therapist = other.therapist + " " + other.account;
      return this;
    }

    public TestRelationship begin() {
      var platform = here.platform();
      var secrets = platform.secrets();
      var table = platform.table();
      var client = secrets.id("cl_");
      var key = secrets.clientKey();
      var profile =
          ClientProfileJson.read(
              fields(
                  """
                  {"reason": "sleepless since spring", "concerns": ["anxiety"],
                   "jurisdiction": "US-CT"}\
                  """));
      new Clients(table, platform.clock())
          .create(client, Secrets.hash(key), profile, secrets.transactionToken());
      address.ifPresent(
          email ->
              table.write(
                  secrets.transactionToken(),
                  new Contacts(table)
                      .keep(
                          client,
                          new Contact(
                              email, Optional.of("Sam"), Optional.of(new Language(language))))));
      var of = therapist.isEmpty() ? newTherapist() : therapist.split(" ", 2);
      var request = secrets.id("rq_");
      var id = Relationships.idOf(request);
      table.write(secrets.transactionToken(), Caseload.hold(of[0]));
      table.write(secrets.transactionToken(), Caseload.accept(of[0]));
      Sessions sessions = RhythmJson.read(fields(rhythm), platform.clock().instant()).orElseThrow();
      table.transact(
          secrets.transactionToken(),
          Relationships.begin(
              new Beginning(id, client, of[0], "Dr. Ana Rivera", request, sessions),
              platform.clock().instant()));
      return new TestRelationship(here, id, client, key, of[0], of[1]);
    }

    private String[] newTherapist() {
      var platform = here.platform();
      var secrets = platform.secrets();
      var id = secrets.id("th_");
      var account = secrets.id("account-");
      var therapists = new Therapists(platform.table(), platform.clock());
      var profile =
          TherapistProfileJson.read(
              fields(
                  """
                  {"name": "Dr. Ana Rivera", "places": 20, "acceptingUntil": "2027-01-31",
                   "licences": [{"jurisdiction": "US-CT", "kind": "psychologist",
                                 "number": "1234", "expires": "2030-06-30"}]}\
                  """));
      therapists.create(
          id, profile, List.of(Keys.subject(account)), Map.of(), secrets.transactionToken());
      var verified = new Verified(profile.licences().getFirst(), platform.clock().instant());
      therapists.verify(
          therapists.find(id).orElseThrow(), List.of(verified), secrets.transactionToken());
      return new String[] {id, account};
    }

    private static Fields fields(String json) {
      return new Fields(
          (com.fasterxml.jackson.databind.node.ObjectNode) Json.read(json), "", new Faults());
    }
  }

  public static Builder in(TestPlatform here) {
    return new Builder(here);
  }

  /** Everything of it as it is stored now. */
  public Course course() {
    return new Relationships(here.platform().table()).course(id).orElseThrow();
  }

  /** Moves the clock to a time on the client's wall. */
  public TestRelationship at(String local) {
    var zone = course().relationship().sessions().zone();
    here.clock().set(LocalDateTime.parse(local).atZone(zone).toInstant());
    return this;
  }

  /** The therapist's places. */
  public Therapists.Places places() {
    return new Therapists(here.platform().table(), here.clock()).places(therapist).orElseThrow();
  }

  public Optional<Item> guard() {
    return here.platform().table().get(Keys.active(client));
  }

  /** Opens a check-in as a sweep does, without a mail. */
  public TestRelationship write(Write... writes) {
    here.platform().table().transact(here.platform().secrets().transactionToken(), List.of(writes));
    return this;
  }
}

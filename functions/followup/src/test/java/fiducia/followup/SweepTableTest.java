package fiducia.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fiducia.alliance.Visibility;
import fiducia.http.Json;
import fiducia.log.CleanLog;
import fiducia.mail.Mail;
import fiducia.mail.Mailer;
import fiducia.model.Jurisdiction;
import fiducia.platform.Platform;
import fiducia.store.CheckIn;
import fiducia.store.CheckIns;
import fiducia.store.Contacts;
import fiducia.store.Contacts.Contact;
import fiducia.store.Mailing;
import fiducia.store.Pulse;
import fiducia.store.Relationship;
import fiducia.store.Relationships;
import fiducia.store.Requests;
import fiducia.store.SilenceQuestion;
import fiducia.table.Keys;
import fiducia.table.Table.Query;
import fiducia.table.Write;
import fiducia.testing.Call;
import fiducia.testing.TestPlatform;
import fiducia.testing.TestRelationship;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SweepTableTest {

  private TestPlatform here;
  private FollowUpHandler followUp;

  @BeforeEach
  void open() {
    here = TestPlatform.create();
    followUp = new FollowUpHandler(here.platform());
  }

  @AfterEach
  void close() {
    here.close();
  }

  static Call.Logs sweep(FollowUpHandler followUp) {
    var logs = new Call.Logs();
    try {
      var output = new ByteArrayOutputStream();
      followUp.handleRequest(
          new ByteArrayInputStream("{}".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
          output,
          new Call.TestContext(logs));
      assertThat(output.toString(java.nio.charset.StandardCharsets.UTF_8)).isEqualTo("{}");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return logs;
  }

  @Test
  void aCheckInIsMailedOnceWhenItsTimeHasComeAndTheNextIsPlanned() {
    var pair = TestRelationship.in(here).begin();
    pair.at("2026-11-24T18:49");
    sweep(followUp);
    assertThat(here.mailer().sent()).isEmpty();
    pair.at("2026-11-24T18:50");
    sweep(followUp);
    sweep(followUp);
    assertThat(here.mailer().sent()).hasSize(1);
    var course = pair.course();
    assertThat(course.checkIn(1).orElseThrow().mailing())
        .isEqualTo(new Mailing(Mailing.State.ACCEPTED, 1));
    assertThat(course.planned().map(CheckIn::session)).contains(2);
    assertThat(course.relationship().next().orElseThrow().at())
        .isEqualTo(Instant.parse("2026-12-01T23:50:00Z"));
  }

  @Test
  void manySweepsAtOnceMailOnce() throws Exception {
    for (int i = 0; i < 5; i++) {
      TestRelationship.in(here).begin();
    }
    here.clock().set(Instant.parse("2026-11-25T15:00:00Z"));
    try (var threads = Executors.newFixedThreadPool(8)) {
      var sweeps =
          IntStream.range(0, 8).<Callable<Call.Logs>>mapToObj(i -> () -> sweep(followUp)).toList();
      for (var done : threads.invokeAll(sweeps)) {
        done.get();
      }
    }
    sweep(followUp);
    assertThat(here.mailer().sent()).hasSize(5);
  }

  @Test
  void whoDiesBetweenClaimAndSendNeverSendsTwice() {
    var pair = TestRelationship.in(here).begin().at("2026-11-24T19:00");
    Mailer dying =
        mail -> {
          here.mailer().send(mail);
          throw new IllegalStateException("gone");
        };
    var logs = sweep(new FollowUpHandler(with(dying)));
    sweep(followUp);
    here.clock().advance(Duration.ofHours(15));
    sweep(followUp);
    assertThat(here.mailer().sent()).hasSize(1);
    assertThat(logs.lines()).noneMatch(line -> line.contains("gone"));
    assertThat(pair.course().checkIn(1).orElseThrow().mailing().state())
        .isEqualTo(Mailing.State.UNKNOWN);
  }

  @Test
  void aMailThatWasSurelyRefusedIsTriedForSomeDaysAndNotForEver() {
    var pair = TestRelationship.in(here).begin().at("2026-11-24T19:00");
    var tried = new java.util.ArrayList<Mail>();
    var refusing =
        new FollowUpHandler(
            with(
                mail -> {
                  tried.add(mail);
                  return Mailer.Outcome.REFUSED;
                }));
    for (int hours = 0; hours < 24; hours++) {
      sweep(refusing);
      here.clock().advance(Duration.ofHours(1));
    }
    assertThat(tried).as("an hour without mail service loses nobody").hasSizeGreaterThan(3);
    for (int hours = 24; hours < 6 * 24; hours++) {
      sweep(refusing);
      here.clock().advance(Duration.ofHours(1));
    }
    assertThat(tried).hasSize(Mailing.MOST_ATTEMPTS);
    assertThat(pair.course().checkIn(1).orElseThrow().item().has("dueAt")).isFalse();
  }

  /** Negative control: who sends first and claims later mails twice, and the count finds it. */
  @Test
  void aSweepThatSendsBeforeItClaimsWouldMailTwice() {
    TestRelationship.in(here).begin().at("2026-11-24T19:00");
    var table = here.platform().table();
    for (int sweeps = 0; sweeps < 2; sweeps++) {
      for (int shard = 0; shard < Keys.SHARDS; shard++) {
        var page = table.page(Query.due(shard, here.clock().instant()), 25, Optional.empty());
        page.items().forEach(item -> here.mailer().send(new Mail("to", "subject", "text")));
        // Here it dies, before anything is claimed.
      }
    }
    assertThatThrownBy(() -> assertThat(here.mailer().sent()).hasSize(1))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void whatIsFoundLateInTheEveningWaitsUntilMorning() {
    // Due at 20:55, found at 21:10.
    var pair =
        TestRelationship.in(here).rhythm("week", "2026-11-24T19:05", "America/New_York").begin();
    pair.at("2026-11-24T21:10");
    sweep(followUp);
    assertThat(here.mailer().sent()).isEmpty();
    assertThat(pair.course().checkIn(1).orElseThrow().item().instant("dueAt"))
        .isEqualTo(Instant.parse("2026-11-25T13:00:00Z"));
    pair.at("2026-11-25T07:59");
    sweep(followUp);
    assertThat(here.mailer().sent()).isEmpty();
    pair.at("2026-11-25T08:00");
    sweep(followUp);
    assertThat(here.mailer().sent()).hasSize(1);
  }

  @Test
  void aSessionLongPastIsNotAskedAboutAnyMore() {
    var pair = TestRelationship.in(here).begin();
    // Nobody swept for three weeks: sessions 1 and 2 are long past, 3 is not by fifty minutes.
    pair.at("2026-12-15T18:00");
    sweep(followUp);
    sweep(followUp);
    var states = pair.course().checkIns().stream().map(CheckIn::state).toList();
    assertThat(states)
        .containsExactly(
            CheckIn.State.SKIPPED,
            CheckIn.State.SKIPPED,
            CheckIn.State.SENT,
            CheckIn.State.PLANNED);
    assertThat(here.mailer().sent()).hasSize(1);
  }

  @Test
  void acrossAClockChangeTheQuestionsKeepTheirHourOnTheWall() {
    var pair =
        TestRelationship.in(here).rhythm("week", "2027-03-04T17:00", "America/New_York").begin();
    pair.at("2027-03-04T19:00");
    sweep(followUp);
    assertThat(pair.course().planned().orElseThrow().at())
        .contains(Instant.parse("2027-03-11T23:50:00Z"));
    pair.at("2027-03-11T19:00");
    sweep(followUp);
    // Clocks went forward on 14 March.
    assertThat(pair.course().planned().orElseThrow().at())
        .contains(Instant.parse("2027-03-18T22:50:00Z"));
    pair.at("2027-03-18T18:49");
    sweep(followUp);
    assertThat(pair.course().checkIn(3).orElseThrow().state()).isEqualTo(CheckIn.State.PLANNED);
    pair.at("2027-03-18T18:50");
    sweep(followUp);
    assertThat(pair.course().checkIn(3).orElseThrow().state()).isEqualTo(CheckIn.State.SENT);
  }

  @Test
  void withoutAnAddressACheckInIsOpenedWithoutAMail() {
    var pair = TestRelationship.in(here).withoutAddress().begin().at("2026-11-24T22:30");
    sweep(followUp);
    var checkIn = pair.course().checkIn(1).orElseThrow();
    assertThat(checkIn.state()).isEqualTo(CheckIn.State.SENT);
    assertThat(checkIn.mailing()).isEqualTo(Mailing.UNWANTED);
    assertThat(here.mailer().sent()).isEmpty();
  }

  @Test
  void mailsGoWhereTheClientSaysNowAndNowhereOnceTheAddressIsRemoved() {
    var pair = TestRelationship.in(here).begin().at("2026-11-24T19:00");
    sweep(followUp);
    var contacts = new Contacts(here.platform().table());
    var secrets = here.platform().secrets();
    var corrected = new Contact("right@client.example", Optional.empty(), Optional.empty());
    contacts.save(pair.client(), corrected, secrets.transactionToken());
    pair.at("2026-12-01T19:00");
    sweep(followUp);
    contacts.remove(pair.client(), secrets.transactionToken());
    for (int day = 8; day < 24; day++) {
      pair.at("2026-12-%02dT19:00".formatted(day));
      sweep(followUp);
    }
    assertThat(here.mailer().sent())
        .extracting(Mail::to)
        .containsExactly(TestRelationship.ADDRESS, "right@client.example");
    assertThat(pair.course().checkIn(3).orElseThrow().mailing()).isEqualTo(Mailing.UNWANTED);
    assertThat(pair.course().checkIn(3).orElseThrow().item().has("dueAt")).isFalse();
    assertThat(pair.course().silence().orElseThrow().item().has("dueAt")).isFalse();
    assertThat(pair.course().planned()).isPresent();
    contacts.save(pair.client(), corrected, secrets.transactionToken());
    pair.at("2026-12-29T19:00");
    sweep(followUp);
    assertThat(here.mailer().sent()).hasSize(3);
  }

  @Test
  void aRefusedMailIsGivenUpOnceTheAddressIsRemoved() {
    var pair = TestRelationship.in(here).begin().at("2026-11-24T19:00");
    here.mailer().answer(Mailer.Outcome.REFUSED);
    sweep(followUp);
    new Contacts(here.platform().table())
        .remove(pair.client(), here.platform().secrets().transactionToken());
    here.mailer().answer(Mailer.Outcome.ACCEPTED);
    pair.at("2026-11-25T12:00");
    sweep(followUp);
    assertThat(here.mailer().sent()).isEmpty();
    assertThat(pair.course().checkIn(1).orElseThrow().item().has("dueAt")).isFalse();
  }

  @Test
  void nothingIsSentInAPauseAndTheSequenceGoesOnAfterIt() {
    var pair = TestRelationship.in(here).begin().at("2026-11-24T18:00");
    // The first session has begun; the pause holds from tomorrow, but its mail would come in it.
    var course = pair.course();
    var sessions =
        course
            .relationship()
            .sessions()
            .pausedAt(here.clock().instant(), Optional.of(LocalDate.parse("2026-12-10")));
    pair.write(
        Relationships.sessions(
            Relationships.state(
                Relationships.change(course.relationship()), Relationship.State.PAUSED),
            sessions));
    pair.at("2026-11-24T19:00");
    sweep(followUp);
    assertThat(here.mailer().sent()).isEmpty();
    assertThat(pair.course().checkIn(1).orElseThrow().state()).isEqualTo(CheckIn.State.SENT);
    assertThat(pair.course().planned().orElseThrow().at())
        .contains(Instant.parse("2026-12-15T23:50:00Z"));
    // Whoever pauses is not silent.
    pair.at("2026-12-03T12:00");
    sweep(followUp);
    assertThat(here.mailer().sent()).isEmpty();
    pair.at("2026-12-15T18:50");
    sweep(followUp);
    assertThat(here.mailer().sent()).hasSize(1);
    assertThat(pair.course().relationship().state()).isEqualTo(Relationship.State.ACTIVE);
  }

  @Test
  void whoHasBeenHeardIsNotAskedAboutSilence() {
    var pair = TestRelationship.in(here).begin().at("2026-11-24T19:00");
    sweep(followUp);
    var items = Json.object().put("trust-1", 7);
    var now = here.clock().instant();
    pair.write(
        CheckIns.answer(
            pair.course().checkIn(1).orElseThrow(),
            new CheckIn.Given(items, Optional.empty(), Visibility.POOLED, now, 1),
            now));
    pair.at("2026-12-04T12:00");
    sweep(followUp);
    assertThat(here.mailer().sent()).hasSize(2);
    assertThat(pair.course().silence().orElseThrow().state())
        .isEqualTo(SilenceQuestion.State.CLOSED);
  }

  @Test
  void silenceIsCountedFromWhenTheFirstQuestionsWereSent() {
    var pair = TestRelationship.in(here).begin();
    // The sweep was late by five days.
    pair.at("2026-11-29T19:00");
    sweep(followUp);
    pair.at("2026-12-05T19:00");
    sweep(followUp);
    assertThat(pair.course().silence().orElseThrow().state())
        .isEqualTo(SilenceQuestion.State.PLANNED);
    pair.at("2026-12-07T19:00");
    sweep(followUp);
    sweep(followUp);
    assertThat(pair.course().silence().orElseThrow().state()).isEqualTo(SilenceQuestion.State.SENT);
    assertThat(here.mailer().sent()).hasSize(3);
  }

  @Test
  void aMailSaysNothingOfThePersonAndItsSubjectIsTheSameForEverybody() {
    var english = TestRelationship.in(here).begin();
    var spanish = TestRelationship.in(here).language("es").begin();
    english.at("2026-11-24T19:00");
    var logs = sweep(followUp);
    english.at("2026-12-02T19:30");
    sweep(followUp);
    var mails = here.mailer().sent();
    assertThat(mails).hasSize(6);
    assertThat(mails).extracting(Mail::subject).containsOnly(MailTexts.SUBJECT);
    assertThat(MailTexts.SUBJECT.toLowerCase(java.util.Locale.ROOT))
        .doesNotContain("therap", "terap", "session", "mental", "fiducia");
    assertThat(mails)
        .extracting(Mail::text)
        .allSatisfy(
            text ->
                assertThat(text)
                    .contains("https://site.example/check-in#fci_", "988", "/pause#fci_")
                    .doesNotContain(
                        "Sam",
                        "Rivera",
                        "sleepless",
                        english.client(),
                        spanish.client(),
                        TestRelationship.ADDRESS,
                        english.id(),
                        spanish.id()));
    assertThat(mails).extracting(Mail::text).anyMatch(text -> text.startsWith("Hola"));
    assertThat(logs.lines())
        .singleElement()
        .asString()
        .contains("\"mailed\":2")
        .doesNotContain("fci_", "cl_", "re_", "@");
  }

  @Test
  void aTokenIsStoredOnlyAsItsHash() {
    var pair = TestRelationship.in(here).begin().at("2026-11-24T19:00");
    sweep(followUp);
    var token = TwelveWeeksStoryTest.token(here.mailer().sent().getFirst());
    var table = here.platform().table();
    assertThat(table.get(Keys.link(fiducia.security.Secrets.hash(token)))).isPresent();
    var scanned =
        here.database()
            .client()
            .scan(scan -> scan.tableName(fiducia.testing.TestTable.NAME))
            .items()
            .toString();
    assertThat(scanned).contains(pair.id()).doesNotContain(token);
  }

  @Test
  void aRequestThatNobodyDecidedGivesItsPlaceBack() {
    var pair = TestRelationship.in(here).begin();
    var platform = here.platform();
    var requests = new Requests(platform.table(), platform.secrets(), here.clock());
    var asked =
        requests.ask(
            new Requests.Asking(
                platform.secrets().id("cl_"),
                platform.secrets().id("ma_"),
                new Jurisdiction("US-CT"),
                List.of(pair.therapist()),
                Json.object(),
                Optional.empty()));
    assertThat(asked).isInstanceOf(Requests.Asked.Made.class);
    assertThat(pair.places().occupied()).isEqualTo(2);
    here.clock().advance(Requests.HOLD.minusMillis(1));
    sweep(followUp);
    assertThat(pair.places().occupied()).isEqualTo(2);
    here.clock().advance(Duration.ofMillis(1));
    sweep(followUp);
    sweep(followUp);
    assertThat(pair.places().occupied()).isEqualTo(1);
    assertThat(pair.places().accepted()).isEqualTo(1);
  }

  @Test
  void whenTimeRunsOutTheRestStaysDue() throws IOException {
    TestRelationship.in(here).begin();
    TestRelationship.in(here).begin().at("2026-11-24T19:00");
    var items = new java.util.concurrent.atomic.AtomicInteger();
    var first = new Sweep(here.platform()).run(() -> items.incrementAndGet() <= 2, failed -> {});
    assertThat(here.mailer().sent()).hasSize(1);
    assertThat(first.counts()).containsEntry(Done.LEFT_FOR_THE_NEXT, 1);
    sweep(followUp);
    assertThat(here.mailer().sent()).hasSize(2);
  }

  @Test
  void whatHasWaitedLongestIsDealtWithFirstWhereverItIsKept() {
    var pairs = IntStream.range(0, 6).mapToObj(i -> TestRelationship.in(here).begin()).toList();
    pairs.getFirst().at("2026-11-24T19:00");
    for (var pair : pairs) {
      var sooner =
          Write.update(Keys.checkIn(pair.id(), 1))
              .set("dueAt", Instant.parse("2026-11-24T23:00:00Z"));
      here.platform().table().write(here.platform().secrets().transactionToken(), sooner);
      var looks = new java.util.concurrent.atomic.AtomicInteger();
      new Sweep(here.platform()).run(() -> looks.incrementAndGet() <= 2, failed -> {});
      assertThat(pair.course().checkIn(1).orElseThrow().mailing().state())
          .isEqualTo(Mailing.State.ACCEPTED);
    }
  }

  @Test
  void aSweepTellsHowLongWhatWasDueHasWaitedAndWhatBecameOfTheMails() {
    TestRelationship.in(here).begin();
    TestRelationship.in(here).begin().at("2026-11-24T19:02");
    var late = sweep(followUp);
    CleanLog.assertClean(late);
    var told = Json.read(late.lines().getLast());
    assertThat(told.path("DueOverdueMinutes").asInt()).isEqualTo(12);
    assertThat(told.path("CheckInsMailed").asInt()).isEqualTo(2);
    assertThat(told.path("MailsRefused").asInt()).isZero();
    var nothingDue = Json.read(sweep(followUp).lines().getLast());
    assertThat(nothingDue.path("DueOverdueMinutes").asInt()).isZero();
    assertThat(nothingDue.path("CheckInsMailed").asInt()).isZero();
  }

  @Test
  void mailsThatAreRefusedOrUncertainAreToldApart() {
    TestRelationship.in(here).begin().at("2026-11-24T19:00");
    here.mailer().answer(Mailer.Outcome.REFUSED);
    assertThat(Json.read(sweep(followUp).lines().getLast()).path("MailsRefused").asInt())
        .isEqualTo(1);
    here.clock().advance(Duration.ofMinutes(20));
    here.mailer().answer(Mailer.Outcome.UNKNOWN);
    var uncertain = Json.read(sweep(followUp).lines().getLast());
    assertThat(uncertain.path("MailsUncertain").asInt()).isEqualTo(1);
    assertThat(uncertain.path("CheckInsMailed").asInt()).isZero();
  }

  @Test
  void aSweepTellsForHowLongChangesHaveNotReachedTheDirectory() {
    assertThat(Json.read(sweep(followUp).lines().getLast()).path("DirectoryAgeSeconds").asInt(-1))
        .isZero();
    here.clock().advance(Duration.ofMinutes(5));
    assertThat(Json.read(sweep(followUp).lines().getLast()).path("DirectoryAgeSeconds").asInt())
        .isEqualTo(300);
    var platform = here.platform();
    new Pulse(platform.table(), platform.secrets(), platform.clock())
        .heard(platform.table().get(Keys.pulse()).orElseThrow());
    assertThat(Json.read(sweep(followUp).lines().getLast()).path("DirectoryAgeSeconds").asInt())
        .isZero();
  }

  private Platform with(Mailer mailer) {
    var platform = here.platform();
    return new Platform(
        platform.table(), platform.clock(), platform.secrets(), mailer, platform.site());
  }
}

package fiducia.followup;

import static org.assertj.core.api.Assertions.assertThat;

import fiducia.mail.Mail;
import fiducia.mail.Mailer;
import fiducia.platform.Platform;
import fiducia.store.CheckIn;
import fiducia.store.Mailing;
import fiducia.testing.Call;
import fiducia.testing.TestPlatform;
import fiducia.testing.TestRelationship;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
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
    here.clock().advance(Duration.ofHours(40));
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
  void aMailThatWasSurelyRefusedIsTriedThreeTimesAtMost() {
    var pair = TestRelationship.in(here).begin().at("2026-11-24T19:00");
    var tried = new java.util.ArrayList<Mail>();
    var refusing =
        new FollowUpHandler(
            with(
                mail -> {
                  tried.add(mail);
                  return Mailer.Outcome.REFUSED;
                }));
    for (int hours = 0; hours < 48; hours++) {
      sweep(refusing);
      here.clock().advance(Duration.ofHours(1));
    }
    assertThat(tried).hasSize(Mailing.MOST_ATTEMPTS);
    assertThat(pair.course().checkIn(1).orElseThrow().item().has("dueAt")).isFalse();
  }

  private Platform with(Mailer mailer) {
    var platform = here.platform();
    return new Platform(
        platform.table(), platform.clock(), platform.secrets(), mailer, platform.site());
  }
}

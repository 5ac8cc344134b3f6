package fiducia.engine;

import static fiducia.engine.Verdict.MET;
import static fiducia.engine.Verdict.NOT_MET;
import static fiducia.engine.Verdict.NOT_STATED;

import fiducia.model.ClientProfile;
import fiducia.model.Format;
import fiducia.model.Money;
import fiducia.model.Nearby;
import fiducia.model.Payment;
import fiducia.model.WeeklyHours;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The constraints of one question, ready to be asked of every candidate.
 *
 * <p><b>Nothing said is not met.</b> For every constraint alike: a therapist whose profile says
 * nothing about what the constraint asks does not meet it, and is counted as "not stated". A client
 * who says nothing about something sets no constraint. A place that is told but not on our map is
 * our ignorance and excludes nobody.
 */
@SuppressWarnings("EnumOrdinal") // arrays in memory only, never stored
final class Filter {

  private record Rule(Constraint constraint, Check check) {}

  private static final int MEETING = Constraint.FORMAT.bit() | Constraint.DISTANCE.bit();

  private final Question question;
  private final List<Rule> rules = new ArrayList<>();
  private final List<Constraint> likes = new ArrayList<>();

  /** Whether the two could meet, did the client not mind how. */
  private Check eitherFormat = candidate -> MET;

  Filter(Question question) {
    this.question = question;
    listing();
    var profile = question.seeker().profile();
    meeting(profile);
    profile.payment().ifPresent(this::payment);
    question.seeker().hours().ifPresent(this::hours);
    person();
    if (!profile.excludedTherapists().isEmpty()) {
      var excluded = profile.excludedTherapists();
      rule(Constraint.EXCLUDED, candidate -> Verdict.of(!excluded.contains(candidate.id())));
    }
    rules.sort(Comparator.comparing(Rule::constraint));
  }

  /** What the law, the clinic and the therapist ask. */
  private void listing() {
    var seeker = question.seeker();
    var where = seeker.jurisdiction();
    var day = question.day();
    rule(
        Constraint.LICENCE,
        candidate ->
            candidate.licences.isEmpty() && candidate.verified.isEmpty()
                ? NOT_STATED
                : Verdict.of(candidate.isLicensed(where, day)));
    rule(
        Constraint.VERIFIED,
        candidate ->
            Verdict.of(
                candidate.isLicensed(where, day)
                    ? candidate.isVerified(where, day)
                    : !candidate.verified.isEmpty()));
    int ageGroup = 1 << seeker.ageGroup().ordinal();
    rule(Constraint.AGE_GROUP, candidate -> Check.anyOf(ageGroup, candidate.ageGroups));
    rule(Constraint.FREE_PLACE, candidate -> Verdict.of(candidate.vacancy().freePlaces() > 0));
    rule(
        Constraint.ACCEPTING,
        candidate ->
            candidate
                .acceptingUntil
                .map(until -> Verdict.of(!until.isBefore(day)))
                .orElse(NOT_STATED));
    long concerns =
        seeker.profile().concerns().stream()
            .mapToLong(Candidate::bit)
            .reduce(0, (some, more) -> some | more);
    if (concerns != 0) {
      rule(
          Constraint.THERAPIST_LIMIT,
          candidate -> Verdict.of((candidate.leftToColleagues & concerns) == 0));
    }
  }

  private void meeting(ClientProfile profile) {
    var nearby = question.seeker().whereFrom();
    var formats = profile.formats().isEmpty() ? Set.of(Format.values()) : profile.formats();
    if (formats.size() < Format.values().length) {
      int wanted = Candidate.bits(formats);
      rule(Constraint.FORMAT, candidate -> Check.anyOf(wanted, candidate.formats));
    }
    nearby.ifPresent(
        radius -> {
          rule(Constraint.DISTANCE, distance(formats, radius));
          eitherFormat = distance(Set.of(Format.values()), radius);
        });
  }

  private static Check distance(Set<Format> formats, Nearby nearby) {
    boolean online = formats.contains(Format.ONLINE);
    boolean inPerson = formats.contains(Format.IN_PERSON);
    var from = nearby.from().point().map(Spot::of).orElseThrow();
    return candidate -> {
      boolean mustTravel =
          inPerson
              && candidate.offers(Format.IN_PERSON)
              && !(online && candidate.offers(Format.ONLINE));
      if (!mustTravel) {
        return MET;
      }
      if (candidate.kilometresFrom(from) <= nearby.withinKm() || candidate.placeOffTheMap) {
        return MET;
      }
      return candidate.spots.length == 0 ? NOT_STATED : NOT_MET;
    };
  }

  private void payment(Payment payment) {
    switch (payment) {
      case Payment.Insured(var insurer) ->
          rule(
              Constraint.INSURER,
              candidate ->
                  candidate.insurers.isEmpty()
                      ? NOT_STATED
                      : Verdict.of(candidate.insurers.contains(insurer)));
      case Payment.SelfPaid(var highest) ->
          rule(
              Constraint.FEE,
              candidate ->
                  candidate
                      .fee
                      .map(fee -> Verdict.of(affordable(fee.lowest(), highest)))
                      .orElse(NOT_STATED));
    }
  }

  private static boolean affordable(Money fee, Money highest) {
    return fee.currency().equals(highest.currency()) && fee.minor() <= highest.minor();
  }

  private void hours(WeeklyHours hours) {
    var asOf = question.asOf();
    int clientAhead = hours.zone().getRules().getOffset(asOf).getTotalSeconds();
    var clientWeek = Week.of(hours);
    Map<Integer, Week> onClockAhead = new HashMap<>();
    rule(
        Constraint.HOURS,
        candidate -> {
          if (candidate.hours.isEmpty()) {
            return NOT_STATED;
          }
          int ahead =
              candidate.hours.get().zone().getRules().getOffset(asOf).getTotalSeconds()
                  - clientAhead;
          return Verdict.of(
              onClockAhead
                  .computeIfAbsent(ahead, clientWeek::ahead)
                  .meets(candidate.week.orElseThrow()));
        });
  }

  private void person() {
    for (var wish : PersonalWish.of(question)) {
      if (wish.isMust()) {
        rule(wish.constraint(), wish.check());
      } else {
        likes.add(wish.constraint());
      }
    }
  }

  private void rule(Constraint constraint, Check check) {
    rules.add(new Rule(constraint, check));
  }

  /** The constraints that a candidate fails, as bits; 0 where it may be shown. */
  int failed(Candidate candidate) {
    int failed = 0;
    for (var rule : rules) {
      if (rule.check().of(candidate) != MET) {
        failed |= rule.constraint().bit();
      }
    }
    return failed;
  }

  /** The constraints that a candidate fails, with a sentence for each. */
  List<WhyNot.Failure> failures(Candidate candidate) {
    return rules.stream()
        .flatMap(
            rule ->
                switch (rule.check().of(candidate)) {
                  case MET -> Stream.<WhyNot.Failure>empty();
                  case NOT_MET -> Stream.of(failure(rule.constraint(), false));
                  case NOT_STATED -> Stream.of(failure(rule.constraint(), true));
                })
        .toList();
  }

  private static WhyNot.Failure failure(Constraint constraint, boolean notStated) {
    return new WhyNot.Failure(constraint, notStated, Words.notMet(constraint, notStated));
  }

  /** The constraints that apply, in their order. */
  List<Constraint> constraints() {
    return rules.stream().map(Rule::constraint).toList();
  }

  /** The wishes that exclude nobody. */
  List<Constraint> likes() {
    return likes;
  }

  Tally tally() {
    return new Tally(constraints(), likes);
  }

  /** Counts a candidate. Returns whether it meets every constraint. */
  boolean admits(Candidate candidate, Tally tally) {
    int bits = 0;
    for (var rule : rules) {
      var verdict = rule.check().of(candidate);
      if (verdict != MET) {
        bits |= rule.constraint().bit();
        tally.failed(rule.constraint(), 1, verdict == NOT_STATED ? 1 : 0);
      }
    }
    if (bits == 0) {
      return true;
    }
    if (Integer.bitCount(bits) == 1) {
      tally.onlyThis(Constraint.values()[Integer.numberOfTrailingZeros(bits)], 1);
    }
    if ((bits & ~MEETING) == 0 && eitherFormat.of(candidate) == MET) {
      tally.opensByFormat(1);
    }
    return false;
  }
}

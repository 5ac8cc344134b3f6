package fiducia.engine;

import fiducia.model.ClientProfile;
import fiducia.model.Language;
import fiducia.model.Payment;
import fiducia.model.StyleDimension;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Tells a client of a therapist: reasons and cautions out of the terms, and what is not known. */
final class Telling {

  private static final int MOST_REASONS = 4;
  private static final int LEAST_REASONS = 2;

  /** A third or fourth reason is told from this weight on. */
  private static final double WORTH_TELLING = .04;

  private final Question question;
  private final ClientProfile profile;
  private final Predictor predictor;
  private final Optional<Spot> from;

  Telling(Question question, Predictor predictor) {
    this.question = question;
    this.profile = question.seeker().profile();
    this.predictor = predictor;
    this.from =
        question.seeker().whereFrom().flatMap(nearby -> nearby.from().point()).map(Spot::of);
  }

  Finalist of(Standing standing, int place) {
    var candidate = standing.candidate();
    var pair = predictor.new Pair().predict(candidate);
    return new Finalist(
        candidate.id(),
        candidate.revision(),
        place,
        pair.predictions(),
        pair.jointChance(),
        pair.weakest(),
        standing.belowFloor(),
        pair.experience(),
        standing.order(),
        reasons(candidate, pair),
        caution(candidate, pair),
        unknown(candidate, pair),
        candidate.vacancy().waitingWeeks(),
        fee(candidate),
        kilometres(candidate),
        languages(candidate),
        question
            .seeker()
            .hours()
            .flatMap(
                own ->
                    candidate.hours.flatMap(hours -> own.firstSharedHour(hours, question.asOf()))));
  }

  private List<Reason> reasons(Candidate candidate, Predictor.Pair pair) {
    var largest =
        weighted(pair)
            .filter(reason -> reason.weight() > 0)
            .sorted(Comparator.comparingDouble(Weighted::weight).reversed())
            .limit(MOST_REASONS)
            .toList();
    var reasons = new ArrayList<Reason>();
    for (var one : largest) {
      if (reasons.size() < LEAST_REASONS || one.weight() >= WORTH_TELLING) {
        reasons.add(new Reason(one.feature(), one.weight(), speaksFor(one, candidate, pair)));
      }
    }
    return reasons;
  }

  private Optional<Reason> caution(Candidate candidate, Predictor.Pair pair) {
    return weighted(pair)
        .filter(reason -> reason.weight() < 0)
        .min(Comparator.comparingDouble(Weighted::weight))
        .map(one -> new Reason(one.feature(), one.weight(), against(one, candidate, pair)));
  }

  private record Weighted(Feature feature, double weight) {}

  private static Stream<Weighted> weighted(Predictor.Pair pair) {
    return Stream.of(Feature.values())
        .filter(Feature::ofThePair)
        .map(feature -> new Weighted(feature, pair.weight(feature)));
  }

  private String speaksFor(Weighted one, Candidate candidate, Predictor.Pair pair) {
    return switch (one.feature()) {
      case STYLE_DIRECTIVE, STYLE_INTENSITY, STYLE_PRESENT, STYLE_CHALLENGE ->
          Words.styleFits(hope(one.feature()));
      case WISH_LANGUAGE,
          WISH_GENDER,
          WISH_AGE,
          WISH_FAITH,
          WISH_CULTURE,
          WISH_AFFIRMING,
          WISH_COMMUNITY ->
          Words.wishMet(one.feature(), languages(candidate));
      case CONCERNS -> Words.concernsShared(pair.sharedConcerns());
      case DISTANCE -> Words.near(kilometres(candidate).orElse(0));
      case RECORD -> Words.record(true);
      case BASE, WAIT, CLIENT -> throw new IllegalStateException("speaks for nobody");
    };
  }

  private String against(Weighted one, Candidate candidate, Predictor.Pair pair) {
    boolean unknown = pair.isUnknown(one.feature());
    return switch (one.feature()) {
      case STYLE_DIRECTIVE, STYLE_INTENSITY, STYLE_PRESENT, STYLE_CHALLENGE ->
          unknown
              ? Words.styleUnknown(hope(one.feature()))
              : Words.styleDiffers(hope(one.feature()));
      case WISH_LANGUAGE,
          WISH_GENDER,
          WISH_AGE,
          WISH_FAITH,
          WISH_CULTURE,
          WISH_AFFIRMING,
          WISH_COMMUNITY ->
          Words.wishNotMet(one.feature());
      case CONCERNS ->
          unknown ? Words.concernsUnknown(pair.unknownConcerns()) : Words.concernsLess();
      case DISTANCE ->
          unknown
              ? Words.wishUnknown(Unknown.About.DISTANCE)
              : Words.far(kilometres(candidate).orElse(0));
      case WAIT -> Words.wait(candidate.vacancy().waitingWeeks());
      case RECORD -> Words.record(false);
      case BASE, CLIENT -> throw new IllegalStateException("speaks against nobody");
    };
  }

  private String hope(Feature feature) {
    for (var dimension : StyleDimension.values()) {
      if (Feature.style(dimension) == feature) {
        return Words.hope(dimension, profile.style().tastes().get(dimension).level());
      }
    }
    throw new IllegalArgumentException("not a style: " + feature.code());
  }

  private List<Unknown> unknown(Candidate candidate, Predictor.Pair pair) {
    var unknown = new ArrayList<Unknown>();
    for (var dimension : StyleDimension.values()) {
      var feature = Feature.style(dimension);
      if (pair.isUnknown(feature)) {
        unknown.add(
            new Unknown(Unknown.About.valueOf(feature.name()), Words.styleUnknown(hope(feature))));
      }
    }
    for (var wish : PersonalWish.of(question)) {
      if (pair.isUnknown(wish.feature())) {
        unknown.add(new Unknown(wish.about(), Words.wishUnknown(wish.about())));
      }
    }
    if (pair.isUnknown(Feature.CONCERNS)) {
      unknown.add(
          new Unknown(Unknown.About.CONCERNS, Words.concernsUnknown(pair.unknownConcerns())));
    }
    if (pair.isUnknown(Feature.DISTANCE)) {
      unknown.add(new Unknown(Unknown.About.DISTANCE, Words.wishUnknown(Unknown.About.DISTANCE)));
    }
    if (candidate.formats == 0) {
      unknown.add(new Unknown(Unknown.About.FORMATS, Words.wishUnknown(Unknown.About.FORMATS)));
    }
    return unknown;
  }

  private Optional<FeeAsked> fee(Candidate candidate) {
    return profile
        .payment()
        .map(
            payment ->
                switch (payment) {
                  case Payment.SelfPaid(var highest) ->
                      candidate.fee.map(fee -> FeeAsked.of(fee, highest));
                  case Payment.Insured _ -> Optional.<FeeAsked>empty();
                })
        .orElseGet(() -> candidate.fee.map(FeeAsked::usual));
  }

  private OptionalDouble kilometres(Candidate candidate) {
    double kilometres = from.map(candidate::kilometresFrom).orElse(Double.POSITIVE_INFINITY);
    return Double.isFinite(kilometres) ? OptionalDouble.of(kilometres) : OptionalDouble.empty();
  }

  private List<Language> languages(Candidate candidate) {
    var wished = profile.wishes().language();
    return candidate.shared(wished.stated() ? wished.anyOf() : candidate.languages);
  }
}

package fiducia.local.rank;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.engine.ClientVector;
import fiducia.engine.Feature;
import fiducia.engine.LearnedState;
import fiducia.engine.Posterior;
import fiducia.engine.Posterior.Slopes;
import fiducia.engine.Weights;
import fiducia.http.Faults;
import fiducia.http.Fields;
import fiducia.http.Json;
import fiducia.model.Factor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Learned state as a file says it.
 *
 * @param state for the engine
 * @param json as it was read, so that a part of it can be kept number for number
 */
record Learned(LearnedState state, ObjectNode json) {

  private static final int LONGEST_VERSION = 100;
  private static final double MOST_PRICE = .5;

  /** Levels and weights are in standard deviations: far more than any that makes sense. */
  private static final double FAR = 100;

  /** Covariances may pass what their variances allow by rounding only. */
  private static final double ROUNDING = 1e-9;

  private static final List<String> VECTOR = ClientVector.names();

  static Learned neutral() {
    var neutral = LearnedState.neutral();
    return new Learned(neutral, Json.object().put("version", neutral.version()));
  }

  /**
   * @return nothing only where there is a fault
   */
  static Optional<Learned> read(ObjectNode json, String pointer, Faults faults) {
    var fields = new Fields(json, pointer, faults);
    var version = fields.text("version", LONGEST_VERSION);
    fields.require("version");
    var weights = fields.object("weights").map(Learned::weights);
    Map<String, Posterior> posteriors = new HashMap<>();
    fields
        .object("posteriors")
        .ifPresent(
            all -> {
              for (var id : all.names()) {
                all.object(id).flatMap(Learned::posterior).ifPresent(it -> posteriors.put(id, it));
              }
              all.done();
            });
    var prices = numbers(fields, "prices", MOST_PRICE);
    var acceptances = numbers(fields, "acceptances", 1);
    fields.done();
    return version
        .filter(_ -> !faults.any())
        .map(
            name ->
                new Learned(
                    new LearnedState(name, weights, posteriors, prices, acceptances), json));
  }

  private static Map<String, Double> numbers(Fields fields, String name, double most) {
    Map<String, Double> numbers = new HashMap<>();
    fields
        .object(name)
        .ifPresent(
            all -> {
              for (var id : all.names()) {
                all.number(id, 0, most).ifPresent(number -> numbers.put(id, number));
              }
              all.done();
            });
    return numbers;
  }

  /** What is left out weighs nothing; record and client count as they stand. */
  private static Weights weights(Fields fields) {
    var weights = Weights.none();
    var features = fields.object("features");
    if (features.isPresent()) {
      for (var feature : Feature.values()) {
        var worth = features.get().object(feature.code());
        if (worth.isPresent()) {
          var trust = worth.get().number(Factor.TRUST.code(), -FAR, FAR).orElse(0.0);
          var rapport = worth.get().number(Factor.RAPPORT.code(), -FAR, FAR).orElse(0.0);
          var collaboration =
              worth.get().number(Factor.COLLABORATION.code(), -FAR, FAR).orElse(0.0);
          worth.get().done();
          weights = weights.with(feature, trust, rapport, collaboration);
        }
      }
      features.get().done();
    }
    var client = fields.object("client");
    if (client.isPresent()) {
      for (var factor : Factor.values()) {
        var entries = client.get().object(factor.code());
        if (entries.isPresent()) {
          weights = weights.withClient(factor, vector(entries.get()));
        }
      }
      client.get().done();
    }
    fields.done();
    return weights;
  }

  private static Optional<Posterior> posterior(Fields fields) {
    var cases = fields.integer("cases", 0, Integer.MAX_VALUE);
    fields.require("cases");
    var slopes = new ArrayList<Slopes>();
    for (var factor : Factor.values()) {
      fields.object(factor.code()).ifPresent(one -> slopes.add(slopes(one)));
      fields.require(factor.code());
    }
    fields.done();
    return cases
        .filter(_ -> slopes.size() == Factor.values().length)
        .map(count -> Posterior.of(count, slopes));
  }

  private static Slopes slopes(Fields fields) {
    var mean = fields.object("mean").map(Learned::vector).orElseGet(() -> new double[vectorSize()]);
    var covariance =
        fields
            .object("covariance")
            .map(Learned::covariance)
            .orElseGet(() -> new double[vectorSize()][vectorSize()]);
    fields.require("mean", "covariance");
    fields.done();
    return new Slopes(mean, covariance);
  }

  private static int vectorSize() {
    return VECTOR.size();
  }

  /** Entries that are left out are 0. */
  private static double[] vector(Fields fields) {
    var vector = new double[vectorSize()];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = fields.number(VECTOR.get(i), -FAR, FAR).orElse(0.0);
    }
    fields.done();
    return vector;
  }

  /**
   * Every variance is needed, since one left out would be a certainty. A covariance is written in
   * the row of either entry, or alike in both; one left out is 0.
   */
  private static double[][] covariance(Fields fields) {
    var covariance = new double[vectorSize()][vectorSize()];
    var said = new boolean[vectorSize()][vectorSize()];
    for (int i = 0; i < vectorSize(); i++) {
      var row = fields.object(VECTOR.get(i));
      fields.require(VECTOR.get(i));
      if (row.isPresent()) {
        row.get().require(VECTOR.get(i));
        for (int j = 0; j < vectorSize(); j++) {
          var value = row.get().number(VECTOR.get(j), i == j ? 0 : -FAR, FAR);
          if (value.isPresent() && said[j][i] && covariance[j][i] != value.get()) {
            row.get().fault(VECTOR.get(j), "not-symmetric", "Send the same in both rows, or one.");
          }
          if (value.isPresent()) {
            covariance[i][j] = value.get();
            covariance[j][i] = value.get();
            said[i][j] = true;
          }
        }
        row.get().done();
      }
    }
    for (int i = 0; i < vectorSize(); i++) {
      for (int j = 0; j < i; j++) {
        double most = Math.sqrt(covariance[i][i] * covariance[j][j]);
        if (Math.abs(covariance[i][j]) > most * (1 + ROUNDING)) {
          fields.fault(VECTOR.get(i), "not-a-covariance", "Send less than the variances allow.");
        }
      }
    }
    fields.done();
    return covariance;
  }

  /**
   * As {@link #read} takes it: the weights that count, and what is known of a few therapists.
   *
   * @param own weights of the model, for where none are learned
   */
  ObjectNode about(Collection<String> therapists, Weights own) {
    var part = Json.object().put("version", state.version());
    part.set("weights", state.weights().isPresent() ? json.get("weights") : weightsJson(own));
    for (var kind : List.of("posteriors", "prices", "acceptances")) {
      var known = Json.object();
      therapists.stream()
          .filter(json.path(kind)::has)
          .forEach(id -> known.set(id, json.path(kind).get(id)));
      if (!known.isEmpty()) {
        part.set(kind, known);
      }
    }
    return part;
  }

  private static ObjectNode weightsJson(Weights weights) {
    var json = Json.object();
    var features = json.putObject("features");
    for (var feature : Feature.values()) {
      var worth = features.putObject(feature.code());
      for (var factor : Factor.values()) {
        worth.put(factor.code(), weights.of(feature, factor));
      }
    }
    var client = json.putObject("client");
    for (var factor : Factor.values()) {
      var own = weights.ofClient(factor);
      if (Arrays.stream(own).anyMatch(weight -> weight != 0)) {
        var entries = client.putObject(factor.code());
        for (int i = 0; i < own.length; i++) {
          entries.put(ClientVector.names().get(i), own[i]);
        }
      }
    }
    return json;
  }
}

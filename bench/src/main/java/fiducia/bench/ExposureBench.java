package fiducia.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.bench.Exposure.Outcome;
import fiducia.bench.Exposure.People;
import fiducia.bench.Exposure.Way;
import fiducia.http.Json;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code ./fiducia bench exposure}: how evenly clients are spread over therapists, and at what
 * cost.
 */
final class ExposureBench {

  /** Half of all places asked for, and nearly all. */
  private static final List<Double> LOADS = List.of(.5, .85);

  /** Where nearly all places are taken, every order shows whoever is free. */
  private static final double DRAWN = LOADS.getFirst();

  private static final int BAR = 40;

  private final int therapists;
  private final Optional<Path> json;
  private final Path plot;
  private final PrintStream progress;

  /**
   * @throws Arguments.Unknown where what was typed makes no sense
   */
  ExposureBench(List<String> words, Path root, PrintStream progress) {
    int therapists = 1_000;
    var json = Optional.<Path>empty();
    var plot = root.resolve(".fiducia/bench/exposure.svg");
    var given = new ArrayDeque<>(words);
    while (!given.isEmpty()) {
      var word = given.removeFirst();
      switch (word) {
        case "--therapists" ->
            therapists = Arguments.number(word, Arguments.value(word, given), 100, 20_000);
        case "--json" -> json = Optional.of(Path.of(Arguments.value(word, given)));
        case "--plot" -> plot = Path.of(Arguments.value(word, given));
        default -> throw new Arguments.Unknown("unknown: " + word);
      }
    }
    this.therapists = therapists;
    this.json = json;
    this.plot = plot;
    this.progress = progress;
  }

  void run(PrintStream out) throws IOException {
    var figures = Json.object().put("therapists", therapists);
    out.printf(
        "%,d therapists, %d days after %d that count for nothing, %d shown to each client%n",
        therapists, Exposure.COUNTED, Exposure.SETTLING, Exposure.SHOWN);
    var people = People.of(therapists, MatchBench.SEED);
    for (double load : LOADS) {
      var outcomes = outcomes(people, load);
      out.println(table(load, outcomes));
      var each = figures.putObject("load " + load);
      outcomes.forEach(one -> put(each.putObject(one.way().name()), one));
      if (load == DRAWN) {
        Main.write(plot, new ExposurePlot(outcomes, load).svg());
      }
    }
    out.println("Plot: " + plot);
    if (json.isPresent()) {
      Main.write(json.get(), Json.text(figures));
      out.println("Figures: " + json.get());
    }
  }

  private List<Outcome> outcomes(People people, double load) {
    var outcomes = new ArrayList<Outcome>();
    for (var way : Way.ALL) {
      var label = "%.0f %% of all places asked for, by %s".formatted(100 * load, way.name());
      var day = new int[1];
      int days = Exposure.SETTLING + Exposure.COUNTED;
      outcomes.add(
          new Exposure(way, people, load, MatchBench.SEED)
              .run(
                  () -> {
                    day[0]++;
                    int done = BAR * day[0] / days;
                    if (done != BAR * (day[0] - 1) / days) {
                      progress.printf(
                          "\r%-52s %s%s", label, "█".repeat(done), "░".repeat(BAR - done));
                    }
                  }));
      progress.println();
    }
    return outcomes;
  }

  private static String table(double load, List<Outcome> outcomes) {
    var table =
        new StringBuilder(
            """

            %.0f %% of all places asked for; %.0f %% of the therapists are admitted by somebody's wishes

            | order | Gini | never shown | mean chance of an alliance | found somebody | waited, p90 | places taken |
            | --- | ---: | ---: | ---: | ---: | ---: | ---: |
            """
                .formatted(100 * load, 100 * outcomes.getFirst().admitted()));
    for (var one : outcomes) {
      table.append(
          "| %s | %.2f | %.1f %% | %.3f | %.1f %% | %d days | %.0f %% |%n"
              .formatted(
                  one.way().about(),
                  one.gini(),
                  100 * one.neverShown(),
                  one.fit(),
                  100 * one.met(),
                  one.waitedP90(),
                  100 * one.taken()));
    }
    return table.toString();
  }

  private static void put(ObjectNode into, Outcome one) {
    into.put("admitted", one.admitted())
        .put("gini", one.gini())
        .put("never_shown", one.neverShown())
        .put("mean_chance", one.fit())
        .put("found", one.met())
        .put("waited_p90_days", one.waitedP90())
        .put("places_taken", one.taken());
  }
}

package fiducia.local.rank;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fiducia.engine.Model;
import fiducia.http.Fault;
import fiducia.http.Json;
import fiducia.imports.Progress;
import fiducia.imports.TerminalProgress;
import fiducia.local.rank.Line.Reading;
import fiducia.local.rank.RankOptions.Replay;
import fiducia.local.rank.RankOptions.Run;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * {@code ./fiducia rank}: clients of a file against therapists of a file, and the replay of one.
 */
public final class RankCommand {

  private static final int FINE = 0;
  private static final int FAILED = 1;

  /** EX_UNAVAILABLE of sysexits.h: something this needs is not there. */
  private static final int RETIRED = 69;

  private static final int MOST_DIFFERENCES = 20;
  private static final int BUFFER = 1 << 16;
  private static final double NANOS_PER_MICRO = 1e3;
  private static final double MICROS_PER_MILLI = 1e3;

  private final PrintStream out;
  private final PrintStream err;
  private final boolean terminal;
  private final Clock clock;
  private final int threads;
  private final Model current;
  private final Function<String, Optional<Model>> models;

  /**
   * @param terminal whether a person watches {@code err}
   * @param threads how many clients are ranked at once
   */
  public RankCommand(PrintStream out, PrintStream err, boolean terminal, Clock clock, int threads) {
    this(out, err, terminal, clock, threads, Model.CURRENT, Model::named);
  }

  /**
   * @param current with which new rankings are made
   * @param models that can be replayed, by name
   */
  RankCommand(
      PrintStream out,
      PrintStream err,
      boolean terminal,
      Clock clock,
      int threads,
      Model current,
      Function<String, Optional<Model>> models) {
    this.out = out;
    this.err = err;
    this.terminal = terminal;
    this.clock = clock;
    this.threads = threads;
    this.current = current;
    this.models = models;
  }

  /**
   * @return exit status: 0 where all is well; 1 where a line was refused, a file is unusable or a
   *     replay differs; 69 where a replay needs a model that this build has not got
   */
  public int run(RankOptions options) {
    try {
      return switch (options) {
        case Run run -> rank(run);
        case Replay(var match) -> replay(match);
      };
    } catch (Unusable unusable) {
      err.println("fiducia: " + unusable.getMessage());
      return FAILED;
    } catch (UncheckedIOException | IOException failed) {
      var cause = failed instanceof UncheckedIOException wrapped ? wrapped.getCause() : failed;
      err.println("fiducia: cannot read or write: " + cause.getMessage());
      return FAILED;
    }
  }

  /** A file without which there is nothing to do. */
  private static final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unusable(String message) {
      super(message);
    }
  }

  // Ranking

  private int rank(Run options) throws IOException {
    var started = clock.instant();
    for (var file : List.of(options.therapists(), options.clients())) {
      mustBeThere(file);
      if (options.out().isPresent() && isSame(file, options.out().get())) {
        throw new Unusable("--out would overwrite " + file);
      }
    }
    var learned = options.state().map(this::state).orElseGet(Learned::neutral);
    var refused = new Refused();
    var therapists = therapists(options.therapists(), refused);
    var ranker =
        new Ranker(
            therapists.values().stream().map(Listed::candidate).toList(),
            current,
            learned.state(),
            // As the table keeps instants, and long enough to be typed again.
            options.asOf().orElseGet(() -> started.truncatedTo(ChronoUnit.MILLIS)),
            options.seed(),
            options.top());
    if (options.keep().isPresent()) {
      Files.createDirectories(options.keep().get());
    }
    var work = new Work(ranker, learned, therapists, options.keep());
    long ranked;
    try (var output = new BufferedOutputStream(output(options.out()), BUFFER)) {
      ranked = rank(options, work, output, refused);
    }
    err.printf(
        Locale.ROOT,
        "%,d clients ranked among %,d therapists in %.1f s%s%n",
        ranked,
        therapists.size(),
        Duration.between(started, clock.instant()).toMillis() / 1e3,
        refused.summary());
    return refused.any() || out.checkError() ? FAILED : FINE;
  }

  private long rank(Run options, Work work, OutputStream output, Refused refused)
      throws IOException {
    // A bar would run into the lines where both go to the terminal.
    var progress =
        options.out().isPresent() || !terminal
            ? new TerminalProgress(err, terminal, clock)
            : Progress.silent();
    long size = Files.size(options.clients());
    try (var input = Files.newInputStream(options.clients())) {
      var lines = new Lines(input);
      var done = new long[2];
      new InOrder(threads)
          .each(
              lines,
              work,
              result -> {
                switch (result.answer()) {
                  case Reading.Fit<byte[]>(var line) -> {
                    write(output, line);
                    done[0]++;
                  }
                  case Reading.Unfit<byte[]>(var faults) ->
                      refused.client(options.clients(), result.number(), faults);
                }
                done[1]++;
                progress.at(lines.bytes(), size, done[1]);
                return !out.checkError();
              });
      progress.done(lines.bytes(), size, done[1]);
      return done[0];
    }
  }

  /** What became of one line, by its number. */
  private record Result(long number, Reading<byte[]> answer) {}

  /** One client's line into one line of the output. */
  private record Work(
      Ranker ranker, Learned learned, Map<String, Listed> therapists, Optional<Path> keep)
      implements Function<Line, Result> {

    @Override
    public Result apply(Line line) {
      Reading<Asking> client = line.read((json, faults) -> Asking.read(json, "", faults));
      return new Result(
          line.number(),
          switch (client) {
            case Reading.Fit<Asking>(var asking) -> new Reading.Fit<>(rank(line.number(), asking));
            case Reading.Unfit<Asking>(var faults) -> new Reading.Unfit<>(faults);
          });
    }

    private byte[] rank(long number, Asking client) {
      long begun = System.nanoTime();
      var ranked = ranker.rank(client, keep.isPresent() ? KeptMatch.INPUTS : 1);
      long micros = Math.round((System.nanoTime() - begun) / NANOS_PER_MICRO);
      var shown = RankedJson.write(client.id(), ranked.ranking());
      keep.ifPresent(
          folder ->
              write(
                  folder.resolve("match-" + number + ".json"),
                  KeptMatch.write(client, ranked, learned, therapists, shown)));
      return Json.bytes(shown.put("milliseconds", micros / MICROS_PER_MILLI));
    }

    private static void write(Path file, ObjectNode json) {
      try {
        Files.write(file, Json.bytes(json));
      } catch (IOException full) {
        throw new UncheckedIOException(full);
      }
    }
  }

  private Map<String, Listed> therapists(Path file, Refused refused) throws IOException {
    Map<String, Listed> therapists = new LinkedHashMap<>();
    try (var input = Files.newInputStream(file)) {
      var lines = new Lines(input);
      while (lines.hasNext()) {
        var line = lines.next();
        Reading<Listed> therapist = line.read((json, faults) -> Listed.read(json, "", faults));
        switch (therapist) {
          case Reading.Fit<Listed>(var listed) -> {
            if (therapists.putIfAbsent(listed.id(), listed) != null) {
              refused.therapist(
                  file,
                  line.number(),
                  List.of(new Fault("/id", "repeated", "Send every therapist once.")));
            }
          }
          case Reading.Unfit<Listed>(var faults) -> refused.therapist(file, line.number(), faults);
        }
      }
    }
    return therapists;
  }

  private Learned state(Path file) {
    Reading<Learned> state =
        Line.read(text(file), (json, faults) -> Learned.read(json, "", faults));
    return fit(file, state);
  }

  private OutputStream output(Optional<Path> file) throws IOException {
    return file.isPresent() ? Files.newOutputStream(file.get()) : keptOpen(out);
  }

  /** Standard output is not ours to close. */
  private static OutputStream keptOpen(PrintStream stream) {
    return new FilterOutputStream(stream) {
      @Override
      public void write(byte[] bytes, int from, int length) {
        stream.write(bytes, from, length);
      }

      @Override
      public void close() {
        stream.flush();
      }
    };
  }

  private static void write(OutputStream output, byte[] line) {
    try {
      output.write(line);
      output.write('\n');
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  private static boolean isSame(Path one, Path other) throws IOException {
    return Files.exists(other) && Files.isSameFile(one, other);
  }

  // Replaying

  private int replay(Path file) {
    Reading<KeptMatch> match = Line.read(text(file), KeptMatch::read);
    return switch (fit(file, match).replay(models)) {
      case KeptMatch.Replay.Identical() -> {
        out.println("identical");
        yield FINE;
      }
      case KeptMatch.Replay.Different(var differences) -> {
        out.println("different in " + differences.size() + " places");
        differences.stream()
            .limit(MOST_DIFFERENCES)
            .map(Difference::toString)
            .map(RankCommand::visible)
            .forEach(out::println);
        if (differences.size() > MOST_DIFFERENCES) {
          out.println("…");
        }
        yield FAILED;
      }
      case KeptMatch.Replay.Retired(var model) -> {
        err.println("fiducia: this build has no model " + visible(model));
        yield RETIRED;
      }
    };
  }

  // Files and their faults

  private static void mustBeThere(Path file) {
    if (!Files.exists(file) || Files.isDirectory(file)) {
      throw new Unusable("there is no file " + file);
    }
  }

  private static String text(Path file) {
    mustBeThere(file);
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + file, unreadable);
    }
  }

  private <T> T fit(Path file, Reading<T> reading) {
    return switch (reading) {
      case Reading.Fit<T>(var value) -> value;
      case Reading.Unfit<T>(var faults) -> {
        faults.forEach(fault -> err.println(told(file.toString(), fault)));
        throw new Unusable(file + " cannot be used");
      }
    };
  }

  private static String told(String where, Fault fault) {
    return where
        + ": "
        + (fault.pointer().isEmpty() ? "" : visible(fault.pointer()) + ": ")
        + fault.code()
        + ": "
        + fault.detail();
  }

  /** Names in a file may hold anything, also what a terminal would obey. */
  private static String visible(String text) {
    return text.replaceAll("\\p{Cntrl}", "?");
  }

  /** Tells of refused lines, and counts them. */
  private final class Refused {

    private long therapists;
    private long clients;

    void therapist(Path file, long line, List<Fault> faults) {
      therapists++;
      tell(file, line, faults);
    }

    void client(Path file, long line, List<Fault> faults) {
      clients++;
      tell(file, line, faults);
    }

    private void tell(Path file, long line, List<Fault> faults) {
      for (var fault : faults) {
        // Over the bar, which is drawn again.
        err.println((terminal ? "\r\033[K" : "") + told(file + ":" + line, fault));
      }
    }

    boolean any() {
      return therapists + clients > 0;
    }

    String summary() {
      return any()
          ? String.format(
              Locale.ROOT,
              "; refused: %,d lines of therapists, %,d of clients",
              therapists,
              clients)
          : "";
    }
  }
}

package fiducia.local;

import fiducia.local.LocalFunction.Answered;
import fiducia.local.LocalFunction.Failed;
import fiducia.local.LocalFunction.TimedOut;
import fiducia.local.gateway.Answer;
import fiducia.local.gateway.DevelopmentSignIn;
import fiducia.local.gateway.Gateway;
import fiducia.local.gateway.HttpCall;
import fiducia.local.template.Template;
import fiducia.local.template.TemplateYaml;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * A running Fiducia: everything that the template says, in this process, answering on {@link
 * #address}.
 *
 * <p>Safe for use by many threads. Closing it ends it all; what it kept in memory is gone.
 */
public final class LocalRun implements AutoCloseable {

  /** How long API Gateway waits for a function. */
  private static final Duration PATIENCE = Duration.ofSeconds(29);

  /** Parameters that follow the local address unless they are given. */
  private static final List<String> ADDRESSES = List.of("SiteOrigin", "SiteUrl");

  /**
   * How to run.
   *
   * @param template file of the template
   * @param port 0 for any that is free
   * @param data folder to keep the table in; nothing for memory
   * @param parameters values instead of the template's defaults
   * @param site folder of the built website; it may be absent
   * @param time that the local clock follows
   */
  public record Options(
      Path template,
      int port,
      Optional<Path> data,
      Map<String, String> parameters,
      Optional<Path> site,
      Clock time) {

    public Options {
      parameters = Map.copyOf(parameters);
    }

    /** In memory, on any free port, without a website. */
    public static Options inMemory(Path template, Clock time) {
      return new Options(template, 0, Optional.empty(), Map.of(), Optional.empty(), time);
    }
  }

  private final FrontDoor door;
  private final Template template;
  private final EmbeddedTable table;
  private final MovableClock clock;
  private final Mailbox mailbox = new Mailbox();
  private final DeadLetters deadLetters = new DeadLetters();
  private final FunctionLog log = new FunctionLog();
  private final DevelopmentSignIn signIn;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, LocalFunction> functions = new LinkedHashMap<>();
  private final Optional<TableStream> stream;
  private final Schedules schedules;
  private final Gateway gateway;
  private final DevRoutes development;
  private final Optional<SiteFiles> site;

  private LocalRun(Options options, Handlers handlers, FrontDoor door, Template template) {
    this.door = door;
    this.template = template;
    this.clock = new MovableClock(options.time());
    this.signIn = new DevelopmentSignIn(clock);
    this.table =
        options
            .data()
            .map(folder -> EmbeddedTable.onDisk(folder, template.table()))
            .orElseGet(() -> EmbeddedTable.inMemory(template.table()));
    var surroundings = new Handlers.Surroundings(table.client(), clock, mailbox);
    for (var function : template.functions()) {
      functions.put(
          function.id(),
          new LocalFunction(function, handlers.handler(function, surroundings), threads, log));
    }
    this.stream = table.streamArn().map(this::stream);
    this.schedules =
        new Schedules(
            clock,
            timers(),
            earliestDue(),
            this::drain,
            deadLetters,
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory()));
    this.gateway = new Gateway(template, signIn, this::call, clock);
    this.development = new DevRoutes(this);
    this.site = options.site().map(SiteFiles::new).filter(SiteFiles::areThere);
  }

  /**
   * Starts it; when this returns, it answers.
   *
   * @throws CannotStart where the port or the data folder is taken
   * @throws fiducia.local.template.NotEmulated where the template asks for what cannot be done here
   */
  public static LocalRun start(Options options, Handlers handlers) throws IOException {
    var json = TemplateYaml.read(options.template());
    var door = FrontDoor.bind(options.port());
    try {
      var parameters = new LinkedHashMap<>(options.parameters());
      for (var name : ADDRESSES) {
        if (json.path("Parameters").has(name)) {
          parameters.putIfAbsent(name, door.address().toString());
        }
      }
      var run = new LocalRun(options, handlers, door, Template.of(json, parameters));
      run.stream.ifPresent(TableStream::start);
      run.schedules.start();
      door.open(run::answer, run.threads);
      return run;
    } catch (RuntimeException failed) {
      door.close();
      throw failed;
    }
  }

  private TableStream stream(String arn) {
    var consumers = new ArrayList<TableStream.Consumer>();
    for (var function : functions.values()) {
      for (var wanted : function.definition().streams()) {
        consumers.add(new TableStream.Consumer(function, wanted));
      }
    }
    return new TableStream(table.streams(), arn, consumers, deadLetters, clock);
  }

  private List<Schedules.Timer> timers() {
    var timers = new ArrayList<Schedules.Timer>();
    for (var function : functions.values()) {
      for (var schedule : function.definition().schedules()) {
        timers.add(new Schedules.Timer(function, schedule));
      }
    }
    return timers;
  }

  private Supplier<Optional<Instant>> earliestDue() {
    var indexed =
        template.table().indexes().stream().anyMatch(index -> index.name().equals(DueItems.INDEX));
    var due = new DueItems(table.client(), template.table().name());
    return indexed ? due::earliest : () -> Optional.of(clock.instant());
  }

  private Gateway.Result call(String function, byte[] event) {
    var outcome = functions.get(function).call(event, PATIENCE);
    stream.ifPresent(TableStream::wake);
    return switch (outcome) {
      case Answered(var bytes) -> new Gateway.Wrote(bytes);
      case TimedOut() -> new Gateway.Late();
      case Failed(var cause) -> {
        System.err.println("The function " + function + " failed:");
        cause.printStackTrace();
        yield new Gateway.Broke();
      }
    };
  }

  private Answer answer(HttpCall call) {
    var path = call.path();
    if (path.equals("/dev") || path.startsWith("/dev/")) {
      return siteMayRead(development.answer(call));
    }
    if (site.isEmpty()) {
      return switch (path) {
        case "/" -> Welcome.page(this);
        case "/check-in" -> Welcome.checkIn(this);
        default -> gateway.answer(call);
      };
    }
    if (path.startsWith("/v1/")) {
      return gateway.answer(call);
    }
    return site.flatMap(files -> files.answer(call))
        .or(() -> site.flatMap(files -> files.missing(call)))
        .orElseGet(() -> gateway.answer(call));
  }

  /** Whether a website is served besides the API. */
  public boolean hasSite() {
    return site.isPresent();
  }

  /**
   * A site under development, on the origin that the template names, may use the development routes
   * too.
   */
  private Answer siteMayRead(Answer answer) {
    return template
        .api()
        .cors()
        .map(cors -> cors.headers().get("Access-Control-Allow-Origin"))
        .filter(origin -> !origin.equals("*"))
        .map(origin -> answer.with("Access-Control-Allow-Origin", origin))
        .orElse(answer);
  }

  /** Where it answers, without a closing slash. */
  public URI address() {
    return door.address();
  }

  public Template template() {
    return template;
  }

  public MovableClock clock() {
    return clock;
  }

  public Mailbox mailbox() {
    return mailbox;
  }

  /** The embedded database, for an import into it. */
  public DynamoDbClient table() {
    return table.client();
  }

  /** A token of the development sign-in; group is {@code therapist} or {@code admin}. */
  public DevelopmentSignIn.Token signIn(String subject, String group) {
    return signIn.signIn(subject, group);
  }

  Map<String, Object> publicKeys() {
    return signIn.publicKeys();
  }

  /**
   * Delivers the changes of the table made before this call and returns when that is done.
   *
   * @return how many changes this call delivered; the reader in the background may have taken some
   */
  public int drain() {
    return stream.map(TableStream::drain).orElse(0);
  }

  /**
   * Puts the clock forward, with all the sweeps in between, and delivers what they change.
   *
   * @return how many sweeps were made
   */
  public int moveClockTo(Instant target) {
    int sweeps = schedules.moveTo(target);
    drain();
    return sweeps;
  }

  List<String> log() {
    return log.lines();
  }

  List<DeadLetters.DeadLetter> deadLetters() {
    return deadLetters.all();
  }

  @Override
  public void close() {
    door.close();
    schedules.close();
    stream.ifPresent(TableStream::close);
    threads.shutdownNow();
    table.close();
  }
}

package fiducia.local.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fiducia.intake.IntakeHandler;
import fiducia.local.CannotStart;
import fiducia.table.Keys;
import fiducia.testing.Call;
import fiducia.testing.TestPlatform;
import fiducia.testing.TestTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/** A table comes back from its backup as it was, or it is said that it does not. */
class TableCopyTableTest {

  private static final int PEOPLE = 60;

  @TempDir private Path home;
  private TestPlatform lost;
  private TestPlatform fresh;
  private Path folder;

  @BeforeEach
  void open() {
    lost = TestPlatform.create();
    fresh = TestPlatform.create();
    folder = home.resolve("backup");
  }

  @AfterEach
  void close() {
    lost.close();
    fresh.close();
  }

  private static TableCopy of(DynamoDbClient client) {
    return new TableCopy(client, TestTable.NAME, java.time.Clock.systemUTC());
  }

  private static TableCopy of(TestPlatform platform) {
    return of(platform.database().client());
  }

  /** The keys of clients who have started a profile. */
  private List<String> peopleMoveIn() {
    var intake = new IntakeHandler(lost.platform());
    var keys = new ArrayList<String>();
    for (int i = 0; i < PEOPLE; i++) {
      var started = Call.post("/v1/clients").body("{\"reason\": \"Niña, 眠れない\"}").to(intake);
      keys.add(started.body().path("key").asText());
    }
    return keys;
  }

  private static void put(DynamoDbClient client, String pk, AttributeValue value) {
    client.putItem(
        PutItemRequest.builder()
            .tableName(TestTable.NAME)
            .item(
                Map.of(
                    "pk",
                    AttributeValue.fromS(pk),
                    "sk",
                    AttributeValue.fromS("TEST"),
                    "value",
                    value))
            .build());
  }

  @Test
  void whoeverHadAKeyOpensTheOwnProfileAfterTheRehearsal() throws IOException {
    var keys = peopleMoveIn();
    var exported = of(lost).export(folder);
    assertThat(exported.items()).isEqualTo(2 * PEOPLE);
    assertThat(exported.oneMoment()).isTrue();
    var restored = of(fresh).restore(folder, false);
    assertThat(restored).isEqualTo(new TableCopy.Restored(2 * PEOPLE, 0, 0, true));
    var intake = new IntakeHandler(fresh.platform());
    for (var key : keys) {
      var read = Call.get("/v1/clients/me").key(key).to(intake);
      assertThat(read.status()).isEqualTo(200);
      assertThat(read.body().toString()).contains("Niña, 眠れない");
    }
  }

  @Test
  void everyTypeOfAttributeComesBack() throws IOException {
    var bytes = SdkBytes.fromByteArray(new byte[] {0, -1, 127});
    var values =
        List.of(
            AttributeValue.fromS("line\nand \"quotes\" 眠"),
            AttributeValue.fromN("12345678901234567890.5"),
            AttributeValue.fromB(bytes),
            AttributeValue.fromBool(false),
            AttributeValue.fromNul(true),
            AttributeValue.fromSs(List.of("b", "a")),
            AttributeValue.fromNs(List.of("2", "1")),
            AttributeValue.fromBs(List.of(bytes)),
            AttributeValue.fromL(List.of()),
            AttributeValue.fromM(
                Map.of("list", AttributeValue.fromL(List.of(AttributeValue.fromS(""))))));
    for (int i = 0; i < values.size(); i++) {
      put(lost.database().client(), "T" + i, values.get(i));
    }
    of(lost).export(folder);
    assertThat(of(fresh).restore(folder, false).complete()).isTrue();
    assertThat(all(fresh)).isEqualTo(all(lost)).hasSize(values.size());
  }

  private static Map<String, Map<String, AttributeValue>> all(TestPlatform platform) {
    return platform
        .database()
        .client()
        .scanPaginator(scan -> scan.tableName(TestTable.NAME))
        .items()
        .stream()
        .collect(Collectors.toMap(item -> item.get("pk").s(), HashMap::new));
  }

  @Test
  void thePulseIsNoData() throws IOException {
    put(lost.database().client(), Keys.pulse().pk(), AttributeValue.fromN("1"));
    put(fresh.database().client(), Keys.pulse().pk(), AttributeValue.fromN("2"));
    assertThat(of(lost).export(folder).items()).isZero();
    assertThat(of(fresh).restore(folder, false).complete()).isTrue();
  }

  @Test
  void aTableThatHoldsAnythingIsLeftAlone() throws IOException {
    peopleMoveIn();
    of(lost).export(folder);
    put(fresh.database().client(), "OTHER", AttributeValue.fromN("1"));
    assertThatThrownBy(() -> of(fresh).restore(folder, false))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("not empty");
    assertThat(all(fresh)).hasSize(1);
  }

  @Test
  void whatIsThereIsNeverWrittenOverAndIsTold() throws IOException {
    put(lost.database().client(), "A", AttributeValue.fromS("then"));
    put(lost.database().client(), "B", AttributeValue.fromS("same"));
    of(lost).export(folder);
    put(fresh.database().client(), "A", AttributeValue.fromS("now"));
    put(fresh.database().client(), "B", AttributeValue.fromS("same"));
    assertThat(of(fresh).restore(folder, true)).isEqualTo(new TableCopy.Restored(0, 1, 1, false));
    assertThat(all(fresh).get("A").get("value").s()).isEqualTo("now");
  }

  @Test
  void aRestoreThatWasCutShortGoesOn() throws IOException {
    peopleMoveIn();
    of(lost).export(folder);
    var puts = new AtomicInteger();
    var dying =
        hooked(
            fresh.database().client(),
            "putItem",
            () -> {
              if (puts.incrementAndGet() > PEOPLE) {
                throw new IllegalStateException("the line is cut");
              }
            });
    assertThatThrownBy(() -> of(dying).restore(folder, false)).hasMessage("the line is cut");
    var rest = of(fresh).restore(folder, true);
    assertThat(rest).isEqualTo(new TableCopy.Restored(PEOPLE, PEOPLE, 0, true));
  }

  @Test
  void itIsSaidWhereTheTableWasWrittenToMeanwhile() throws IOException {
    peopleMoveIn();
    var scans = new AtomicInteger();
    var busy =
        hooked(
            lost.database().client(),
            "scanPaginator",
            () -> {
              // Four of the export itself, then the second look.
              if (scans.incrementAndGet() == 5) {
                put(lost.database().client(), "MEANWHILE", AttributeValue.fromN("1"));
              }
            });
    assertThat(of(busy).export(folder).oneMoment()).isFalse();
  }

  @Test
  void anExportThatFailsLeavesNothingBehind() throws IOException {
    peopleMoveIn();
    var gone =
        hooked(
            lost.database().client(),
            "scanPaginator",
            () -> {
              throw new IllegalStateException("the line is cut");
            });
    assertThatThrownBy(() -> of(gone).export(folder)).hasMessage("the line is cut");
    assertThat(folder).doesNotExist();
    assertThat(of(lost).export(folder).items()).isEqualTo(2 * PEOPLE);
  }

  @Test
  void aBackupWithoutAllItsLinesIsNoneAndNothingIsWritten() throws IOException {
    peopleMoveIn();
    of(lost).export(folder);
    rewrite(lines -> lines.subList(1, lines.size()));
    assertRefusedUnwritten("not what its manifest says");
  }

  @Test
  void aBackupInWhichAWordWasChangedIsNone() throws IOException {
    peopleMoveIn();
    of(lost).export(folder);
    rewrite(lines -> lines.stream().map(line -> line.replace("Niña", "Nino")).toList());
    assertRefusedUnwritten("not what its manifest says");
  }

  @Test
  void aBackupThatIsCutOffIsNone() throws IOException {
    peopleMoveIn();
    of(lost).export(folder);
    var file = folder.resolve(Manifest.ITEMS);
    var bytes = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    assertRefusedUnwritten("damaged");
  }

  @Test
  void aBackupWithoutAManifestIsNone() throws IOException {
    of(lost).export(folder);
    Files.delete(folder.resolve(Manifest.FILE));
    assertRefusedUnwritten("no finished backup");
  }

  private void rewrite(UnaryOperator<List<String>> change) throws IOException {
    var file = folder.resolve(Manifest.ITEMS);
    List<String> lines;
    try (var gzip = new GZIPInputStream(Files.newInputStream(file))) {
      lines = new String(gzip.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
    var changed = String.join("\n", change.apply(lines)) + "\n";
    try (var gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
      gzip.write(changed.getBytes(StandardCharsets.UTF_8));
    }
  }

  private void assertRefusedUnwritten(String why) {
    assertThatThrownBy(() -> of(fresh).restore(folder, false))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining(why);
    assertThat(all(fresh)).isEmpty();
  }

  @Test
  void aBackupIsItsOwnersAndNeverWrittenOver() throws IOException {
    of(lost).export(folder);
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
          .isEqualTo("rwx------");
    }
    assertThatThrownBy(() -> of(lost).export(folder)).isInstanceOf(CannotStart.class);
  }

  @Test
  void theCommandSaysWhetherTheTableHoldsWhatTheBackupSays() throws IOException {
    peopleMoveIn();
    var said = new ByteArrayOutputStream();
    var command =
        new BackupCommand(
            new PrintStream(said, true, StandardCharsets.UTF_8), java.time.Clock.systemUTC());
    var export = List.of("export", "--table", TestTable.NAME, "--out", folder.toString());
    var restore = List.of("restore", "--table", TestTable.NAME, "--from", folder.toString());
    assertThat(command.run(BackupOptions.of(export), lost.database().client())).isZero();
    assertThat(command.run(BackupOptions.of(restore), fresh.database().client())).isZero();
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("120 items", "one moment", "not encrypted", "and nothing else");
    put(fresh.database().client(), "MORE", AttributeValue.fromN("1"));
    var again = new ArrayList<>(restore);
    again.add("--resume");
    assertThat(command.run(BackupOptions.of(again), fresh.database().client())).isEqualTo(1);
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("does not hold");
  }

  @Test
  void whatIsMissingIsAskedFor() {
    for (var words :
        List.of(
            List.<String>of(),
            List.of("export"),
            List.of("export", "--table", "t"),
            List.of("export", "--table", "t", "--from", "d"),
            List.of("export", "--table", "t", "--out", "d", "--resume"),
            List.of("restore", "--table", "t", "--from", "d", "--endpoint", "nowhere"))) {
      assertThatThrownBy(() -> BackupOptions.of(words)).isInstanceOf(BackupOptions.Misused.class);
    }
    var options =
        BackupOptions.of(
            List.of("restore", "--table", "t", "--from", "d", "--endpoint", "http://localhost:1"));
    assertThat(options.endpoint()).map(java.net.URI::getPort).isEqualTo(Optional.of(1));
  }

  private static DynamoDbClient hooked(DynamoDbClient client, String name, Runnable before) {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals(name)) {
                before.run();
              }
              try {
                return method.invoke(client, arguments);
              } catch (InvocationTargetException failed) {
                throw failed.getCause();
              }
            });
  }
}

package fiducia.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** However a file is damaged, no row is lost from the count, and a second run changes nothing. */
class ImportProperties {

  private static final byte[] USUAL = "\",\r\n;0aX".getBytes(StandardCharsets.US_ASCII);

  /** Overwrites, removes and doubles bytes behind the header; may cut the file off. */
  private static byte[] damaged(byte[] file, int header, long seed, int wounds) {
    var random = new Random(seed);
    var bytes = file.clone();
    for (int i = 0; i < wounds; i++) {
      int at = header + random.nextInt(Math.max(bytes.length - header, 1));
      if (at >= bytes.length) {
        continue;
      }
      switch (random.nextInt(4)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes[at] = USUAL[random.nextInt(USUAL.length)];
        case 2 -> {
          int gap = Math.min(1 + random.nextInt(40), bytes.length - at);
          var shorter = new byte[bytes.length - gap];
          System.arraycopy(bytes, 0, shorter, 0, at);
          System.arraycopy(bytes, at + gap, shorter, at, bytes.length - at - gap);
          bytes = shorter;
        }
        default -> {
          if (random.nextInt(5) == 0) {
            bytes = java.util.Arrays.copyOf(bytes, at);
          }
        }
      }
    }
    return bytes;
  }

  private static void assertHonestAndIdempotent(Source source, byte[] bytes) {
    var roster = new MemoryRoster();
    var dry = Imports.run(roster, source, bytes, true);
    var first = Imports.run(roster, source, bytes, false);
    var second = Imports.run(roster, source, bytes, false);
    ImportTest.assertPartsAddUp(dry);
    ImportTest.assertPartsAddUp(first);
    ImportTest.assertPartsAddUp(second);
    assertThat(dry.taken()).isEqualTo(first.taken());
    assertThat(dry.refused()).isEqualTo(first.refused());
    assertThat(second.taken()).isZero();
    assertThat(second.unchanged()).isEqualTo(first.taken());
    assertThat(second.rows()).isEqualTo(first.rows());
    assertThat(roster.writes()).isEqualTo((int) first.taken());
  }

  @Property(tries = 100)
  void aDamagedNppesFileIsCountedRowByRow(
      @ForAll long seed, @ForAll @IntRange(max = 12) int wounds) {
    var rows = new NppesFile.Row[8];
    for (int n = 0; n < rows.length; n++) {
      rows[n] = NppesFile.psychologist(n);
    }
    var file = NppesFile.of(rows).bytes();
    int header = NppesFile.of().bytes().length;
    assertHonestAndIdempotent(Source.NPPES, damaged(file, header, seed, wounds));
  }

  @Property(tries = 250)
  void aDamagedClinicFileIsCountedRowByRow(
      @ForAll long seed, @ForAll @IntRange(max = 12) int wounds) throws Exception {
    var sample = Files.readString(Imports.upwards("docs/clinic-import-sample.csv"));
    var bytes = sample.getBytes(StandardCharsets.UTF_8);
    assertHonestAndIdempotent(
        Source.CLINIC, damaged(bytes, sample.indexOf('\n') + 1, seed, wounds));
  }

  /** One wound hits one row, or two where it takes the line break between them. */
  @Property(tries = 150)
  void oneWoundCostsTwoRowsAtTheMost(@ForAll long seed) {
    var rows = new NppesFile.Row[20];
    for (int n = 0; n < rows.length; n++) {
      rows[n] = NppesFile.psychologist(n);
    }
    var file = NppesFile.of(rows).bytes();
    int header = NppesFile.of().bytes().length;
    var random = new Random(seed);
    file[header + random.nextInt(file.length - header)] = (byte) random.nextInt(128);
    var report = Imports.run(new MemoryRoster(), Source.NPPES, file, false);
    assertThat(report.taken()).isGreaterThanOrEqualTo(18);
  }
}

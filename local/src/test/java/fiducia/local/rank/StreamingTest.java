package fiducia.local.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However long a file is, only a few lines of it are in memory; results keep the order. */
class StreamingTest {

  @Test
  void ofEndlessThingsOnlyAFewAreTakenAhead() {
    var taken = new AtomicLong();
    Iterator<Long> endless = Stream.generate(taken::incrementAndGet).iterator();
    var handedOn = new ArrayList<Long>();
    var inOrder = new InOrder(3);
    inOrder.each(
        endless,
        thing -> thing * 10,
        result -> {
          handedOn.add(result);
          return handedOn.size() < 10_000;
        });
    assertThat(handedOn).hasSize(10_000).startsWith(10L, 20L).endsWith(100_000L).isSorted();
    // A stream's iterator takes one thing more than it has been asked for.
    assertThat(taken.get()).isBetween(10_000L, 10_000L + inOrder.mostUnderWay() + 1);
  }

  @Test
  void whatIsDoneFirstWaitsForWhatCameFirst() {
    var second = new CountDownLatch(1);
    var done = new ConcurrentLinkedQueue<Integer>();
    var handedOn = new ArrayList<Integer>();
    new InOrder(2)
        .each(
            List.of(1, 2, 3).iterator(),
            number -> {
              if (number == 1) {
                await(second);
              }
              done.add(number);
              if (number == 2) {
                second.countDown();
              }
              return number;
            },
            handedOn::add);
    assertThat(handedOn).containsExactly(1, 2, 3);
    // In the order in which they were done it would have been otherwise.
    assertThat(List.copyOf(done)).isNotEqualTo(handedOn);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  @Test
  void whatFailsEndsEverythingAndSaysWhy() {
    assertThatThrownBy(
            () ->
                new InOrder(2)
                    .each(
                        Stream.generate(() -> 1).iterator(),
                        _ -> {
                          throw new IllegalArgumentException("why");
                        },
                        _ -> true))
        .hasRootCauseMessage("why");
  }

  @Test
  void aFileIsReadAsFarAsItsLinesAreWanted() {
    var read = new AtomicLong();
    var lines = new Lines(endless("{\"id\":\"somebody\"}\n", read));
    for (int i = 1; i <= 50_000; i++) {
      assertThat(lines.next().number()).isEqualTo(i);
    }
    assertThat(read.get()).isLessThan(50_000 * 18L + (1 << 17));
  }

  @Test
  void aLineWithoutAnEndIsReadToItsEndButNotKept() {
    var line = "x".repeat(1 << 16);
    var parts = new ArrayList<InputStream>();
    IntStream.range(0, 4_000).forEach(_ -> parts.add(bytes(line)));
    parts.add(bytes("\n{}"));
    var lines = new Lines(new SequenceInputStream(Collections.enumeration(parts)));
    assertThat(lines.next()).isInstanceOf(Line.Unreadable.class);
    assertThat(lines.next()).isEqualTo(new Line.Text(2, "{}"));
    assertThat(lines.hasNext()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb\nc", "a\nb\nc\n", "\uFEFFa\r\nb\r\nc\r\n"})
  void linesEndAsTheyDoEverywhere(String text) {
    assertThat(texts(text)).map(String::strip).containsExactly("a", "b", "c");
  }

  @Test
  void blankLinesCountButSayNothing() {
    var lines = new Lines(bytes("\n  \na\n\nb\n\n"));
    assertThat(lines.next()).isEqualTo(new Line.Text(3, "a"));
    assertThat(lines.next()).isEqualTo(new Line.Text(5, "b"));
    assertThat(lines.hasNext()).isFalse();
    assertThat(new Lines(bytes("")).hasNext()).isFalse();
  }

  @Test
  void aLineMayLieAcrossWhatIsReadAtOnce() {
    var wide = "ä".repeat(100_000);
    assertThat(texts("a\n" + wide + "\nb")).containsExactly("a", wide, "b");
  }

  @Test
  void bytesThatAreNotUtf8AreAFaultOfTheirLine() {
    var lines = new Lines(new ByteArrayInputStream(new byte[] {'a', (byte) 0xe4, '\n', 'b'}));
    assertThat(lines.next())
        .isInstanceOfSatisfying(
            Line.Unreadable.class, line -> assertThat(line.fault().code()).isEqualTo("not-utf-8"));
    assertThat(lines.next()).isEqualTo(new Line.Text(2, "b"));
  }

  private static List<String> texts(String text) {
    var texts = new ArrayList<String>();
    new Lines(bytes(text)).forEachRemaining(line -> texts.add(((Line.Text) line).json()));
    return texts;
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static InputStream endless(String line, AtomicLong read) {
    var bytes = line.getBytes(StandardCharsets.UTF_8);
    return new InputStream() {
      @Override
      public int read() {
        return bytes[(int) (read.getAndIncrement() % bytes.length)];
      }
    };
  }
}

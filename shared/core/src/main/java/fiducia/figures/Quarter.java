package fiducia.figures;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A quarter of a calendar year, in UTC.
 *
 * <p>Quarters have fixed borders and do not overlap, so none can be taken from another to learn of
 * the days between. UTC moves a border by some hours for a clinic; among ninety days that changes
 * no figure that anybody acts on, and a zone to be set could be set anew, which would be another
 * border.
 *
 * @param number 1 to 4
 */
public record Quarter(int year, int number) implements Comparable<Quarter> {

  /**
   * How long after its end nothing is told of it yet. What was begun in its last second is written
   * by then, whatever a function's clock says; a quarter that is told never changes again, so two
   * looks at it cannot be compared either.
   */
  public static final Duration SETTLES = Duration.ofDays(1);

  private static final Comparator<Quarter> IN_TIME =
      Comparator.comparingInt(Quarter::year).thenComparingInt(Quarter::number);

  public Quarter {
    if (number < 1 || number > 4) {
      throw new IllegalArgumentException("a year has four quarters");
    }
  }

  /** The quarter in which an instant lies. */
  public static Quarter of(Instant at) {
    var day = LocalDate.ofInstant(at, ZoneOffset.UTC);
    return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
  }

  /** Reads what {@link #code} wrote. */
  public static Quarter of(String code) {
    return new Quarter(Integer.parseInt(code.substring(0, 4)), Integer.parseInt(code.substring(6)));
  }

  /** Such as {@code 2026-Q4}; the order of codes is the order of time. */
  public String code() {
    return "%04d-Q%d".formatted(year, number);
  }

  public Quarter next() {
    return number == 4 ? new Quarter(year + 1, 1) : new Quarter(year, number + 1);
  }

  public Quarter previous() {
    return number == 1 ? new Quarter(year - 1, 4) : new Quarter(year, number - 1);
  }

  public LocalDate firstDay() {
    return LocalDate.of(year, number * 3 - 2, 1);
  }

  public LocalDate lastDay() {
    return next().firstDay().minusDays(1);
  }

  /** From when on it is told. */
  public Instant toldFrom() {
    return next().firstDay().atStartOfDay(ZoneOffset.UTC).toInstant().plus(SETTLES);
  }

  /** The first quarter that is not told yet. */
  public static Quarter runningAt(Instant now) {
    var last = of(now).previous();
    return last.toldFrom().isAfter(now) ? last : last.next();
  }

  /** The quarters that are told, from this one on, newest first. */
  public List<Quarter> toldAt(Instant now, int most) {
    return Stream.iterate(
            runningAt(now).previous(), quarter -> quarter.compareTo(this) >= 0, Quarter::previous)
        .limit(most)
        .toList();
  }

  @Override
  public int compareTo(Quarter other) {
    return IN_TIME.compare(this, other);
  }
}

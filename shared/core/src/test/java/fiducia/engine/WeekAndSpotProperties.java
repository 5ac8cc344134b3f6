package fiducia.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fiducia.model.WeeklyHours;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What the engine computes in its own way is what the model says. */
class WeekAndSpotProperties {

  @Property(tries = 3_000)
  void weeksMeetWhenTheModelSaysThatAnHourIsShared(
      @ForAll long seed, @ForAll @IntRange(max = 365) int day) {
    var people = new People(seed);
    var own = people.hours(.2);
    var other = people.hours(.2);
    var when = Instant.parse("2026-01-01T12:00:00Z").plus(Duration.ofDays(day));

    int ahead = offset(other, when) - offset(own, when);
    boolean meets = Week.of(own).ahead(ahead).meets(Week.of(other));

    assertThat(meets).isEqualTo(own.shareAnHour(other, when));
  }

  private static int offset(WeeklyHours hours, Instant when) {
    return hours.zone().getRules().getOffset(when).getTotalSeconds();
  }

  @Property(tries = 3_000)
  void distancesAreThoseOfTheModel(@ForAll long seed) {
    var people = new People(seed);
    var here = people.point();
    var there = people.point();

    double kilometres = Spot.of(here).kilometresTo(Spot.of(there));

    assertThat(kilometres).isCloseTo(here.kilometresTo(there), within(1e-6));
  }
}

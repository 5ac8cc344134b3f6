package fiducia.engine;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Everything that an answer depends on, apart from the candidates: the same question over the same
 * candidates gives the same answer, bit for bit.
 *
 * @param seeker who asks
 * @param asOf when: decides licences, ages, daylight saving and who still accepts
 * @param seed decides between therapists who are as good as equal
 * @param model with which numbers
 * @param learned with which experience
 * @param show how many therapists to show at most, 1 to 10
 */
public record Question(
    Seeker seeker, Instant asOf, long seed, Model model, LearnedState learned, int show) {

  public static final int MOST_SHOWN = 10;

  public Question {
    if (show < 1 || show > MOST_SHOWN) {
      throw new IllegalArgumentException("one to ten therapists are shown");
    }
  }

  /** With the current model and nothing learned, showing as many as there may be. */
  public static Question of(Seeker seeker, Instant asOf, long seed) {
    return new Question(seeker, asOf, seed, Model.CURRENT, LearnedState.neutral(), MOST_SHOWN);
  }

  public Question with(Model other) {
    return new Question(seeker, asOf, seed, other, learned, show);
  }

  public Question with(LearnedState other) {
    return new Question(seeker, asOf, seed, model, other, show);
  }

  public Question showing(int most) {
    return new Question(seeker, asOf, seed, model, learned, most);
  }

  LocalDate day() {
    return seeker.day(asOf);
  }
}

package fiducia.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fiducia.model.Coded;
import fiducia.model.Factor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The questions, and what may be answered. */
class CheckInTest {

  @Test
  void theCodesOfTheItemsNeverChange() {
    assertThat(Item.values())
        .extracting(Coded::code)
        .containsExactly(
            "trust-1",
            "trust-2",
            "rapport-1",
            "rapport-2",
            "collaboration-1",
            "collaboration-2",
            "say-hard-things");
    assertThat(Visibility.values())
        .extracting(Coded::code)
        .containsExactly("my-therapist", "pooled", "matching-only");
  }

  @Test
  void twoItemsAskAboutEachFactorAndOneAboutBeingAbleToSpeak() {
    for (var factor : Factor.values()) {
      assertThat(Item.of(factor)).hasSize(2);
    }
    assertThat(Item.values()).filteredOn(item -> item.factor().isEmpty()).hasSize(1);
  }

  @Test
  void whatIsAskedIsWhatIsPublished() throws IOException {
    var published = Files.readString(Path.of("../../docs/check-in.md"));

    for (var item : Item.values()) {
      assertThat(published).contains("`" + item.code() + "`");
      for (var wording : List.of(item.question(), item.lowEnd(), item.highEnd())) {
        assertThat(published).contains(wording.english()).contains(wording.spanish());
      }
    }
    assertThat(published)
        .contains(Item.OPEN_LINE.english(), Item.OPEN_LINE.spanish())
        .contains(Item.PREFER_NOT_TO_SAY.english(), Item.PREFER_NOT_TO_SAY.spanish());
  }

  @Test
  void ratingsLieWithinZeroToTen() {
    assertThatCode(() -> Answers.of(Map.of(Item.TRUST_1, 0, Item.TRUST_2, 10)))
        .doesNotThrowAnyException();
    assertThatIllegalArgumentException().isThrownBy(() -> Answers.of(Map.of(Item.TRUST_1, 11)));
    assertThatIllegalArgumentException().isThrownBy(() -> Answers.of(Map.of(Item.TRUST_1, -1)));
  }

  @Test
  void aFactorIsRatedByTheItemsThatAreSaid() {
    var answers = Answers.of(Map.of(Item.TRUST_1, 4, Item.TRUST_2, 7, Item.RAPPORT_2, 9));

    assertThat(answers.rating(Factor.TRUST)).hasValue(5.5);
    assertThat(answers.rating(Factor.RAPPORT)).hasValue(9);
    assertThat(answers.rating(Factor.COLLABORATION)).isEmpty();
    assertThat(answers.rating(Item.SAY_HARD_THINGS)).isEmpty();
  }

  @Test
  void anOpenLineHasAThousandCharactersAtMostAndIsNotEchoedWhenRefused() {
    var longest = "😀".repeat(1000);

    assertThat(lined(longest).openLine()).contains(longest);
    assertThat(lined("  ").openLine()).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> lined(longest + "😀"))
        .withMessageNotContaining("😀");
  }

  @Test
  void pooledIsTheDefaultAndOnlyAnOpenCheckInReachesTheTherapist() {
    assertThat(Answers.of(Map.of()).visibility()).isEqualTo(Visibility.POOLED);
    assertThat(Visibility.values())
        .filteredOn(Visibility::therapistMayRead)
        .containsExactly(Visibility.MY_THERAPIST);
    assertThat(Visibility.MATCHING_ONLY.mayBePooled()).isFalse();
  }

  @Test
  void thereAreWordsToRaiseEveryFactorInBothLanguages() {
    for (var factor : Factor.values()) {
      assertThat(WordsToRaise.about(factor))
          .hasSize(3)
          .allMatch(words -> !words.english().isBlank() && !words.spanish().isBlank());
    }
    assertThat(Arrays.stream(Factor.values()).flatMap(f -> WordsToRaise.about(f).stream()))
        .doesNotHaveDuplicates();
  }

  private static Answers lined(String line) {
    return new Answers(Map.of(), Optional.of(line), Visibility.DEFAULT);
  }
}

package fiducia.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fiducia.alliance.Item;
import fiducia.alliance.Silence;
import fiducia.alliance.Silence.WayOut;
import fiducia.alliance.Wording;
import fiducia.http.Json;
import fiducia.model.AgeGroup;
import fiducia.model.Aim;
import fiducia.model.Coded;
import fiducia.model.Community;
import fiducia.model.Concern;
import fiducia.model.Culture;
import fiducia.model.DeclineCode;
import fiducia.model.Faith;
import fiducia.model.Format;
import fiducia.model.Gender;
import fiducia.model.LicenceKind;
import fiducia.model.Limit;
import fiducia.model.Strength;
import fiducia.model.StyleDimension;
import fiducia.testing.Call;
import fiducia.testing.TestPlatform;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VocabularyTest {

  private final JsonNode vocabulary =
      Json.read(ReadVocabulary.class.getResourceAsStream("vocabulary.json"));

  static Stream<Arguments> lists() {
    return Stream.of(
        Arguments.of("aims", Aim.values()),
        Arguments.of("concerns", Concern.values()),
        Arguments.of("styleDimensions", StyleDimension.values()),
        Arguments.of("strengths", Strength.values()),
        Arguments.of("genders", Gender.values()),
        Arguments.of("faiths", Faith.values()),
        Arguments.of("cultures", Culture.values()),
        Arguments.of("communities", Community.values()),
        Arguments.of("formats", Format.values()),
        Arguments.of("ageGroups", AgeGroup.values()),
        Arguments.of("licenceKinds", LicenceKind.values()),
        Arguments.of("limits", Limit.values()),
        Arguments.of("declineCodes", DeclineCode.values()));
  }

  @ParameterizedTest
  @MethodSource("lists")
  void everyCodeHasAWordInBothLanguagesAndInTheModelsOrder(String list, Coded[] constants) {
    assertThat(vocabulary.path(list))
        .extracting(term -> term.path("code").asText())
        .containsExactlyElementsOf(Arrays.stream(constants).map(Coded::code).toList());
    for (var term : vocabulary.path(list)) {
      assertThat(term.path("label").path("en").asText()).isNotBlank();
      assertThat(term.path("label").path("es").asText()).isNotBlank();
    }
  }

  @Test
  void theQuestionsAreToldInTheWordsAndTheOrderInWhichALinkAsksThem() {
    try (var platform = TestPlatform.create()) {
      var told = Call.get("/v1/vocabulary").to(new IntakeHandler(platform.platform())).body();
      assertThat(told.path("checkInQuestions"))
          .extracting(question -> question.path("code").asText())
          .containsExactlyElementsOf(Arrays.stream(Item.values()).map(Coded::code).toList());
      for (var item : Item.values()) {
        var question = told.path("checkInQuestions").path(item.ordinal());
        says(question.path("text"), item.question());
        says(question.path("low"), item.lowEnd());
        says(question.path("high"), item.highEnd());
      }
      says(told.path("preferNotToSay"), Item.PREFER_NOT_TO_SAY);
      says(told.path("openLine"), Item.OPEN_LINE);
      says(told.path("silenceQuestion"), Silence.QUESTION);
      assertThat(told.path("waysOut"))
          .extracting(way -> way.path("code").asText())
          .containsExactly("fine-and-done", "pause", "another-therapist", "call-me");
      for (var way : WayOut.values()) {
        says(told.path("waysOut").path(way.ordinal()).path("label"), way.wording());
      }
      assertThat(told.path("aims")).isEqualTo(vocabulary.path("aims"));
    }
  }

  private static void says(JsonNode label, Wording words) {
    assertThat(label.path("en").asText()).isEqualTo(words.english());
    assertThat(label.path("es").asText()).isEqualTo(words.spanish());
  }

  @Test
  void noPreferenceComesFirst() {
    assertThat(vocabulary.at("/strengths/0/code").asText()).isEqualTo("indifferent");
  }

  @Test
  void aboutThirtyConcernsArePublished() {
    assertThat(vocabulary.path("concerns").size()).isBetween(28, 36);
  }
}

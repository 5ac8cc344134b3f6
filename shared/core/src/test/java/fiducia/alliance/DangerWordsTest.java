package fiducia.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DangerWordsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Some days I want to kill myself.",
        "I don't want to live anymore",
        "i dont want to be alive",
        "I DON’T WANT TO WAKE UP",
        "thinking about suicide again",
        "I've been self-harming since March",
        "They would be better off without me",
        "I wish I was dead",
        "There is no reason to go on.",
        "My husband hits me",
        "I took an overdose last week"
      })
  void englishHints(String text) {
    assertThat(DangerWords.hint(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ya no quiero vivir.",
        "Pienso en suicidarme",
        "Quiero morirme",
        "me quiero hacer daño, quiero hacerme daño",
        "Mi vida no tiene sentido, no vale la pena vivir",
        "ME VOY A MATAR",
        "Mi pareja me golpea"
      })
  void spanishHints(String text) {
    assertThat(DangerWords.hint(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "J’ai envie d’en finir",
        "j'ai des idées suicidaires",
        "Je ne veux plus vivre",
        "Je voudrais mourir",
        "j'ai pensé à me tuer",
        "Il m'a frappée, mon mari me frappe"
      })
  void frenchHints(String text) {
    assertThat(DangerWords.hint(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Não quero mais viver",
        "Quero morrer",
        "pensei em me matar",
        "tenho pensamentos suicidas",
        "Às vezes eu me corto",
        "meu marido me bate"
      })
  void portugueseHints(String text) {
    assertThat(DangerWords.hint(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ich will nicht mehr leben.",
        "Ich möchte sterben",
        "Ich denke daran, mich umzubringen",
        "Ich habe Suizidgedanken",
        "manchmal ritze ich mich, ich verletze mich",
        "Ich würde am liebsten tot sein",
        "Am besten bringe ich mich um, ich bringe mich um"
      })
  void germanHints(String text) {
    assertThat(DangerWords.hint(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "I am dying to tell you how it went.",
        "We were killing time, and that joke killed me.",
        "I want to live closer to my sister.",
        "The deadline is killing the mood at work.",
        "I cut my working hours and I burn candles.",
        "Me muero de risa con ella, quiero vivir en Madrid.",
        "Je meurs de faim, je veux vivre à Lyon.",
        "Morro de saudades, quero viver no Porto.",
        "Ich war todmüde und will in Köln leben.",
        "Mi terapeuta me ayuda mucho.",
        "Nothing to add."
      })
  void everydaySpeechDoesNot(String text) {
    assertThat(DangerWords.hint(text)).isFalse();
  }

  @Test
  void caseAccentsApostrophesAndLineBreaksMakeNoDifference() {
    assertThat(DangerWords.hint("NA\u0303O\nQUERO  MAIS viver!")).isTrue();
    assertThat(DangerWords.hint("I can`t go on\tliving... I can´t go on like this")).isTrue();
    assertThat(DangerWords.hint("I want to... die")).isTrue();
  }

  @Test
  void aDenialIsAHintToo() {
    assertThat(DangerWords.hint("I would never kill myself")).isTrue();
  }

  @Test
  void aLongTextIsReadInOnePass() {
    assertThat(DangerWords.hint("a wish to be dead of night ".repeat(5_000))).isFalse();
  }

  @Test
  void everyPhraseIsWrittenAsTextsAreCompared() {
    assertThat(DangerWords.phrases())
        .hasSizeGreaterThan(100)
        .allMatch(phrase -> phrase.matches("[a-z ()|?*\\[\\]]+"));
  }
}

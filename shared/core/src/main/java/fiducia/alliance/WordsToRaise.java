package fiducia.alliance;

import fiducia.model.Factor;
import java.util.List;

/**
 * Sentences that a client can take into the next session to raise what is missing, in the first
 * person and without accusing anyone. Ours; a suggestion, to be changed at will.
 */
public final class WordsToRaise {

  private WordsToRaise() {}

  /** Sentences for the factor that an alarm names, three of them. */
  public static List<Wording> about(Factor factor) {
    return switch (factor) {
      case TRUST ->
          List.of(
              new Wording(
                  "Something from last time stayed with me. Could we go back to it?",
                  "Algo de la última vez se me quedó dando vueltas. ¿Podemos volver a eso?"),
              new Wording(
                  "I noticed that I held something back. I would like to tell you why.",
                  "Noté que me guardé algo. Quisiera contarle por qué."),
              new Wording(
                  "I am not sure how you see me. It would help me to hear it.",
                  "No estoy seguro de cómo me ve usted. Me ayudaría oírlo."));
      case RAPPORT ->
          List.of(
              new Wording(
                  "Lately I have not felt quite at ease here. Can we talk about that?",
                  "Últimamente no me he sentido muy a gusto aquí. ¿Podemos hablar de eso?"),
              new Wording(
                  "I think I did not get across what I meant. May I try again?",
                  "Creo que no logré explicar lo que quería decir. ¿Puedo intentarlo otra vez?"),
              new Wording(
                  "It helps me when you ask more and explain less, or the other way round.",
                  "Me ayuda que pregunte más y explique menos, o al revés."));
      case COLLABORATION ->
          List.of(
              new Wording(
                  "I have lost track of where we are going. Could we look at it together?",
                  "He perdido de vista hacia dónde vamos. ¿Podemos mirarlo juntos?"),
              new Wording(
                  "What matters to me has changed. I would like to set my goals anew.",
                  "Lo que me importa ha cambiado. Quisiera volver a fijar mis metas."),
              new Wording(
                  "I would like to choose with you what we spend the time on today.",
                  "Hoy me gustaría elegir con usted en qué usamos el tiempo."));
    };
  }
}

package fiducia.alliance;

import fiducia.model.Coded;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Nothing answered since the first check-in: one question, asked once, with four ways out.
 *
 * <p>Of those who do not come back within 45 days of a first visit (34 %) the very satisfied and
 * the very dissatisfied are over-represented (Simon et al. 2012). So silence is never counted as a
 * failure by itself.
 */
public final class Silence {

  /** Days after the first check-in was sent, within the seven to ten of the design. */
  public static final int DAYS = 8;

  public static final Wording QUESTION =
      new Wording(
          "We have not heard from you, and that is all right. What would suit you best now?",
          "No hemos sabido de usted, y no pasa nada. ¿Qué le vendría mejor ahora?");

  private Silence() {}

  /**
   * When the question is due where nothing has been answered until then: the same time eight days
   * later in the client's zone, out of the quiet hours.
   */
  public static Instant asksAt(Instant firstSentAt, ZoneId zone, QuietHours quiet) {
    return quiet.firstAllowed(firstSentAt.atZone(zone).plusDays(DAYS).toInstant(), zone);
  }

  /** The four ways out. */
  public enum WayOut implements Coded {
    FINE_AND_DONE(
        Ending.PLANNED,
        new Wording("I am fine, and I am done for now.", "Estoy bien y por ahora he terminado.")),
    PAUSE(
        null,
        new Wording(
            "I need a break. I will say when to go on.",
            "Necesito una pausa. Avisaré cuando quiera seguir.")),
    ANOTHER_THERAPIST(
        Ending.REMATCH,
        new Wording(
            "I would like another therapist, without telling it all again.",
            "Quisiera otro terapeuta, sin tener que contarlo todo otra vez.")),
    /** Shows the clinic what it shows nobody otherwise, so the words say it before the choice. */
    CALL_ME(
        null,
        new Wording(
            "Please call or write to me. For this the clinic sees my name and my mail address.",
            "Por favor, llámenme o escríbanme. Para ello la clínica verá mi nombre y mi correo."));

    private final Optional<Ending> ending;
    private final Wording wording;

    WayOut(Ending ending, Wording wording) {
      this.ending = Optional.ofNullable(ending);
      this.wording = wording;
    }

    /** How the relationship ends when this is chosen; empty where it does not end by it. */
    public Optional<Ending> ending() {
      return ending;
    }

    public Wording wording() {
      return wording;
    }
  }
}

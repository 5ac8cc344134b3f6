package fiducia.local;

import java.io.PrintStream;
import java.util.Map;

/**
 * Three people and what becomes of them, told by real calls of the local API over twelve weeks of
 * its clock. A step that does not give what the story says ends it, so the demo is a check as well.
 */
final class Story {

  private final LocalApi api;
  private final Stage stage;
  private final DemoClinic clinic;

  Story(LocalApi api, Screen screen, DemoClinic clinic) {
    this.api = api;
    this.stage = new Stage(api, screen);
    this.clinic = clinic;
  }

  /**
   * Tells all three.
   *
   * @throws StoryBroken where the system does not do what the story says
   */
  void tell() {
    new StoryOfRepair(stage).tell();
    stage.screen().say("Twelve weeks on. A promise to accept clients holds 90 days at most:");
    stage
        .screen()
        .detail(clinic.confirmAgain() + " therapists have now said again that they take clients.");
    new StoryOfSilence(stage).tell();
    new StoryOfTooManyWishes(stage).tell();
    var lost = api.get("/dev/dead-letters", Map.of()).body().path("items");
    stage.screen().blank();
    stage.claim(lost.isEmpty(), "no change and no sweep was lost on the way");
  }

  /**
   * Tells all three to a person.
   *
   * @return whether everything went as the story says
   */
  boolean tellOrSayWhatBroke(PrintStream err) {
    try {
      tell();
      return true;
    } catch (StoryBroken broken) {
      err.println();
      err.println("The story does not hold: " + broken.getMessage());
      return false;
    }
  }
}

package fiducia.local;

import fiducia.local.LocalApi.Reply;

/** Something that the story claims did not happen. */
final class StoryBroken extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StoryBroken(String claim) {
    super(claim);
  }

  StoryBroken(String claim, Reply reply) {
    super(
        claim
            + ": "
            + reply.method()
            + " "
            + reply.path()
            + " was answered with "
            + reply.status()
            + (reply.body().has("code") ? " " + reply.text("/code") : "")
            + (reply.body().has("faults") ? " " + reply.body().path("faults") : ""));
  }
}

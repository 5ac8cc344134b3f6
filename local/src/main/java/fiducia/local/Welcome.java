package fiducia.local;

import fiducia.local.gateway.Answer;

/** What a person sees who opens the local address in a browser. */
final class Welcome {

  private Welcome() {}

  static Answer page(LocalRun run) {
    return Answer.text(
        """
        Fiducia, running on this machine only. Nothing here is protected; keep real people out of it.

          %1$s/v1/vocabulary   the API begins here (docs/api.md walks through it)
          %1$s/dev/mailbox     mails that would have been sent
          %1$s/dev             clock, sign-in and the rest of what exists for development
        """
            .formatted(run.address()));
  }

  /** Mails link to the website, which this server is not. */
  static Answer checkIn(LocalRun run) {
    return Answer.text(
        """
        This is where the website asks the check-in's questions. Without it, take what follows the # in
        the address and say

          curl %1$s/v1/check-in -H 'Authorization: Bearer fci_…'

        for the questions, and answer with POST %1$s/v1/check-in/answers (docs/api.md).
        """
            .formatted(run.address()));
  }
}

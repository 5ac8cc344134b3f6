package fiducia.security;

/** Who asks. Ids come from here, never from a body. */
public sealed interface Caller {

  /** Somebody without key or token: only what is public. */
  record Anyone() implements Caller {
    @Override
    public String id() {
      return "anyone";
    }
  }

  /**
   * @param id the client whose key was shown
   */
  record Client(String id) implements Caller {}

  /**
   * Whoever holds the link of one mail.
   *
   * @param id hash of the link's token
   * @param relationship of which the mail spoke
   * @param session of the check-in; 0 for the question after a silence
   * @param kind what the link is for, {@code check-in} or {@code silence}
   */
  record LinkHolder(String id, String relationship, int session, String kind) implements Caller {}

  /**
   * @param subject of the user pool; which therapist that is, is read anew each time
   */
  record Therapist(String subject) implements Caller {
    @Override
    public String id() {
      return subject;
    }
  }

  /**
   * @param subject of the user pool
   */
  record Admin(String subject) implements Caller {
    @Override
    public String id() {
      return subject;
    }
  }

  /** Distinguishes callers of the same kind. */
  String id();
}

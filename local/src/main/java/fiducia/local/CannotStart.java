package fiducia.local;

/** Why the local run cannot begin, in words that say what to do. */
public final class CannotStart extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public CannotStart(String why) {
    super(why);
  }
}

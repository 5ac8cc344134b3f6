package fiducia.local.template;

/**
 * The template asks for something that the local run cannot do and that would change how it
 * behaves.
 */
public final class NotEmulated extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String place;

  /**
   * @param place dotted path within the template, such as {@code
   *     Resources.Directory.Properties.Layers}
   * @param why one sentence without a full stop
   */
  public NotEmulated(String place, String why) {
    super(place + ": " + why);
    this.place = place;
  }

  public String place() {
    return place;
  }
}

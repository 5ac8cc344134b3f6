package fiducia.imports;

/** Hears how far an import is. Called from one thread, every few hundred rows. */
public interface Progress {

  /**
   * @param bytes of the file read so far
   * @param of its size, 0 where it is not known
   * @param rows read so far
   */
  void at(long bytes, long of, long rows);

  /** The last call: nothing follows. */
  void done(long bytes, long of, long rows);

  /** Tells nobody. */
  static Progress silent() {
    return new Progress() {
      @Override
      public void at(long bytes, long of, long rows) {}

      @Override
      public void done(long bytes, long of, long rows) {}
    };
  }
}

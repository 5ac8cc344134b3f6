package fiducia.bench.start;

/** A way to start Java. */
enum Way {
  DEFAULTS("default flags", "a JDK without any flag"),
  C1("C1", "as Lambda's own Java runs: first compiler only, one collector thread"),
  AOT_CACHE("AOT cache", "C1 and an AOT cache of the function's start"),
  CUSTOM("custom runtime", "the package's bootstrap with a jlinked Java and an AOT cache");

  private final String title;
  private final String about;

  Way(String title, String about) {
    this.title = title;
    this.about = about;
  }

  String title() {
    return title;
  }

  String about() {
    return about;
  }
}

package fiducia.log;

import java.util.regex.Pattern;

/**
 * The keys that a line may have, beside metrics and counts whose names are constants too. There is
 * no other way into the log, and each key takes one form of value: no form fits a sentence, a mail
 * address or an id of a person.
 */
enum Key {
  LEVEL("level", "INFO|ERROR"),
  EVENT("event", "[a-z]{1,20}"),
  /** API Gateway's or the event's own id; ids of people have an underscore. */
  CORRELATION_ID("correlationId", "[A-Za-z0-9-]{1,64}"),
  METHOD("method", "[A-Z]{3,7}"),
  /** The pattern, with names of parameters in braces, never the path. */
  ROUTE("route", "(/v1)?(/[a-z-]{1,40}|/\\{[A-Za-z]{1,40}\\})*"),
  STATUS("status", "[1-5][0-9]{2}"),
  MILLISECONDS("ms", "[0-9]{1,9}"),
  PROBLEM("problem", "[a-z][a-z-]{1,60}"),
  FAILURE("failure", "[A-Za-z0-9_.$]{1,200}"),
  CAUSE("cause", "[A-Za-z0-9_.$]{1,200}"),
  PLACES("places", "[A-Za-z0-9_.$/<>@-]{1,300}\\([A-Za-z0-9_.:$ ]{0,100}\\)"),
  COUNTS("counts", "[0-9]{1,9}"),
  /** Dimension of the metrics: the stack's name, as CloudFormation allows it. */
  STACK("Stack", "[A-Za-z][A-Za-z0-9-]{0,127}");

  /** Stands where a value has not the form of its key. */
  static final String UNFIT = "unfit";

  private final String title;
  private final Pattern form;

  Key(String title, String form) {
    this.title = title;
    this.form = Pattern.compile(form);
  }

  String title() {
    return title;
  }

  /** Whether a value has the form of this key. */
  boolean takes(String value) {
    return form.matcher(value).matches();
  }

  String fit(String value) {
    return takes(value) ? value : UNFIT;
  }
}

package fiducia.bench;

import fiducia.bench.Client.Wanted;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A client's question in SQL that SQLite and PostgreSQL both take, and the columns it is asked of.
 * One text per client, prepared before anything is timed.
 */
final class Sql {

  /** Columns and their types; what the constraints ask comes first, where it is read fastest. */
  static List<String> columns() {
    var columns = new ArrayList<String>();
    columns.addAll(
        List.of(
            "number integer",
            "verified_until integer",
            "accepting_until integer",
            "free_places integer",
            "age_groups integer",
            "formats integer",
            "languages integer",
            "insurers integer",
            "gender integer",
            "fee integer",
            "hours_early bigint",
            "hours_late bigint",
            "left_to_colleagues bigint",
            "x double precision",
            "y double precision",
            "z double precision",
            "lot double precision",
            "wait real"));
    for (int i = 0; i < STYLES; i++) {
      columns.add("style_" + i + " real");
    }
    for (int i = 0; i < Scoring.CONCERNS; i++) {
      columns.add("liking_" + i + " smallint");
    }
    return columns;
  }

  static final int STYLES = 4;

  private Sql() {}

  /** The values of a row, in the order of the columns; null where nothing is stated. */
  static Object[] row(Therapist therapist) {
    var row = new ArrayList<>();
    var point = therapist.point();
    row.add(therapist.number());
    row.add(therapist.verifiedUntil());
    row.add(stated(therapist.acceptingUntil()));
    row.add(therapist.freePlaces());
    row.add(therapist.ageGroups());
    row.add(therapist.formats());
    row.add(therapist.languages());
    row.add(therapist.insurers());
    row.add(stated(therapist.gender()));
    row.add(stated(therapist.fee()));
    row.add(therapist.hours().early());
    row.add(therapist.hours().late());
    row.add(therapist.leftToColleagues());
    row.add(point[0]);
    row.add(point[1]);
    row.add(point[2]);
    row.add(therapist.lot());
    row.add(therapist.waitingWeeks());
    for (byte level : therapist.style()) {
      row.add(level == Therapist.NO_LEVEL ? null : (Object) (level / 2.0));
    }
    for (byte liking : therapist.liking()) {
      row.add(Scoring.twelfths(liking));
    }
    return row.toArray();
  }

  private static Integer stated(int value) {
    return value == Therapist.NOT_STATED ? null : value;
  }

  /** The number and score of the first by the score. */
  static String question(Scoring scoring, int most) {
    var client = scoring.client();
    var wishes = new ArrayList<String>();
    like(client.languages(), "languages <> 0", "languages & " + client.languages().anyOf(), wishes);
    like(
        client.genders(),
        "gender is not null",
        "(1 << gender) & " + client.genders().anyOf(),
        wishes);
    var style = new ArrayList<String>();
    for (int i = 0; i < STYLES; i++) {
      if (client.importance()[i] > 0) {
        var gap = "(" + number(client.level()[i] / 2.0) + " - style_" + i + ")";
        style.add(
            "coalesce("
                + number(scoring.styleAverage(i))
                + " - "
                + number(client.importance()[i] / 3.0)
                + " * "
                + gap
                + " * "
                + gap
                + ", "
                + number(scoring.styleNotStated(i))
                + ")");
      }
    }
    var liked = new ArrayList<String>();
    for (var concern : client.concerns()) {
      liked.add("liking_" + concern.ordinal());
    }
    var features =
        "select number, lot, wait, "
            + sum(style)
            + " as style, "
            + sum(wishes)
            + " as wishes, "
            + "("
            + String.join(" + ", liked)
            + ") / "
            + number(12.0 * liked.size())
            + " - .5 as concerns, "
            + distance(scoring)
            + " as way from therapist where "
            + String.join(" and ", conditions(client));
    var standings =
        "select number, lot, "
            + standing(scoring.trust())
            + " as t, "
            + standing(scoring.collaboration())
            + " as c"
            + " from ("
            + features
            + fence();
    var floor = number(scoring.floor());
    return "select number, "
        + number(scoring.acceptance())
        + " * ("
        + scoring.fit().sql("t", "c")
        + ") + "
        + number(scoring.tie())
        + " * lot"
        + " - case when t < "
        + floor
        + " or c < "
        + floor
        + " then 1 else 0 end as score from ("
        + standings
        + fence()
        + " order by score desc limit "
        + most;
  }

  /** Keeps the planner from writing what is computed once into every place where it is used. */
  private static String fence() {
    return " limit 2000000000 offset 0) as inner_one";
  }

  private static String standing(Scoring.Line line) {
    return number(line.base())
        + " + style * "
        + number(line.style())
        + " + wishes * "
        + number(line.wish())
        + " + concerns * "
        + number(line.concerns())
        + " + way * "
        + number(line.distance())
        + " - wait * "
        + number(line.delay());
  }

  private static String sum(List<String> parts) {
    return parts.isEmpty() ? "0" : String.join(" + ", parts);
  }

  private static void like(Wanted wanted, String stated, String met, List<String> wishes) {
    if (wanted.isLike()) {
      wishes.add("case when (" + met + ") <> 0 then 1 when " + stated + " then -1 else 0 end");
    }
  }

  private static String distance(Scoring scoring) {
    var client = scoring.client();
    if (!client.wantsInPerson()) {
      return "0";
    }
    return "case when "
        + travels(client)
        + " then .5 - "
        + number(2 * Scoring.EARTH_KM / client.withinKm())
        + " * asin(sqrt("
        + chordSquared(client)
        + ") / 2) else 0 end";
  }

  private static String travels(Client client) {
    return client.wantsOnline()
        ? "formats = " + Client.IN_PERSON
        : "(formats & " + Client.IN_PERSON + ") <> 0";
  }

  private static String chordSquared(Client client) {
    var from = Therapist.pointOf(client.from());
    var parts = new ArrayList<String>();
    for (int i = 0; i < 3; i++) {
      var gap = "(" + "xyz".charAt(i) + " - " + number(from[i]) + ")";
      parts.add(gap + " * " + gap);
    }
    return "(" + String.join(" + ", parts) + ")";
  }

  /** The constraints, those first that most therapists fail. */
  static List<String> conditions(Client client) {
    var conditions = new ArrayList<String>();
    conditions.add("verified_until >= " + Population.TODAY);
    conditions.add("free_places > 0");
    conditions.add("accepting_until >= " + Population.TODAY);
    client.insurer().ifPresent(bit -> conditions.add("(insurers & " + (1 << bit) + ") <> 0"));
    if (client.insurer().isEmpty()) {
      conditions.add("fee <= " + client.highestFee());
    }
    if (!client.hours().isEmpty()) {
      conditions.add(
          "((hours_early & "
              + client.hours().early()
              + ") <> 0 or (hours_late & "
              + client.hours().late()
              + ") <> 0)");
    }
    conditions.add("(age_groups & " + (1 << client.ageGroup().ordinal()) + ") <> 0");
    if (client.genders().isMust()) {
      conditions.add("((1 << gender) & " + client.genders().anyOf() + ") <> 0");
    }
    if (client.languages().isMust()) {
      conditions.add("(languages & " + client.languages().anyOf() + ") <> 0");
    }
    if (!client.wantsInPerson() || !client.wantsOnline()) {
      conditions.add("(formats & " + client.formats() + ") <> 0");
    }
    if (client.wantsInPerson()) {
      var near = chordSquared(client) + " <= " + number(Scoring.chordSquared(client.withinKm()));
      conditions.add(
          client.wantsOnline() ? "((formats & " + Client.ONLINE + ") <> 0 or " + near + ")" : near);
    }
    conditions.add("(left_to_colleagues & " + Therapist.bits(client.concerns()) + ") = 0");
    return conditions;
  }

  /** Asks. */
  static Found found(PreparedStatement question) throws SQLException {
    var numbers = new int[Finals.ASKED];
    var scores = new double[Finals.ASKED];
    int size = 0;
    try (var rows = question.executeQuery()) {
      while (rows.next()) {
        numbers[size] = rows.getInt(1);
        scores[size++] = rows.getDouble(2);
      }
    }
    var found = new Found(size);
    for (int i = 0; i < size; i++) {
      found.put(i, numbers[i], scores[i]);
    }
    return found;
  }

  /** Digits that both read as a floating-point number; PostgreSQL takes plain ones as decimals. */
  static String number(double value) {
    var digits = Double.toString(value);
    var exact = digits.contains("E") ? digits : digits + "e0";
    return value < 0 ? "(" + exact + ")" : exact;
  }
}

package fiducia.imports;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;

/** Reports in JSON; {@code docs/import.md} describes the members. */
public final class ReportJson {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private ReportJson() {}

  /** A part's report: as that of a file, and where to go on. */
  public static ObjectNode of(PartReport part) {
    var json = totals(part.totals());
    var refused = json.putArray("refused");
    part.refused().forEach(row -> refused.add(of(row)));
    json.put("headerLines", part.headerLines());
    part.nextLine().ifPresent(line -> json.put("nextLine", line));
    return json;
  }

  /** Everything but the refused rows. */
  static ObjectNode totals(Report report) {
    var json =
        JSON.objectNode()
            .put("source", report.source().code())
            .put("dryRun", report.dryRun())
            .put("ending", report.ending().code())
            .put("rows", report.rows())
            .put("taken", report.taken())
            .put("unchanged", report.unchanged());
    var skipped = json.putObject("skipped");
    for (var reason : SkipReason.values()) {
      if (report.skipped().containsKey(reason)) {
        skipped.put(reason.code(), report.skipped().get(reason));
      }
    }
    report.ignoredColumns().forEach(json.putArray("ignoredColumns")::add);
    return json;
  }

  static ObjectNode of(RefusedRow row) {
    var json = JSON.objectNode().put("line", row.line());
    json.setAll(of(row.faults().getFirst()));
    if (row.faults().size() > 1) {
      var more = json.putArray("more");
      row.faults().stream().skip(1).forEach(fault -> more.add(of(fault)));
    }
    return json;
  }

  private static ObjectNode of(Fault fault) {
    var json =
        JSON.objectNode()
            .put("column", fault.column())
            .put("code", fault.code().code())
            .put("fault", fault.fault())
            .put("advice", fault.advice());
    if (!fault.details().isEmpty()) {
      var details = json.putObject("details");
      fault
          .details()
          .forEach(
              (name, value) -> {
                switch (value) {
                  case Collection<?> codes -> {
                    var list = details.putArray(name);
                    codes.forEach(code -> list.add(code.toString()));
                  }
                  default -> details.put(name, ((Number) value).longValue());
                }
              });
    }
    return json;
  }
}

package fiducia.imports;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes an import's report in JSON: the totals first, then every refused row.
 *
 * <p>Refused rows may be many, so they wait in a file beside the report, not in memory. The report
 * appears at the end and at once.
 */
final class ReportFile implements Closeable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path report;
  private final Path refusedRows;
  private final BufferedWriter waiting;

  ReportFile(Path report) throws IOException {
    this.report = report.toAbsolutePath();
    refusedRows = this.report.resolveSibling(report.getFileName() + ".refused");
    waiting = Files.newBufferedWriter(refusedRows);
  }

  void add(RefusedRow row) throws IOException {
    waiting.write(JSON.writeValueAsString(json(row)));
    waiting.newLine();
  }

  private static Map<String, Object> json(RefusedRow row) {
    var json = new LinkedHashMap<String, Object>();
    json.put("line", row.line());
    json.putAll(json(row.faults().getFirst()));
    if (row.faults().size() > 1) {
      json.put("more", row.faults().stream().skip(1).map(ReportFile::json).toList());
    }
    return json;
  }

  private static Map<String, Object> json(Fault fault) {
    var json = new LinkedHashMap<String, Object>();
    json.put("column", fault.column());
    json.put("fault", fault.fault());
    json.put("advice", fault.advice());
    return json;
  }

  void finish(Report totals) throws IOException {
    waiting.close();
    var whole = report.resolveSibling(report.getFileName() + ".part");
    try (var out = Files.newBufferedWriter(whole);
        var json = JSON.createGenerator(out).useDefaultPrettyPrinter()) {
      json.writeStartObject();
      json.writeStringField("source", totals.source().code());
      json.writeBooleanField("dryRun", totals.dryRun());
      json.writeStringField("ending", totals.ending().code());
      json.writeNumberField("rows", totals.rows());
      json.writeNumberField("taken", totals.taken());
      json.writeNumberField("unchanged", totals.unchanged());
      json.writeObjectFieldStart("skipped");
      for (var reason : SkipReason.values()) {
        if (totals.skipped().containsKey(reason)) {
          json.writeNumberField(reason.code(), totals.skipped().get(reason));
        }
      }
      json.writeEndObject();
      json.writeObjectField("ignoredColumns", totals.ignoredColumns());
      json.writeArrayFieldStart("refused");
      writeRefused(json);
      json.writeEndArray();
      json.writeEndObject();
    }
    Files.move(whole, report, StandardCopyOption.REPLACE_EXISTING);
  }

  private void writeRefused(JsonGenerator json) throws IOException {
    try (BufferedReader rows = Files.newBufferedReader(refusedRows)) {
      for (var row = rows.readLine(); row != null; row = rows.readLine()) {
        json.writeRawValue(row);
      }
    }
  }

  @Override
  public void close() throws IOException {
    waiting.close();
    Files.deleteIfExists(refusedRows);
  }
}

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
    waiting.write(ReportJson.of(row).toString());
    waiting.newLine();
  }

  void finish(Report totals) throws IOException {
    waiting.close();
    var whole = report.resolveSibling(report.getFileName() + ".part");
    try (var out = Files.newBufferedWriter(whole);
        var json = JSON.createGenerator(out).useDefaultPrettyPrinter()) {
      json.writeStartObject();
      for (var member : ReportJson.totals(totals).properties()) {
        json.writePOJOField(member.getKey(), member.getValue());
      }
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

package fiducia.imports;

import fiducia.model.Npi;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Builds files in the format in which the US government publishes NPPES; all people are made up.
 */
final class NppesFile {

  /** The 329 columns as published. */
  static final List<String> HEADER = header();

  private List<String> header = HEADER;
  private final List<Map<String, String>> rows = new ArrayList<>();

  private static List<String> header() {
    var header = new ArrayList<String>();
    header.addAll(
        List.of(
            "NPI",
            "Entity Type Code",
            "Replacement NPI",
            "Employer Identification Number (EIN)",
            "Provider Organization Name (Legal Business Name)",
            "Provider Last Name (Legal Name)",
            "Provider First Name",
            "Provider Middle Name",
            "Provider Name Prefix Text",
            "Provider Name Suffix Text",
            "Provider Credential Text",
            "Provider Other Organization Name",
            "Provider Other Organization Name Type Code",
            "Provider Other Last Name",
            "Provider Other First Name",
            "Provider Other Middle Name",
            "Provider Other Name Prefix Text",
            "Provider Other Name Suffix Text",
            "Provider Other Credential Text",
            "Provider Other Last Name Type Code"));
    for (var kind : List.of("Mailing", "Practice Location")) {
      header.add("Provider First Line Business " + kind + " Address");
      header.add("Provider Second Line Business " + kind + " Address");
      for (var part :
          List.of(
              "City Name",
              "State Name",
              "Postal Code",
              "Country Code (If outside U.S.)",
              "Telephone Number",
              "Fax Number")) {
        header.add("Provider Business " + kind + " Address " + part);
      }
    }
    header.addAll(
        List.of(
            "Provider Enumeration Date",
            "Last Update Date",
            "NPI Deactivation Reason Code",
            "NPI Deactivation Date",
            "NPI Reactivation Date",
            "Provider Gender Code",
            "Authorized Official Last Name",
            "Authorized Official First Name",
            "Authorized Official Middle Name",
            "Authorized Official Title or Position",
            "Authorized Official Telephone Number"));
    for (int slot = 1; slot <= 15; slot++) {
      header.add("Healthcare Provider Taxonomy Code_" + slot);
      header.add("Provider License Number_" + slot);
      header.add("Provider License Number State Code_" + slot);
      header.add("Healthcare Provider Primary Taxonomy Switch_" + slot);
    }
    for (int slot = 1; slot <= 50; slot++) {
      header.add("Other Provider Identifier_" + slot);
      header.add("Other Provider Identifier Type Code_" + slot);
      header.add("Other Provider Identifier State_" + slot);
      header.add("Other Provider Identifier Issuer_" + slot);
    }
    header.addAll(
        List.of(
            "Is Sole Proprietor",
            "Is Organization Subpart",
            "Parent Organization LBN",
            "Parent Organization TIN",
            "Authorized Official Name Prefix Text",
            "Authorized Official Name Suffix Text",
            "Authorized Official Credential Text"));
    for (int slot = 1; slot <= 15; slot++) {
      header.add("Healthcare Provider Taxonomy Group_" + slot);
    }
    return List.copyOf(header);
  }

  /** The n-th made-up NPI with the right check digit. */
  static String npi(int n) {
    var nine = "1%08d".formatted(n);
    return nine + Npi.checkDigit(nine);
  }

  static Row psychologist(int n) {
    return new Row()
        .with("NPI", npi(n))
        .with("Entity Type Code", "1")
        .with("Provider Last Name (Legal Name)", "TESTPERSON")
        .with("Provider First Name", "ANY")
        .with("Provider Business Practice Location Address State Name", "CT")
        .with("Provider Business Practice Location Address Postal Code", "061031208")
        .with("Provider Business Practice Location Address Country Code (If outside U.S.)", "US")
        .with("Provider Gender Code", "F")
        .taxonomy(1, "103TC0700X", "0" + n, "CT");
  }

  /** One row; cells that are not given are empty. */
  static final class Row {

    private final Map<String, String> cells = new LinkedHashMap<>();

    Row with(String column, String value) {
      cells.put(column, value);
      return this;
    }

    Row taxonomy(int slot, String code, String licence, String state) {
      return with("Healthcare Provider Taxonomy Code_" + slot, code)
          .with("Provider License Number_" + slot, licence)
          .with("Provider License Number State Code_" + slot, state);
    }
  }

  static NppesFile of(Row... rows) {
    var file = new NppesFile();
    for (var row : rows) {
      file.rows.add(row.cells);
    }
    return file;
  }

  NppesFile header(List<String> header) {
    this.header = header;
    return this;
  }

  static String line(List<String> cells) {
    return cells.stream()
        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
        .collect(Collectors.joining(",", "", "\r\n"));
  }

  String text() {
    var text = new StringBuilder(line(header));
    for (var row : rows) {
      text.append(line(header.stream().map(name -> row.getOrDefault(name, "")).toList()));
    }
    return text.toString();
  }

  byte[] bytes() {
    return text().getBytes(StandardCharsets.UTF_8);
  }
}

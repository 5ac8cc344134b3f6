package fiducia.local.template;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A template in the parts that one process can run.
 *
 * @param api the REST API
 * @param functions in the order of the file
 * @param table the one table
 * @param parameters with the values that hold here
 * @param leftOut what is not done here and why no answer changes by it
 */
public record Template(
    Api api,
    List<FunctionDefinition> functions,
    TableDefinition table,
    Map<String, String> parameters,
    List<LeftOut> leftOut) {

  public Template {
    functions = List.copyOf(functions);
    parameters = Map.copyOf(parameters);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * Something of the template that is not done here.
   *
   * @param place dotted path within the template
   * @param reason why answers are the same without it
   */
  public record LeftOut(String place, String reason) {}

  /**
   * Reads a template.
   *
   * @param parameters values instead of the parameters' defaults
   * @throws NotEmulated where it asks for what cannot be done here
   */
  public static Template read(Path file, Map<String, String> parameters) throws IOException {
    return of(TemplateYaml.read(file), parameters);
  }

  /** Reads a template from its JSON form, as {@link TemplateYaml} gives it. */
  public static Template of(ObjectNode template, Map<String, String> parameters) {
    return new TemplateReader(template, parameters).read();
  }
}

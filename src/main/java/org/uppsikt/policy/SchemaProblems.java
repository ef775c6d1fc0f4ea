package org.uppsikt.policy;

import com.networknt.schema.Error;
import java.util.Arrays;
import java.util.List;
import org.uppsikt.policy.PackProblem.Cure;

/// Turns what the schema validator says into place and cure.
final class SchemaProblems {

  private SchemaProblems() {}

  static PackProblem of(String file, Error error) {
    return new PackProblem(
        file, error.getInstanceLocation().toString(), cure(error.getKeyword()), details(error));
  }

  private static Cure cure(String keyword) {
    return switch (keyword) {
      case "required" -> Cure.ADD_FIELD;
      case "additionalProperties" -> Cure.REMOVE_FIELD;
      case "type" -> Cure.CHANGE_KIND;
      case "enum" -> Cure.CHOOSE_LISTED;
      case "uniqueItems" -> Cure.REMOVE_DOUBLE;
      default -> Cure.CHANGE_FORM;
    };
  }

  private static List<String> details(Error error) {
    if (error.getProperty() != null) {
      return List.of(error.getProperty());
    }
    Object[] arguments = error.getArguments();
    return arguments == null ? List.of() : Arrays.stream(arguments).map(String::valueOf).toList();
  }
}

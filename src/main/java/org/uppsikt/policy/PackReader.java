package org.uppsikt.policy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a pack: JSON, then the published schema, then what no schema can say (clauses that exist,
/// digits used once, periods that make sense). Nothing of a pack with a problem is used.
public final class PackReader {

  private static final String FOLDER = "/policy/";

  private final JsonMapper json =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();
  private final Schema schema;

  public PackReader() {
    String text = new String(bytes("pack.schema.json").orElseThrow(), StandardCharsets.UTF_8);
    this.schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(text, InputFormat.JSON);
  }

  /// Reads a pack that ships with the program.
  public PackResult shipped(String file) {
    return bytes(file)
        .map(found -> read(file, found))
        .orElseGet(() -> broken(file, "", PackProblem.Cure.ADD_FILE, List.of()));
  }

  /// Reads a pack.
  ///
  /// @param file name to use in problems
  /// @param content UTF-8 JSON; treated as hostile
  public PackResult read(String file, byte[] content) {
    JsonNode tree;
    try {
      tree = json.readTree(content);
    } catch (JacksonException e) {
      var at = e.getLocation();
      List<String> place =
          at == null
              ? List.of("1", "1")
              : List.of(String.valueOf(at.getLineNr()), String.valueOf(at.getColumnNr()));
      return broken(file, "", PackProblem.Cure.WRITE_JSON, place);
    }
    List<PackProblem> problems = new ArrayList<>();
    schema.validate(tree).forEach(e -> problems.add(SchemaProblems.of(file, e)));
    if (problems.isEmpty()) {
      problems.addAll(PackChecks.problems(file, tree));
    }
    return problems.isEmpty()
        ? new PackResult.Loaded(PackMapping.pack(tree))
        : new PackResult.Broken(problems);
  }

  private static PackResult broken(
      String file, String place, PackProblem.Cure cure, List<String> details) {
    return new PackResult.Broken(List.of(new PackProblem(file, place, cure, details)));
  }

  private static Optional<byte[]> bytes(String file) {
    try (InputStream in = PackReader.class.getResourceAsStream(FOLDER + file)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

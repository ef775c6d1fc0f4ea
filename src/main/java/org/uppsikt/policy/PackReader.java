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
import org.uppsikt.domain.policy.PolicyPack;
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
  private final Schema schema = schema("pack.schema.json");
  private final Schema supplements = schema("supplement.schema.json");

  private static Schema schema(String file) {
    String text = new String(bytes(file).orElseThrow(), StandardCharsets.UTF_8);
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
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
    List<PackProblem> problems = new ArrayList<>();
    Optional<JsonNode> tree = tree(file, content, schema, problems);
    if (problems.isEmpty()) {
      problems.addAll(PackChecks.problems(file, tree.orElseThrow()));
    }
    return problems.isEmpty()
        ? new PackResult.Loaded(
            PackMapping.pack(tree.orElseThrow()), new String(content, StandardCharsets.UTF_8))
        : new PackResult.Broken(problems);
  }

  /// What is wrong with a unit's supplement to a policy; nothing where it only tightens (KRO-34).
  ///
  /// @param content UTF-8 JSON; treated as hostile
  public List<PackProblem> supplement(String file, byte[] content, PolicyPack policy) {
    List<PackProblem> problems = new ArrayList<>();
    Optional<JsonNode> tree = tree(file, content, supplements, problems);
    if (problems.isEmpty()) {
      problems.addAll(Tightening.problems(file, tree.orElseThrow(), policy));
    }
    return List.copyOf(problems);
  }

  private Optional<JsonNode> tree(
      String file, byte[] content, Schema against, List<PackProblem> problems) {
    try {
      JsonNode tree = json.readTree(content);
      against.validate(tree).forEach(e -> problems.add(SchemaProblems.of(file, e)));
      return Optional.of(tree);
    } catch (JacksonException e) {
      var at = e.getLocation();
      List<String> place =
          at == null
              ? List.of("1", "1")
              : List.of(String.valueOf(at.getLineNr()), String.valueOf(at.getColumnNr()));
      problems.add(new PackProblem(file, "", PackProblem.Cure.WRITE_JSON, place));
      return Optional.empty();
    }
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

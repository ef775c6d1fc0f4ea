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
import java.util.stream.Collectors;
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

  /// Reads a unit's supplement to a policy: it only tightens (KRO-34).
  ///
  /// @param content UTF-8 JSON; treated as hostile
  public SupplementResult supplement(String file, byte[] content, PolicyPack policy) {
    List<PackProblem> problems = new ArrayList<>();
    Optional<JsonNode> tree = tree(file, content, supplements, problems);
    if (problems.isEmpty()) {
      problems.addAll(Tightening.problems(file, tree.orElseThrow(), policy));
    }
    return problems.isEmpty()
        ? new SupplementResult.Loaded(PackMapping.supplement(tree.orElseThrow()))
        : new SupplementResult.Broken(problems);
  }

  /// What is wrong with a file that somebody wrote: a pack, or a supplement to one of the library,
  /// which says `of` which. Nothing where it can be used.
  public List<PackProblem> problems(String file, byte[] content, PolicyLibrary library) {
    Optional<String> of = of(content);
    if (of.isEmpty()) {
      return read(file, content) instanceof PackResult.Broken(List<PackProblem> problems)
          ? problems
          : List.of();
    }
    return library.policies().stream()
        .filter(pack -> pack.version().toString().equals(of.get()))
        .findFirst()
        .map(pack -> problems(supplement(file, content, pack)))
        .orElseGet(() -> List.of(unknown(file, library)));
  }

  private static List<PackProblem> problems(SupplementResult result) {
    return result instanceof SupplementResult.Broken(List<PackProblem> problems)
        ? problems
        : List.of();
  }

  private static PackProblem unknown(String file, PolicyLibrary library) {
    String known =
        library.policies().stream()
            .map(pack -> pack.version().toString())
            .collect(Collectors.joining(", "));
    return new PackProblem(file, "/of", PackProblem.Cure.CHOOSE_LISTED, List.of(known));
  }

  /// Which policy the file supplements; empty where it is no supplement.
  private Optional<String> of(byte[] content) {
    try {
      JsonNode tree = json.readTree(content);
      return tree.has("of") ? Optional.of(tree.path("of").asString("")) : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
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

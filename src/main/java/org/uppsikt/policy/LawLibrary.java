package org.uppsikt.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.uppsikt.domain.policy.Country;
import org.uppsikt.domain.policy.Labels;
import org.uppsikt.domain.policy.Provision;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The law that the office works under, in our own short words: freedom of speech and of
/// communication, records, secrecy, the crimes among the grounds (VAR-17). Ships with the program
/// and is readable without a network.
public final class LawLibrary {

  private static final String FILE = "/policy/law.json";

  private LawLibrary() {}

  /// The provisions of a country, in the order in which they are to be read.
  ///
  /// @throws IllegalStateException where the file is missing, which is a fault in the program
  public static List<Provision> of(Country country) {
    var provisions = new ArrayList<Provision>();
    for (JsonNode row : rows()) {
      if (row.path("country").asString().equals(country.name())) {
        provisions.add(provision(row, country));
      }
    }
    return List.copyOf(provisions);
  }

  private static JsonNode rows() {
    try (InputStream in = LawLibrary.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("no " + FILE);
      }
      return JsonMapper.shared().readTree(in).path("provisions");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Provision provision(JsonNode row, Country country) {
    var clauses = new ArrayList<String>();
    row.path("clauses").forEach(clause -> clauses.add(clause.asString()));
    Map<String, String> wording = new HashMap<>();
    row.path("wording").forEachEntry((language, words) -> wording.put(language, words.asString()));
    return new Provision(
        row.path("id").asString(),
        country,
        row.path("act").asString(),
        row.path("section").asString(),
        new Labels(wording),
        clauses);
  }
}

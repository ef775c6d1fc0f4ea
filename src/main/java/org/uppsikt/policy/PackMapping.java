package org.uppsikt.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.policy.Ask;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.domain.policy.Clause;
import org.uppsikt.domain.policy.Country;
import org.uppsikt.domain.policy.Drift;
import org.uppsikt.domain.policy.Labels;
import org.uppsikt.domain.policy.ListedGround;
import org.uppsikt.domain.policy.ListedNonGround;
import org.uppsikt.domain.policy.NonGround;
import org.uppsikt.domain.policy.PackKind;
import org.uppsikt.domain.policy.PolicyDocument;
import org.uppsikt.domain.policy.PolicyPack;
import org.uppsikt.domain.policy.PolicyVersion;
import org.uppsikt.domain.policy.Supplement;
import tools.jackson.databind.JsonNode;

/// Makes a pack of a tree that has passed the schema and the checks; anything amiss here is a bug.
final class PackMapping {

  private PackMapping() {}

  static PolicyPack pack(JsonNode tree) {
    return new PolicyPack(
        new PolicyVersion(text(tree, "id"), tree.path("version").asInt()),
        PackKind.valueOf(text(tree, "kind")),
        Country.valueOf(text(tree, "country")),
        text(tree, "language"),
        text(tree, "municipality"),
        list(tree.path("hosts"), JsonNode::asString),
        document(tree.path("document")),
        list(tree.path("clauses"), PackMapping::clause),
        list(tree.path("grounds"), PackMapping::ground),
        list(tree.path("nonGrounds"), PackMapping::nonGround),
        words(tree.path("matters")),
        ArrangementMapping.arrangements(tree),
        list(tree.path("drift"), PackMapping::drift));
  }

  static Supplement supplement(JsonNode tree) {
    return new Supplement(
        PolicyVersion.parse(text(tree, "of")),
        text(tree, "unit"),
        list(
            tree.path("strengths"),
            n ->
                new Supplement.Stronger(
                    text(n, "clause"), Clause.Strength.valueOf(text(n, "strength")))),
        list(tree.path("clocks"), ArrangementMapping::clock),
        ArrangementMapping.approval(tree.path("approval")));
  }

  private static PolicyDocument document(JsonNode n) {
    return new PolicyDocument(
        text(n, "title"),
        text(n, "decidingBody"),
        date(n, "decided"),
        text(n, "paragraph"),
        text(n, "number"),
        date(n, "validFrom"),
        date(n, "validTo"),
        list(n.path("replaces"), JsonNode::asString));
  }

  private static Clause clause(JsonNode n) {
    return new Clause(
        text(n, "id"),
        text(n, "section"),
        Clause.Strength.valueOf(text(n, "strength")),
        new Labels(words(n.path("wording"))));
  }

  private static ListedGround ground(JsonNode n) {
    return new ListedGround(
        n.path("digit").asString(""),
        text(n, "clause"),
        text(n, "section"),
        new Labels(words(n.path("label"))),
        list(n.path("categories"), c -> Category.ofCode(c.asString())),
        n.path("removalDuty").asBoolean(false),
        Set.copyOf(list(n.path("asks"), a -> Ask.valueOf(a.asString()))));
  }

  private static ListedNonGround nonGround(JsonNode n) {
    return new ListedNonGround(
        NonGround.valueOf(text(n, "kind")),
        text(n, "clause"),
        list(n.path("outcomes"), o -> ListedNonGround.Instead.valueOf(o.asString())));
  }

  private static Drift drift(JsonNode n) {
    return new Drift(text(n, "clause"), text(n, "cites"), text(n, "now"), date(n, "since"));
  }

  static <T> List<T> list(JsonNode array, Function<JsonNode, T> each) {
    return array.isMissingNode() ? List.of() : array.valueStream().map(each).toList();
  }

  static Map<String, String> words(JsonNode object) {
    Map<String, String> words = new TreeMap<>();
    object.properties().forEach(e -> words.put(e.getKey(), e.getValue().asString()));
    return words;
  }

  static String text(JsonNode n, String field) {
    return n.path(field).asString();
  }

  private static @Nullable LocalDate date(JsonNode n, String field) {
    return n.has(field) ? LocalDate.parse(text(n, field)) : null;
  }
}

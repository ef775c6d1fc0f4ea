package org.uppsikt.policy;

import static org.uppsikt.policy.PackMapping.list;
import static org.uppsikt.policy.PackMapping.text;
import static org.uppsikt.policy.PackMapping.words;

import java.util.Optional;
import org.uppsikt.domain.policy.Approval;
import org.uppsikt.domain.policy.Arrangements;
import org.uppsikt.domain.policy.ClockRule;
import org.uppsikt.domain.policy.Labels;
import org.uppsikt.domain.policy.RetentionSlot;
import org.uppsikt.domain.policy.RoleHolder;
import org.uppsikt.domain.policy.Template;
import tools.jackson.databind.JsonNode;

/// The part of [PackMapping] for clocks, roles, approval, templates and retention.
final class ArrangementMapping {

  private ArrangementMapping() {}

  static Arrangements arrangements(JsonNode tree) {
    return new Arrangements(
        list(tree.path("clocks"), ArrangementMapping::clock),
        list(tree.path("roles"), ArrangementMapping::role),
        approval(tree.path("approval")),
        list(tree.path("templates"), ArrangementMapping::template),
        list(tree.path("retention"), ArrangementMapping::slot));
  }

  static ClockRule clock(JsonNode n) {
    return new ClockRule(
        ClockRule.Task.valueOf(text(n, "task")),
        text(n, "clause"),
        term(n, "target"),
        term(n, "limit"),
        ClockRule.Pace.valueOf(n.path("pace").asString("FIXED")));
  }

  private static Optional<ClockRule.Term> term(JsonNode n, String field) {
    return n.has(field)
        ? Optional.of(
            new ClockRule.Term(
                n.path(field).path("amount").asInt(),
                ClockRule.Unit.valueOf(text(n.path(field), "unit"))))
        : Optional.empty();
  }

  private static RoleHolder role(JsonNode n) {
    return new RoleHolder(
        RoleHolder.Duty.valueOf(text(n, "duty")), labels(n, "title"), text(n, "clause"));
  }

  static Approval approval(JsonNode n) {
    return n.isMissingNode()
        ? Approval.NONE
        : new Approval(
            list(n.path("steps"), ArrangementMapping::step),
            n.path("administrators").asInt(),
            n.path("substitute").asBoolean(),
            list(n.path("notified"), ArrangementMapping::step));
  }

  private static Approval.Step step(JsonNode n) {
    return new Approval.Step(labels(n, "title"), text(n, "clause"));
  }

  private static Template template(JsonNode n) {
    return new Template(
        Template.Kind.valueOf(text(n, "kind")), text(n, "clause"), labels(n, "text"));
  }

  private static RetentionSlot slot(JsonNode n) {
    return new RetentionSlot(
        RetentionSlot.Matter.valueOf(text(n, "matter")),
        RetentionSlot.Rule.valueOf(text(n, "rule")),
        n.path("years").asInt(0),
        text(n, "clause"),
        text(n, "decision"));
  }

  private static Labels labels(JsonNode n, String field) {
    return new Labels(words(n.path(field)));
  }
}

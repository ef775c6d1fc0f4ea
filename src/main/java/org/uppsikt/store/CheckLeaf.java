package org.uppsikt.store;

import java.util.List;
import org.uppsikt.domain.finding.Check;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.journal.HashTree;
import org.uppsikt.domain.journal.Payload;

/// The RFC 6962 leaf of a check: every stored field of it and of its findings.
final class CheckLeaf {

  private CheckLeaf() {}

  static Digest of(Checks.Stored check, String engine, int place) {
    Payload payload =
        Payload.NONE
            .with("item", check.version().item())
            .with("version", check.version().number())
            .with("place", place)
            .with("policy", check.policy())
            .with("engine", engine)
            .with("at", check.at());
    if (check.check() instanceof Check.NotChecked not) {
      payload = payload.with("not", not.reason()).with("missing", Checks.joined(not.missing()));
    }
    List<Finding> findings = check.check().findingsOrNone();
    for (int n = 0; n < findings.size(); n++) {
      payload = payload.with("finding." + n, finding(findings.get(n)));
    }
    return HashTree.leaf(payload.bytes());
  }

  private static String finding(Finding finding) {
    return new String(
        Payload.NONE
            .with("subject", finding.subject().code())
            .with("start", finding.span().start())
            .with("end", finding.span().end())
            .with("source", finding.source())
            .with("rule", finding.rule())
            .with("version", finding.ruleVersion())
            .with("confidence", finding.confidence())
            .with("why", finding.why())
            .with("arguments", Checks.joined(finding.whyArguments()))
            .with("clause", finding.clause())
            .bytes(),
        java.nio.charset.StandardCharsets.UTF_8);
  }
}

package org.uppsikt.work;

import java.util.Optional;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.Actor;
import org.uppsikt.domain.policy.PolicyInForce;
import org.uppsikt.domain.policy.PolicyVersion;
import org.uppsikt.store.Tx;

/// Keeps the text of the policy and of the statutes in force with what is decided under them, in
/// the transaction of the decision. What is there already stays as it came.
final class PolicyKept {

  private PolicyKept() {}

  static void now(Office office, Tx tx) {
    PolicyInForce now = office.policy();
    keep(office, tx, now.policy().version());
    keep(office, tx, now.statutes().version());
  }

  private static void keep(Office office, Tx tx, PolicyVersion version) {
    String text = office.library().source(version).orElseThrow();
    Optional<Digest> fresh = office.tables().policies().take(tx, version, text);
    fresh.ifPresent(
        digest ->
            tx.journal(
                Event.by(
                    Actor.PROGRAM,
                    EventKind.POLICY_IN_FORCE,
                    "policy:" + version,
                    Payload.NONE.with("sha256", digest.hex()))));
  }
}

package org.uppsikt.work;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.policy.PolicyInForce;
import org.uppsikt.domain.policy.PolicyPack;
import org.uppsikt.domain.policy.Supplement;

/// The supplements of an office as they were read last, and the policy as it holds with them: asked
/// for with every item, so that nothing is read for it.
public final class Tightened {

  private final AtomicReference<Known> known = new AtomicReference<>(new Known(List.of(), null));

  private record Known(List<Supplement> supplements, @Nullable Made made) {}

  private record Made(PolicyInForce plain, PolicyInForce with) {

    /// The statutes change on a day of their own.
    boolean isOf(PolicyInForce asked) {
      return plain.policy().version().equals(asked.policy().version())
          && plain.statutes().version().equals(asked.statutes().version());
    }
  }

  void by(List<Supplement> supplements) {
    if (!known.get().supplements().equals(supplements)) {
      known.set(new Known(List.copyOf(supplements), null));
    }
  }

  PolicyInForce on(PolicyInForce plain) {
    Known now = known.get();
    if (now.supplements().isEmpty()) {
      return plain;
    }
    Made made = now.made();
    if (made != null && made.isOf(plain)) {
      return made.with();
    }
    PolicyPack policy = plain.policy();
    for (Supplement supplement : now.supplements()) {
      policy = supplement.on(policy);
    }
    var with = new PolicyInForce(policy, plain.statutes());
    known.compareAndSet(now, new Known(now.supplements(), new Made(plain, with)));
    return with;
  }
}

package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.decision.Decision;
import org.uppsikt.domain.decision.DecisionId;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.decision.Target;
import org.uppsikt.domain.decision.UnpublishVerb;
import org.uppsikt.domain.evidence.EvidenceId;
import org.uppsikt.domain.evidence.Part;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.people.Actor;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.domain.policy.Ground;
import org.uppsikt.domain.policy.PolicyVersion;
import org.uppsikt.store.MadeEvidence;
import org.uppsikt.testing.HandMade;

/// Java written outside the program, without reflection, unpublishes nothing: what would have to be
/// made does not compile, and what compiles is refused.
class JavaGateTest {

  /// The six values that evidence consists of, all of which anybody can make.
  private static final String SIX =
      "new EvidenceId(UUID.randomUUID()), decision.version(), Instant.EPOCH, Actor.PROGRAM,"
          + " Digest.of(new byte[1]), List.of("
          + "new Part(\"content.txt\", Part.Kind.CONTENT, \"text/plain\", 1, Digest.of(new byte[1])),"
          + "new Part(\"sender.json\", Part.Kind.SENDER, \"text/plain\", 1, Digest.of(new byte[1])))";

  private static final String ABUSE =
      "new NoCopyBasis.ChildAbuse(\"c\", Optional.empty(), \"nobody\","
          + " new PoliceTaskId(UUID.randomUUID()), new RestrictionId(UUID.randomUUID()))";

  private static final VersionRef VERSION = new VersionRef(new ItemId(1), 1);

  private final HandMade connector = new HandMade();

  @TempDir Path folder;

  /// Each attempt is whole but for the one thing that the compiler names.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          has private access in org.uppsikt.domain.evidence.SealedEvidence | \
            connector.unpublish(UnpublishOrder.from(MethodHandles.lookup(), id, target, decision, \
            new SealedEvidence(SIX), UnpublishVerb.HIDE), Cancellation.NEVER)
          has private access in org.uppsikt.domain.decision.UnpublishOrder | \
            connector.unpublish(new UnpublishOrder(id, target, decision.version(), \
            UnpublishVerb.HIDE, Optional.empty()), Cancellation.NEVER)
          cannot inherit from final org.uppsikt.domain.evidence.SealedEvidence | \
            new Object() { class Forged extends SealedEvidence {} }
          cannot inherit from final org.uppsikt.domain.decision.UnpublishOrder | \
            new Object() { class Forged extends UnpublishOrder {} }
          RestoreOrder cannot be converted to | \
            connector.unpublish(new RestoreOrder(id, target), Cancellation.NEVER)
          Decision cannot be converted to | \
            connector.unpublish(decision, Cancellation.NEVER)
          sealed | \
            new NoCopyBasis() { public String clause() { return ""; } }
          """)
  void whatWouldHaveToBeMade_doesNotCompile(String reason, String expression) {
    assertThat(outside().errors(whole(expression)))
        .as(expression)
        .hasSizeBetween(1, 2)
        .first()
        .asString()
        .contains(reason);
  }

  /// The same sentences with evidence that the store gave out compile: nothing else is wrong with
  /// them.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "connector.unpublish(UnpublishOrder.from(MethodHandles.lookup(), id, target, decision,"
            + " evidence, UnpublishVerb.HIDE), Cancellation.NEVER)",
        "List.of(SIX)",
        "connector.restore(new RestoreOrder(id, target), Cancellation.NEVER)"
      })
  void theSentencesAroundThem_compile(String expression) {
    assertThat(outside().errors(whole(expression))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SealedEvidence.stored(MethodHandles.lookup(), SIX)",
        "SealedEvidence.stored(MethodHandles.lookup().in(org.uppsikt.store.Evidences.class), SIX)",
        "SealedEvidence.stored(MethodHandles.publicLookup()"
            + ".in(org.uppsikt.store.Evidences.class), SIX)",
        "connector.unpublish(UnpublishOrder.from(MethodHandles.lookup(), id, target, decision,"
            + " evidence, UnpublishVerb.HIDE), Cancellation.NEVER)",
        "connector.unpublish(UnpublishOrder.withoutCopy(MethodHandles.lookup(), id, target,"
            + " decision, ABUSE), Cancellation.NEVER)"
      })
  void whatCompiles_isRefused(String expression) {
    assertThatThrownBy(() -> outside().run(whole(expression), given()))
        .isInstanceOf(IllegalCallerException.class);
    assertThat(connector.asked).isNull();
  }

  @Test
  void aPackageOfTheSameName_isNotTheProgram() {
    assertThatThrownBy(
            () ->
                new Compiled(folder, "org.uppsikt.store")
                    .run(whole("SealedEvidence.stored(MethodHandles.lookup(), SIX)"), given()))
        .isInstanceOf(IllegalCallerException.class);
    assertThatThrownBy(
            () ->
                new Compiled(folder, "org.uppsikt.work")
                    .run(
                        whole(
                            "UnpublishOrder.withoutCopy(MethodHandles.lookup(), id, target,"
                                + " decision, ABUSE)"),
                        given()))
        .isInstanceOf(IllegalCallerException.class);
  }

  /// What is asked by the program itself, with the very same values, is done.
  @Test
  void theProgramItself_isNotRefused() throws Exception {
    Compiled.Given given = given();
    assertThat(outside().run("connector.restore(new RestoreOrder(id, target), null)", given))
        .isNotNull();
    var order =
        MadeOrders.from(
            given.id(), given.target(), given.decision(), given.evidence(), UnpublishVerb.HIDE);
    assertThat(order.evidence()).contains(given.evidence().id());
  }

  private Compiled outside() {
    return new Compiled(folder, "");
  }

  private static String whole(String expression) {
    return expression.replace("SIX", SIX).replace("ABUSE", ABUSE);
  }

  private Compiled.Given given() {
    var decision =
        new Decision(
            new DecisionId(new UUID(0, 2)),
            VERSION,
            Outcome.UNPUBLISH,
            List.of(new Ground(Category.C09_CHILD_ABUSE, "c", "s")),
            "",
            new PolicyVersion("p", 1),
            new PersonId(new UUID(0, 3)),
            Instant.EPOCH);
    SealedEvidence evidence =
        MadeEvidence.of(
            new EvidenceId(new UUID(0, 4)),
            VERSION,
            Instant.EPOCH,
            Actor.PROGRAM,
            Digest.of(new byte[1]),
            List.of(part("content.txt", Part.Kind.CONTENT), part("s.json", Part.Kind.SENDER)));
    return new Compiled.Given(
        connector,
        decision,
        new Target(new ChannelId(new UUID(0, 1)), new RemoteId("x")),
        new OrderId(new UUID(0, 5)),
        evidence);
  }

  private static Part part(String name, Part.Kind kind) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    return new Part(name, kind, "text/plain", bytes.length, Digest.of(bytes));
  }
}

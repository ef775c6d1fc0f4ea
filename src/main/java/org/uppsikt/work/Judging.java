package org.uppsikt.work;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uppsikt.domain.decision.Feedback;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.domain.finding.Span;
import org.uppsikt.domain.item.ItemVersion;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.store.Feedbacks;
import org.uppsikt.store.Tx;

/// What people say of findings: not a breach, the wrong category, or missed. It is stored by
/// finding and rule and changes no finding; rules are judged by it later (requirements I11).
public final class Judging {

  private final Office office;

  public Judging(Office office) {
    this.office = office;
  }

  /// Says that a finding is no breach.
  ///
  /// @return empty where the person has no right
  public Optional<Feedback> notABreach(VersionRef version, Finding finding, PersonId by) {
    return give(
        version, Feedback.Verdict.NOT_A_BREACH, Feedback.About.of(finding), Optional.empty(), by);
  }

  public Optional<Feedback> wrongCategory(
      VersionRef version, Finding finding, Category right, PersonId by) {
    return give(
        version,
        Feedback.Verdict.WRONG_CATEGORY,
        Feedback.About.of(finding),
        Optional.of(right),
        by);
  }

  /// Says that words of the text were missed.
  ///
  /// @param span of the text of that version
  /// @return empty where the person has no right or the words are not in the text
  public Optional<Feedback> missed(VersionRef version, Span span, Category category, PersonId by) {
    boolean there =
        office
            .database()
            .read(tx -> office.tables().versions().find(tx, version))
            .map(ItemVersion::text)
            .filter(text -> span.start() < span.end() && span.end() <= text.length())
            .isPresent();
    return there
        ? give(
            version,
            Feedback.Verdict.MISSED,
            Feedback.About.missed(category, span),
            Optional.of(category),
            by)
        : Optional.empty();
  }

  /// Takes back what was said.
  public boolean takeBack(UUID id, PersonId by) {
    return office
        .database()
        .write(
            tx ->
                feedbacks()
                    .find(tx, id)
                    .filter(feedback -> feedbacks().withdraw(tx, id, tx.now()))
                    .map(feedback -> journal(tx, EventKind.FEEDBACK_WITHDRAWN, feedback, by))
                    .isPresent());
  }

  /// How each rule has done lately.
  ///
  /// @param last how far back checks count
  public List<Feedback.Tally> tally(Duration last) {
    Instant since = office.clock().instant().minus(last);
    return office.database().read(tx -> feedbacks().tally(tx, since));
  }

  private Optional<Feedback> give(
      VersionRef version,
      Feedback.Verdict verdict,
      Feedback.About about,
      Optional<Category> category,
      PersonId by) {
    if (office.moderator(by).isEmpty()) {
      return Optional.empty();
    }
    return office
        .database()
        .write(
            tx -> {
              feedbacks().of(tx, version).stream()
                  .filter(earlier -> earlier.about().equals(about))
                  .forEach(earlier -> feedbacks().withdraw(tx, earlier.id(), tx.now()));
              var feedback =
                  new Feedback(UUID.randomUUID(), version, verdict, about, category, by, tx.now());
              feedbacks().add(tx, feedback);
              return Optional.of(journal(tx, EventKind.FEEDBACK_GIVEN, feedback, by));
            });
  }

  private static Feedback journal(Tx tx, EventKind kind, Feedback feedback, PersonId by) {
    Payload payload =
        Payload.NONE
            .with("feedback", feedback.id())
            .with("version", feedback.version().number())
            .with("verdict", feedback.verdict())
            .with("rule", feedback.about().rule())
            .with("subject", feedback.about().subject())
            .with("from", feedback.about().span().start())
            .with("to", feedback.about().span().end())
            .with("category", feedback.category().map(Category::code).orElse(""));
    tx.journal(Event.by(by, kind, "item:" + feedback.version().item(), payload));
    return feedback;
  }

  private Feedbacks feedbacks() {
    return office.tables().beside().feedbacks();
  }
}

package org.uppsikt.work;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.flag.FlagContext;
import org.uppsikt.flag.Flagger;
import org.uppsikt.store.AnswerTemplates;
import org.uppsikt.store.Tx;

/// What the office sends out: templates of its own, the signature, and what to look at once more
/// before a text leaves (SAF-31, SME-35, SAL-33, KRO-49).
public final class Outgoing {

  private static final Pattern GAP = Pattern.compile("\\[[^\\]\\[]{0,200}\\]|\\{[a-z]{1,30}\\}");
  private static final int CAPITALS = 12;

  /// So many words one after the other are no name any more.
  private static final int SHOUTED = 4;

  private final Office office;
  private final Flagger flagger;

  public Outgoing(Office office, Flagger flagger) {
    this.office = office;
    this.flagger = flagger;
  }

  /// What to look at before a text leaves.
  public enum Remark {
    /// A field of the template is still open: it is not sent like that.
    GAP,
    SECRET,
    PERSONAL_DATA,
    EXTERNAL_LINK,
    CAPITALS,
    /// Whom it was written to stands in it by name: nothing to be kept for others.
    SENDER_NAMED,
    /// The check did not run to its end: read it yourself.
    NOT_CHECKED;

    public boolean stops() {
      return this == GAP;
    }

    private boolean isOfPeople() {
      return this == SECRET || this == PERSONAL_DATA || this == NOT_CHECKED;
    }
  }

  /// A template of the office's own.
  public record Template(UUID id, String title, String body) {}

  public List<Remark> remarks(String text) {
    var remarks = EnumSet.noneOf(Remark.class);
    FlagContext context = office.checked(office.policy());
    var check = flagger.check(text, context);
    for (Finding finding : check.findingsOrNone()) {
      remark(finding).ifPresent(remarks::add);
    }
    if (check instanceof org.uppsikt.domain.finding.Check.NotChecked) {
      remarks.add(Remark.NOT_CHECKED);
    }
    if (MachineAddresses.in(text)) {
      remarks.add(Remark.PERSONAL_DATA);
    }
    if (GAP.matcher(text).find()) {
      remarks.add(Remark.GAP);
    }
    if (LinksAway.in(text, context.ownDomains())) {
      remarks.add(Remark.EXTERNAL_LINK);
    }
    if (shouts(text)) {
      remarks.add(Remark.CAPITALS);
    }
    return List.copyOf(remarks);
  }

  /// What to look at before a text is kept as a template: what is personal or secret in it goes out
  /// to everybody who is answered with it.
  ///
  /// @param sender name of whom it was written to; its field stands in the text where it was filled
  public List<Remark> remarksToKeep(String text, String sender) {
    var remarks = EnumSet.noneOf(Remark.class);
    remarks(text).stream().filter(Remark::isOfPeople).forEach(remarks::add);
    if (NameForms.named(text, sender)) {
      remarks.add(Remark.SENDER_NAMED);
    }
    return List.copyOf(remarks);
  }

  /// The text as it leaves: under it stand name and office.
  public String signed(String text, Person person) {
    String office = person.office().isBlank() ? this.office.municipality() : person.office();
    return text.strip() + "\n\n/" + person.name() + (office.isBlank() ? "" : ", " + office);
  }

  /// Templates of the office's own, oldest first.
  public List<Template> templates(Outcome outcome, String language) {
    return office
        .database()
        .read(tx -> office.tables().beside().templates().of(tx, outcome, language))
        .stream()
        .map(row -> new Template(row.id(), row.title(), row.body()))
        .toList();
  }

  /// Keeps a text for the next time.
  ///
  /// @return false where the person has no right, or title or text are missing
  public boolean keep(Outcome outcome, String language, String title, String body, PersonId by) {
    if (office.moderator(by).isEmpty() || title.isBlank() || body.isBlank()) {
      return false;
    }
    var row =
        new AnswerTemplates.Row(UUID.randomUUID(), outcome, language, title.strip(), body.strip());
    office
        .database()
        .change(
            tx -> {
              office.tables().beside().templates().add(tx, row, by, tx.now());
              tx.journal(
                  Event.by(by, EventKind.TEMPLATE_KEPT, "template:" + row.id(), Payload.NONE));
            });
    return true;
  }

  /// Gives one another title.
  ///
  /// @return false where the person has no right, or the title or the template is missing
  public boolean rename(UUID template, String title, PersonId by) {
    return !title.isBlank()
        && change(
            template,
            EventKind.TEMPLATE_RENAMED,
            by,
            tx -> templates().rename(tx, template, title.strip()));
  }

  /// Takes one out of use.
  public boolean retire(UUID template, PersonId by) {
    return change(
        template, EventKind.TEMPLATE_RETIRED, by, tx -> templates().retire(tx, template, tx.now()));
  }

  /// Takes one that was retired into use again.
  public boolean bringBack(UUID template, PersonId by) {
    return change(
        template, EventKind.TEMPLATE_BROUGHT_BACK, by, tx -> templates().bringBack(tx, template));
  }

  private boolean change(UUID template, EventKind kind, PersonId by, Predicate<Tx> change) {
    return office.moderator(by).isPresent()
        && office
            .database()
            .write(
                tx -> {
                  boolean changed = change.test(tx);
                  if (changed) {
                    tx.journal(Event.by(by, kind, "template:" + template, Payload.NONE));
                  }
                  return changed;
                });
  }

  private AnswerTemplates templates() {
    return office.tables().beside().templates();
  }

  private static Optional<Remark> remark(Finding finding) {
    if (!(finding.subject() instanceof Subject.Breach(Category category))) {
      return Optional.empty();
    }
    return switch (category) {
      case C11_PERSONAL_DATA -> Optional.of(Remark.PERSONAL_DATA);
      case C12_SECRET -> Optional.of(Remark.SECRET);
      case C15_LINK, C17_FRAUD -> Optional.of(Remark.EXTERNAL_LINK);
      default -> Optional.empty();
    };
  }

  /// More than half of a text in capitals reads as shouting, and so do four words one after the
  /// other (KRO-32). A name in capitals does not.
  private static boolean shouts(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long capitals = capitals(text);
    return capitals >= CAPITALS && (capitals * 2 > letters || shoutsAmong(text));
  }

  private static boolean shoutsAmong(String text) {
    int words = 0;
    long loud = 0;
    for (String word : text.split("\\s+", -1)) {
      long letters = word.codePoints().filter(Character::isLetter).count();
      boolean all = letters > 0 && letters == capitals(word);
      words = all ? words + 1 : 0;
      loud = all ? loud + letters : 0;
      if (words >= SHOUTED && loud >= CAPITALS) {
        return true;
      }
    }
    return false;
  }

  private static long capitals(String text) {
    return text.codePoints().filter(Character::isUpperCase).count();
  }
}

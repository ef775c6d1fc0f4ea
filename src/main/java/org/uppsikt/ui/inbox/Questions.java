package org.uppsikt.ui.inbox;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import org.uppsikt.domain.decision.Handoff;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemKind;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.Role;
import org.uppsikt.domain.policy.Country;
import org.uppsikt.domain.policy.RedDays;
import org.uppsikt.text.HistoryText;
import org.uppsikt.text.OutcomeText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.SafeText;
import org.uppsikt.work.Dossier;
import org.uppsikt.work.Office;

/// Asks for what an outcome needs: to whom, until when, which number, why.
final class Questions {

  private final Bench bench;
  private final Kit kit;
  private final DecisionPart asking;
  private final ItemDecisions decisions;
  private final Runnable withoutCopy;

  /// @param withoutCopy opens what closes a direct message off without a copy
  Questions(Bench bench, DecisionPart asking, ItemDecisions decisions, Runnable withoutCopy) {
    this.bench = bench;
    this.kit = bench.kit();
    this.asking = asking;
    this.decisions = decisions;
    this.withoutCopy = withoutCopy;
  }

  void ask(ItemAction action, Dossier on) {
    asking.way(actions -> actions.act(action));
    switch (action) {
      case FORWARD -> pass(on, Handoff.Kind.FORWARD);
      case ASK -> pass(on, Handoff.Kind.ASK);
      case PRESS -> pass(on, Handoff.Kind.PRESS);
      case SNOOZE -> snooze(on);
      case REGISTER -> new RegisterPart(bench, asking, decisions).ask(on);
      case PASS_ON -> new PassOnPart(bench, asking, decisions).ask(on);
      case PROTECT -> new ProtectPart(bench, asking, decisions, withoutCopy).ask(on);
      case MARK_SECRET -> new SecrecyPart(bench, asking, decisions).mark(on);
      case LIFT_SECRECY -> new SecrecyPart(bench, asking, decisions).lift(on);
      case NUMBER -> number(on);
      case NO_ACTION_BECAUSE -> noAction(on);
      case RESTORE_BECAUSE -> restore(on, OutcomeText.RESTORE_TITLE);
      case PUBLISH_BECAUSE -> restore(on, OutcomeText.PUBLISH_TITLE);
      default -> throw new IllegalArgumentException("nothing to ask for " + action);
    }
  }

  /// Says why that cannot be; what must not be copied is led to where no copy is made.
  void cannot(Dossier on, ItemAction asked, String why) {
    boolean closable = !on.restricted() && on.state().folder() != Folder.OUTBOX;
    boolean message = on.item().kind() == ItemKind.MESSAGE;
    if (asked == ItemAction.UNPUBLISH && message && closable && on.mayNotCopy()) {
      withoutCopy.run();
    } else {
      asking.tell(kit.text(asked.word()), why);
    }
  }

  void handBack(Dossier on) {
    asking.way(actions -> actions.onItem().handBack());
    asking.ask(
        new DecisionPart.Question(
            ExtraMaker.open(on)
                .filter(handoff -> handoff.kind() == Handoff.Kind.ASK)
                .map(handoff -> reply(on, handoff))
                .orElseGet(this::handingBack),
            List.of(),
            -1,
            "",
            true,
            reply -> decisions.handBack(on, reply.text(), asking)));
  }

  private DecisionModel.Asked handingBack() {
    return asked(OutcomeText.RETURN_TITLE, "", OutcomeText.RETURN_WHY, OutcomeText.RETURN_DO);
  }

  /// The answer is for whoever asked, not for whoever wrote the comment.
  private DecisionModel.Asked reply(Dossier on, Handoff question) {
    String name =
        on.beside().name(question.from().toString()).orElse(kit.text(HistoryText.SOMEBODY));
    String goesTo = kit.text(OutcomeText.REPLY_LEAD, name);
    // The pane lies over the box that says what was asked.
    String words = SafeText.harmless(question.words());
    String lead =
        words.isEmpty() ? goesTo : kit.text(OutcomeText.REPLY_ASKED, name, words) + " " + goesTo;
    return asked(OutcomeText.REPLY, lead, OutcomeText.REPLY_WORDS, OutcomeText.REPLY_DO);
  }

  private void pass(Dossier on, Handoff.Kind kind) {
    asking.ask(
        bench,
        on,
        () -> bench.desk().atItem().outcomes().colleagues(bench.me()),
        people -> {
          Runnable question = () -> pass(on, kind, fitting(people, kind));
          withOther(on).ifPresentOrElse(has -> already(on, kind, has, question), question);
        });
  }

  /// A colleague who was asked and has not given it back.
  private Optional<Handoff> withOther(Dossier on) {
    return on.beside().handoffs().stream()
        .filter(handoff -> handoff.state().open())
        .reduce((earlier, later) -> later)
        .filter(handoff -> !handoff.to().equals(bench.me()));
  }

  /// Passing it on would take it from whoever has it, who gets no word of that.
  private void already(Dossier on, Handoff.Kind kind, Handoff has, Runnable question) {
    String name = on.beside().name(has.to().toString()).orElse(kit.text(HistoryText.SOMEBODY));
    boolean waits = has.state() == Handoff.State.OFFERED;
    String lead = kit.text(waits ? OutcomeText.ALREADY_WAITS : OutcomeText.ALREADY_HAS, name);
    String title = kit.text(passing(kind).title());
    asking.ask(
        new DecisionPart.Question(
            new DecisionModel.Asked(title, lead, "", "", kit.text(OutcomeText.ALREADY_DO)),
            List.of(
                kit.text(OutcomeText.ALREADY_LEAVE, name), kit.text(OutcomeText.ALREADY_REPLACE)),
            0,
            "",
            false,
            reply -> {
              asking.close();
              if (reply.option() == 1) {
                question.run();
              }
            }));
  }

  private void pass(Dossier on, Handoff.Kind kind, List<Person> people) {
    Passing words = passing(kind);
    if (people.isEmpty()) {
      boolean asks = kind == Handoff.Kind.ASK;
      asking.tell(
          kit.text(words.title()), kit.text(asks ? OutcomeText.ASK_NOBODY : OutcomeText.NOBODY));
      return;
    }
    var label = kind == Handoff.Kind.ASK ? OutcomeText.ASK_WHAT : OutcomeText.FORWARD_WHY;
    asking.ask(
        new DecisionPart.Question(
            asked(words.title(), kit.text(words.lead()), label, words.act()),
            people.stream().map(Questions::named).toList(),
            people.size() == 1 ? 0 : -1,
            kind == Handoff.Kind.PRESS ? kit.text(OutcomeText.PRESS_WORDS) : "",
            true,
            reply -> decisions.pass(on, kind, people.get(reply.option()), reply.text(), asking)));
  }

  /// What the question is called, what it is about, and what its button says.
  private record Passing(OutcomeText title, OutcomeText lead, OutcomeText act) {}

  private static Passing passing(Handoff.Kind kind) {
    return switch (kind) {
      case FORWARD ->
          new Passing(OutcomeText.FORWARD_TITLE, OutcomeText.FORWARD_LEAD, OutcomeText.FORWARD_DO);
      case ASK -> new Passing(OutcomeText.ASK_TITLE, OutcomeText.ASK_LEAD, OutcomeText.ASK_DO);
      case PRESS ->
          new Passing(OutcomeText.PRESS_TITLE, OutcomeText.PRESS_LEAD, OutcomeText.PRESS_DO);
    };
  }

  /// Whoever the kind is meant for stands first.
  private static List<Person> fitting(List<Person> people, Handoff.Kind kind) {
    return switch (kind) {
      case ASK -> people.stream().filter(p -> p.role() == Role.SUPERVISOR).toList();
      case PRESS ->
          people.stream().sorted(Comparator.comparing(p -> p.role() != Role.COMMUNICATOR)).toList();
      case FORWARD -> people;
    };
  }

  private static String named(Person person) {
    return person.office().isBlank() ? person.name() : person.name() + ", " + person.office();
  }

  private void snooze(Dossier on) {
    List<Instant> times = times();
    var typed = new SimpleStringProperty("");
    var own = new OwnTime(bench);
    asking.ask(
        new DecisionPart.Question(
            asked(
                OutcomeText.SNOOZE_TITLE,
                kit.text(OutcomeText.SNOOZE_LEAD),
                OutcomeText.WHY_IF_WANTED,
                OutcomeText.SNOOZE_DO),
            times.stream().map(at -> kit.formats().due(at, bench.now())).toList(),
            nearest(times),
            "",
            false,
            reply ->
                own.take(
                    typed.get(),
                    Optional.of(times.get(reply.option())),
                    until -> decisions.snooze(on, until, reply.text(), asking),
                    why -> asking.refused(new InboxModel.Fault(why, "", "")))),
        List.of(new DecisionModel.Input("until", own.label(), typed)),
        List.of());
  }

  private int nearest(List<Instant> times) {
    Office office = bench.desk().office();
    Country country = office.policy().policy().country();
    return SnoozeTimes.nearest(
        times, bench.now().atZone(office.zone()), day -> RedDays.works(country, day));
  }

  private List<Instant> times() {
    return SnoozeTimes.from(bench.now().atZone(bench.desk().office().zone()));
  }

  private void number(Dossier on) {
    asking.ask(
        new DecisionPart.Question(
            asked(
                OutcomeText.NUMBER_TITLE,
                kit.text(OutcomeText.NUMBER_LEAD),
                OutcomeText.NUMBER_FIELD,
                OutcomeText.NUMBER_DO),
            List.of(),
            -1,
            on.beside().proposedNumber().orElse(""),
            true,
            reply -> decisions.number(on, reply.text(), asking)));
  }

  private void noAction(Dossier on) {
    because(
        asked(OutcomeText.NO_ACTION_TITLE, "", OutcomeText.WHY_IF_WANTED, OutcomeText.NO_ACTION_DO),
        new Reasons(bench).noActionChoices(on),
        reason -> decisions.noAction(on, reason));
  }

  /// At once; what only named persons may read is opened to everybody in two steps.
  void restore(Dossier on) {
    if (on.restricted()) {
      boolean first = on.state().neverShown();
      ask(first ? ItemAction.PUBLISH_BECAUSE : ItemAction.RESTORE_BECAUSE, on);
    } else {
      decisions.restore(on);
    }
  }

  private void restore(Dossier on, OutcomeText what) {
    OutcomeText lead = on.restricted() ? OutcomeText.RESTORE_OPENS : OutcomeText.RESTORE_LEAD;
    because(
        asked(what, kit.text(lead), OutcomeText.WHY_IF_WANTED, what),
        new Reasons(bench).restoreChoices(on),
        reason -> decisions.restore(on, reason));
  }

  /// A reason of a list, and more to say where she wants to.
  private void because(DecisionModel.Asked asked, List<String> reasons, Consumer<String> then) {
    asking.ask(
        new DecisionPart.Question(
            asked,
            reasons,
            0,
            "",
            false,
            reply -> {
              String more = reply.text().isEmpty() ? "" : ". " + reply.text();
              asking.close();
              then.accept(reasons.get(reply.option()) + more);
            }));
  }

  private DecisionModel.Asked asked(
      OutcomeText title, String lead, OutcomeText field, OutcomeText button) {
    return new DecisionModel.Asked(kit.text(title), lead, kit.text(field), "", kit.text(button));
  }
}

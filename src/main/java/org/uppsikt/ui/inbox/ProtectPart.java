package org.uppsikt.ui.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.uppsikt.domain.item.Protection;
import org.uppsikt.domain.people.Person;
import org.uppsikt.text.ProtectText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.Dossier;
import org.uppsikt.work.Employees;
import org.uppsikt.work.Police;
import org.uppsikt.work.Protect;
import org.uppsikt.work.Seal;

/// Asks what an item must be kept from the unit for, or whether it is a suspected crime or about an
/// employee: whistle-blowers (SAL-41), protected identities (requirements T16), the police
/// (SAF-05), a leader (SAL-44).
final class ProtectPart {

  private final Bench bench;
  private final Kit kit;
  private final DecisionPart asking;
  private final ItemDecisions decisions;
  private final Runnable withoutCopy;

  /// @param withoutCopy opens what closes it off without a copy
  ProtectPart(Bench bench, DecisionPart asking, ItemDecisions decisions, Runnable withoutCopy) {
    this.bench = bench;
    this.kit = bench.kit();
    this.asking = asking;
    this.decisions = decisions;
    this.withoutCopy = withoutCopy;
  }

  private sealed interface Choice {
    record To(Person receiver) implements Choice {}

    record Identity() implements Choice {}

    record Crime() implements Choice {}

    record WithoutCopy() implements Choice {}

    record Employee(Person leader) implements Choice {}
  }

  void ask(Dossier on) {
    asking.ask(
        bench,
        on,
        () -> choices(on, protect().receivers(), employees().leaders()),
        choices -> ask(on, choices));
  }

  private void ask(Dossier on, List<Choice> choices) {
    StringProperty employee = new SimpleStringProperty("");
    asking.ask(
        new DecisionPart.Question(
            new DecisionModel.Asked(
                kit.text(ProtectText.TITLE),
                // What is protected while it is shown cannot be unpublished: no copy may be made.
                kit.text(on.isShown() ? ProtectText.LEAD_SHOWN : ProtectText.LEAD),
                kit.text(ProtectText.REASON),
                "",
                kit.text(ProtectText.DO)),
            choices.stream().map(this::words).toList(),
            -1,
            "",
            false,
            reply -> {
              Choice choice = choices.get(reply.option());
              answered(on, choice, employee.get(), reply.text());
            }),
        List.of(new DecisionModel.Input("employee", kit.text(ProtectText.CONCERNED), employee)),
        List.of());
  }

  private static List<Choice> choices(Dossier on, List<Person> receivers, List<Person> leaders) {
    var choices = new ArrayList<Choice>();
    receivers.forEach(person -> choices.add(new Choice.To(person)));
    choices.add(new Choice.Identity());
    choices.add(new Choice.Crime());
    // A comment that can be hidden has the ground for it where it is unpublished.
    if (on.closesOff()) {
      choices.add(new Choice.WithoutCopy());
    }
    leaders.forEach(person -> choices.add(new Choice.Employee(person)));
    return choices;
  }

  private String words(Choice choice) {
    return switch (choice) {
      case Choice.To(Person receiver) -> kit.text(ProtectText.WHISTLEBLOWER, receiver.name());
      case Choice.Identity identity -> kit.text(ProtectText.PROTECTED_IDENTITY);
      case Choice.Crime crime -> kit.text(ProtectText.POLICE);
      case Choice.WithoutCopy without -> kit.text(ProtectText.WITHOUT_COPY);
      case Choice.Employee(Person leader) -> kit.text(ProtectText.EMPLOYEE, leader.name());
    };
  }

  /// @param employee whom the post is about, where it is about one
  private void answered(Dossier on, Choice choice, String employee, String reason) {
    switch (choice) {
      case Choice.To(Person person) -> {
        var kind = Protection.Kind.WHISTLEBLOWER;
        decisions.protect(on, new Protect.Wish(kind, reason, Set.of(person.id())), asking);
      }
      case Choice.Identity identity -> {
        var kind = Protection.Kind.PROTECTED_IDENTITY;
        decisions.protect(on, new Protect.Wish(kind, reason, Set.of()), asking);
      }
      case Choice.Crime crime -> suspect(on);
      case Choice.WithoutCopy without -> {
        asking.close();
        withoutCopy.run();
      }
      case Choice.Employee(Person leader) -> tell(on, leader, employee);
    }
  }

  /// The post stays in the inbox, to be handled like any other.
  private void tell(Dossier on, Person leader, String employee) {
    var taken = asking.taken(bench, on);
    bench.writing(
        () -> employees().tell(on.item().id(), employee, leader.id(), bench.me()),
        result -> {
          if (result == Employees.Result.DONE) {
            taken.done();
            bench.note(Tone.OK, kit.text(ProtectText.EMPLOYEE_DONE, leader.name()), "");
            decisions.lasting(on, Deed.TELLING);
          } else {
            taken.refused(result);
          }
        },
        cause -> bench.noteRefused(Bench.storeFault(cause)));
  }

  private Employees employees() {
    return bench.desk().atItem().employees();
  }

  /// Its evidence goes along, so it is saved first where it is not yet.
  private void suspect(Dossier on) {
    var taken = asking.taken(bench, on);
    bench.writing(
        () -> suspected(on),
        result -> {
          if (result == Police.Result.DONE) {
            taken.done();
            bench.note(Tone.OK, kit.text(ProtectText.POLICE_DONE), "");
            decisions.lasting(on, Deed.SUSPECTING);
          } else {
            taken.refused(result);
          }
        },
        cause -> bench.noteRefused(Bench.storeFault(cause)));
  }

  private Enum<?> suspected(Dossier on) {
    var police = bench.desk().exceptions().police();
    Police.Result first = police.suspect(on.item().id(), bench.me());
    if (first != Police.Result.NOT_SEALED) {
      return first;
    }
    var sealed = bench.desk().seal().seal(on.state().version(), bench.desk().person(), List.of());
    return switch (sealed) {
      case Seal.Result.Sealed done -> police.suspect(on.item().id(), bench.me());
      case Seal.Result.Refused(Seal.Why why) -> why;
      case Seal.Result.Unknown unknown -> first;
    };
  }

  private Protect protect() {
    return bench.desk().atItem().protect();
  }
}

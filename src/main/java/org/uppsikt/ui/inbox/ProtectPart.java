package org.uppsikt.ui.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.uppsikt.domain.item.Protection;
import org.uppsikt.domain.people.Person;
import org.uppsikt.text.ProtectText;
import org.uppsikt.text.RefusalText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.Dossier;
import org.uppsikt.work.Police;
import org.uppsikt.work.Protect;
import org.uppsikt.work.Seal;

/// Asks what an item must be kept from the unit for, or passed on to, or whether it is a suspected
/// crime: whistle-blowers (SAL-41), protected identities (requirements T16), what was meant for
/// others (KRO-28, KRO-29), the police (SAF-05).
final class ProtectPart {

  private final Bench bench;
  private final Kit kit;
  private final DecisionPart asking;
  private final ItemDecisions decisions;

  ProtectPart(Bench bench, DecisionPart asking, ItemDecisions decisions) {
    this.bench = bench;
    this.kit = bench.kit();
    this.asking = asking;
    this.decisions = decisions;
  }

  private sealed interface Choice {
    record To(Person receiver) implements Choice {}

    record Kept(Protection.Kind kind) implements Choice {}

    record Crime() implements Choice {}
  }

  void ask(Dossier on) {
    bench.tasks().run(protect()::receivers).onSuccess(people -> ask(on, people)).start();
  }

  private void ask(Dossier on, List<Person> receivers) {
    List<Choice> choices = choices(receivers);
    StringProperty receiver = new SimpleStringProperty("");
    asking.ask(
        new DecisionPart.Question(
            new DecisionModel.Asked(
                kit.text(ProtectText.TITLE),
                kit.text(ProtectText.LEAD),
                kit.text(ProtectText.REASON),
                "",
                kit.text(ProtectText.DO)),
            choices.stream().map(this::words).toList(),
            -1,
            "",
            false,
            reply -> answered(on, choices.get(reply.option()), receiver.get(), reply.text())),
        List.of(new DecisionModel.Input("receiver", kit.text(ProtectText.RECEIVER), receiver)),
        List.of());
  }

  private static List<Choice> choices(List<Person> receivers) {
    var choices = new ArrayList<Choice>();
    receivers.forEach(person -> choices.add(new Choice.To(person)));
    choices.add(new Choice.Kept(Protection.Kind.PROTECTED_IDENTITY));
    choices.add(new Choice.Kept(Protection.Kind.PASSED_ON));
    choices.add(new Choice.Kept(Protection.Kind.RETURNED));
    choices.add(new Choice.Crime());
    return choices;
  }

  private String words(Choice choice) {
    return switch (choice) {
      case Choice.To(Person receiver) -> kit.text(ProtectText.WHISTLEBLOWER, receiver.name());
      case Choice.Kept(Protection.Kind kind) -> kit.text(ProtectText.valueOf(kind.name()));
      case Choice.Crime crime -> kit.text(ProtectText.POLICE);
    };
  }

  private void answered(Dossier on, Choice choice, String receiver, String reason) {
    switch (choice) {
      case Choice.To(Person person) -> {
        var kind = Protection.Kind.WHISTLEBLOWER;
        decisions.protect(on, new Protect.Wish(kind, "", reason, Set.of(person.id())), asking);
      }
      case Choice.Kept(Protection.Kind kind) ->
          decisions.protect(on, new Protect.Wish(kind, receiver, reason, Set.of()), asking);
      case Choice.Crime crime -> suspect(on);
    }
  }

  /// Its evidence goes along, so it is saved first where it is not yet.
  private void suspect(Dossier on) {
    bench
        .tasks()
        .run(() -> suspected(on))
        .onSuccess(
            result -> {
              if (result == Police.Result.DONE) {
                asking.close();
                bench.note(Tone.OK, kit.text(ProtectText.POLICE_DONE), "");
                decisions.changed();
              } else {
                asking.refused(bench.refused(RefusalText.valueOf(result.name())));
              }
            })
        .onFailure(cause -> bench.noteRefused(RefusalText.STORE))
        .start();
  }

  private Police.Result suspected(Dossier on) {
    var police = bench.desk().exceptions().police();
    Police.Result first = police.suspect(on.item().id(), bench.me());
    if (first != Police.Result.NOT_SEALED) {
      return first;
    }
    var sealed = bench.desk().seal().seal(on.state().version(), bench.desk().person(), List.of());
    return sealed instanceof Seal.Result.Sealed
        ? police.suspect(on.item().id(), bench.me())
        : first;
  }

  private Protect protect() {
    return bench.desk().atItem().protect();
  }
}

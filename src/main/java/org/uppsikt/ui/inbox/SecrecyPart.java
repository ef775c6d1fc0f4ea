package org.uppsikt.ui.inbox;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.domain.registry.Registration;
import org.uppsikt.domain.registry.Registration.Basis;
import org.uppsikt.domain.registry.SecrecyMark;
import org.uppsikt.text.Key;
import org.uppsikt.text.RegistryText;
import org.uppsikt.text.SecrecyText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.SafeText;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.Decide;
import org.uppsikt.work.Dossier;
import org.uppsikt.work.Secrecy;

/// Asks for the provision of a secrecy that is noticed without a hand-over, or why a mark is lifted
/// (OSL 5:5).
final class SecrecyPart {

  private final Bench bench;
  private final Kit kit;
  private final DecisionPart asking;
  private final ItemDecisions decisions;
  private final StringProperty provision = new SimpleStringProperty("");
  private final StringProperty authority = new SimpleStringProperty("");

  SecrecyPart(Bench bench, DecisionPart asking, ItemDecisions decisions) {
    this.bench = bench;
    this.kit = bench.kit();
    this.asking = asking;
    this.decisions = decisions;
  }

  static boolean marked(Dossier item) {
    Registration registration = item.beside().registration();
    return registration.basis() == Basis.SECRECY_MARK;
  }

  void mark(Dossier on) {
    asking.ask(
        new DecisionPart.Question(
            asked(SecrecyText.MARK_TITLE, kit.text(SecrecyText.MARK_LEAD), "", SecrecyText.MARK_DO),
            List.of(),
            -1,
            "",
            false,
            reply -> marked(on, provision.get().strip(), authority.get().strip())),
        List.of(
            new DecisionModel.Input("provision", kit.text(SecrecyText.PROVISION), provision),
            new DecisionModel.Input("authority", kit.text(RegistryText.AUTHORITY), authority)),
        List.of());
  }

  private void marked(Dossier on, String words, String who) {
    if (words.isEmpty()) {
      asking.refused(new InboxModel.Fault(kit.text(SecrecyText.NO_PROVISION), "", ""));
      return;
    }
    var told = new RegisterEntry.Secrecy(words, who);
    take(
        on,
        () -> secrecy().mark(on.state().version(), told, bench.me()),
        Deed.MARKING_SECRET,
        kit.text(SecrecyText.MARKED));
  }

  void lift(Dossier on) {
    asking.ask(bench, on, () -> secrecy().of(on.item().id()), mark -> lift(on, mark));
  }

  private void lift(Dossier on, Optional<SecrecyMark> mark) {
    String under = mark.map(SecrecyMark::provision).map(SafeText::harmless).orElse("");
    asking.ask(
        new DecisionPart.Question(
            asked(
                SecrecyText.LIFT_TITLE,
                kit.text(SecrecyText.LIFT_LEAD, under),
                kit.text(SecrecyText.REASON),
                SecrecyText.LIFT_DO),
            List.of(),
            -1,
            "",
            true,
            reply ->
                take(
                    on,
                    () -> lifted(mark, reply.text()),
                    Deed.LIFTING_SECRECY,
                    kit.text(SecrecyText.LIFTED))));
  }

  private Secrecy.Result lifted(Optional<SecrecyMark> mark, String reason) {
    return mark.map(shown -> secrecy().lift(shown, reason, bench.me()))
        .orElseGet(() -> new Secrecy.Result.Refused(Decide.Why.CHANGED_MEANWHILE));
  }

  private DecisionModel.Asked asked(Key title, String lead, String field, Key button) {
    return new DecisionModel.Asked(kit.text(title), lead, field, "", kit.text(button));
  }

  private void take(Dossier on, Callable<Secrecy.Result> change, Deed deed, String done) {
    var taken = asking.taken(bench, on);
    new InTurn(bench).run(on, taken, change, result -> took(on, taken, result, deed, done));
  }

  private void took(
      Dossier on, DecisionPart.Taken taken, Secrecy.Result result, Deed deed, String done) {
    switch (result) {
      case Secrecy.Result.Refused(Decide.Why why) -> {
        taken.refused(why);
        decisions.changed();
      }
      case Secrecy.Result.Changed changed -> {
        taken.done();
        bench.note(Tone.OK, done, "");
        var shown = bench.model().departures().shown();
        shown.changed(on, deed, () -> secrecy().takeBack(changed, bench.me()));
      }
    }
  }

  private Secrecy secrecy() {
    return bench.desk().atItem().handingOver().secrecy();
  }
}

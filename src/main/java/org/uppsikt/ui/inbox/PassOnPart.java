package org.uppsikt.ui.inbox;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.uppsikt.domain.item.PassedOn;
import org.uppsikt.domain.item.PassedOn.Means;
import org.uppsikt.domain.item.Protection;
import org.uppsikt.domain.registry.Registration;
import org.uppsikt.domain.registry.Registration.Basis;
import org.uppsikt.text.Key;
import org.uppsikt.text.PassOnText;
import org.uppsikt.text.RefusalText;
import org.uppsikt.text.RegistryText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.work.Dossier;
import org.uppsikt.work.PassOn;

/// Asks how, when and to whom a person passed on or returned what was meant for somebody else
/// (KRO-28): one digit says both what was done and by which means.
final class PassOnPart {

  private final Bench bench;
  private final Kit kit;
  private final DecisionPart asking;
  private final ItemDecisions decisions;
  private final StringProperty receiver = new SimpleStringProperty("");
  private final StringProperty day = new SimpleStringProperty("");
  private final StringProperty plan = new SimpleStringProperty("");

  PassOnPart(Bench bench, DecisionPart asking, ItemDecisions decisions) {
    this.bench = bench;
    this.kit = bench.kit();
    this.asking = asking;
    this.decisions = decisions;
  }

  private record Choice(Protection.Kind kind, Means means) {}

  /// What is known before anything is asked.
  private record Known(boolean secret, String plan) {}

  /// In a few words, as the choice and the history say it.
  static String words(Kit kit, Protection.Kind kind, Means means) {
    return kit.text(PassOnText.valueOf(kind.name()), kit.text(PassOnText.valueOf(means.name())));
  }

  void ask(Dossier on) {
    asking.ask(bench, on, () -> known(on), known -> ask(on, known));
  }

  private Known known(Dossier on) {
    var handing = bench.desk().atItem().handingOver();
    var version = on.state().version();
    return new Known(handing.secret(version), handing.usualPlanEntry(version));
  }

  private void ask(Dossier on, Known known) {
    boolean secret = known.secret();
    List<Choice> choices = choices(secret);
    plan.set(known.plan());
    day.set(today().toString());
    asking.ask(
        new DecisionPart.Question(
            new DecisionModel.Asked(
                kit.text(PassOnText.TITLE),
                kit.text(secret ? PassOnText.LEAD_SECRET : PassOnText.LEAD),
                kit.text(PassOnText.REASON),
                "",
                kit.text(PassOnText.DO)),
            choices.stream().map(each -> words(kit, each.kind(), each.means())).toList(),
            -1,
            kit.text(PassOnText.USUAL_REASON),
            true,
            reply -> answered(on, choices.get(reply.option()), reply.text())),
        inputs(on),
        List.of());
  }

  /// What is secret never goes by e-mail (KRO-26).
  private static List<Choice> choices(boolean secret) {
    return Stream.of(Protection.Kind.values())
        .filter(Protection.Kind::misdirected)
        .flatMap(kind -> Stream.of(Means.values()).map(means -> new Choice(kind, means)))
        .filter(choice -> !secret || choice.means() != Means.EMAIL)
        .toList();
  }

  private List<DecisionModel.Input> inputs(Dossier on) {
    var inputs = new ArrayList<DecisionModel.Input>();
    inputs.add(new DecisionModel.Input("receiver", kit.text(PassOnText.RECEIVER), receiver));
    inputs.add(new DecisionModel.Input("day", kit.text(PassOnText.DAY), day));
    if (undisposed(on)) {
      var terms = new LawTerms(bench.policy().policy().country());
      inputs.add(new DecisionModel.Input("plan", kit.text(terms.of(RegistryText.PLAN_SE)), plan));
    }
    return inputs;
  }

  private static boolean undisposed(Dossier on) {
    return on.beside().registration() instanceof Registration.InOrder(Basis basis)
        && basis == Basis.AWAITS_DISPOSITION;
  }

  private void answered(Dossier on, Choice choice, String reason) {
    Optional<LocalDate> done = day();
    if (done.isEmpty()) {
      refused(PassOnText.NO_DAY);
    } else if (done.get().isAfter(today())) {
      asking.refused(bench.refused(RefusalText.NOT_YET));
    } else if (choice.kind() == Protection.Kind.PASSED_ON && receiver.get().isBlank()) {
      refused(PassOnText.NO_RECEIVER);
    } else if (undisposed(on) && plan.get().isBlank()) {
      refused(RegistryText.NO_PLAN);
    } else {
      var passed = new PassedOn(choice.kind(), choice.means(), done.get());
      decisions.passOn(on, new PassOn.Wish(passed, receiver.get(), reason, plan.get()), asking);
    }
  }

  private void refused(Key todo) {
    asking.refused(new InboxModel.Fault(kit.text(todo), "", ""));
  }

  private Optional<LocalDate> day() {
    try {
      return Optional.of(LocalDate.parse(day.get().strip()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(bench.now(), bench.desk().office().zone());
  }
}

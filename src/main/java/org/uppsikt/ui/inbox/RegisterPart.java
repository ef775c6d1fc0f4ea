package org.uppsikt.ui.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.uppsikt.domain.item.ItemKind;
import org.uppsikt.domain.item.RemotePost;
import org.uppsikt.domain.item.Sender;
import org.uppsikt.domain.registry.Disposition;
import org.uppsikt.domain.registry.KnownCase;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.domain.registry.Registration;
import org.uppsikt.domain.registry.RouteSetting;
import org.uppsikt.text.ItemText;
import org.uppsikt.text.RegistryText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.SafeText;
import org.uppsikt.work.Decide;
import org.uppsikt.work.Dossier;
import org.uppsikt.work.HandingOver;
import org.uppsikt.work.MarkedCase;

/// The register panel: which case, what the register is to show, what goes along; or that the
/// record is kept in order or trifling.
final class RegisterPart {

  private static final int SHORT = 80;

  private final Bench bench;
  private final Kit kit;
  private final DecisionPart asking;
  private final ItemDecisions decisions;

  RegisterPart(Bench bench, DecisionPart asking, ItemDecisions decisions) {
    this.bench = bench;
    this.kit = bench.kit();
    this.asking = asking;
    this.decisions = decisions;
  }

  /// What is known before anything is asked.
  private record Known(
      List<KnownCase> cases,
      List<HandingOver.Candidate> candidates,
      boolean secret,
      boolean flagged,
      String plan,
      Optional<RouteSetting> routes) {}

  /// An item that may be ticked.
  private record Also(HandingOver.Candidate candidate, BooleanProperty on) {}

  /// Whether it is at the registry without something that can follow; what is protected cannot, and
  /// nobody reads what is shut in order to send it.
  static boolean follows(Dossier on) {
    return on.beside().registry().follows() && (!on.restricted() || on.beside().shut());
  }

  /// What the person has before her.
  private record Asked(Dossier on, RegisterForm form, CaseChoices choices, List<Also> also) {}

  void ask(Dossier on) {
    if (follows(on)) {
      new FollowUpPart(kit, asking, decisions).ask(on);
      return;
    }
    var version = on.state().version();
    String number = on.beside().proposedNumber().orElseGet(() -> caseNumber(on));
    asking.ask(
        bench,
        on,
        () ->
            new Known(
                handing().cases(number),
                handing().candidates(version),
                handing().secret(version),
                handing().withoutText(version),
                handing().usualPlanEntry(version),
                handing().routes()),
        known -> ask(on, known, number));
  }

  private void ask(Dossier on, Known known, String number) {
    var form = new RegisterForm(bench, known.routes());
    fill(form, on, number, known);
    var choices = new CaseChoices(bench, asking, form, dispositions(on), known.cases());
    List<Also> also =
        known.candidates().stream().map(c -> new Also(c, new SimpleBooleanProperty())).toList();
    var asked = new Asked(on, form, choices, also);
    String lead = kit.text(known.secret() ? RegistryText.LEAD_SECRET : RegistryText.LEAD);
    String flagged = known.flagged() ? kit.text(RegistryText.LEAD_FLAGGED) + " " : "";
    asking.ask(
        new DecisionPart.Question(
            new DecisionModel.Asked(
                kit.text(RegistryText.TITLE),
                flagged + nameless(on) + lead,
                kit.text(RegistryText.REASON),
                "",
                kit.text(RegistryText.DO)),
            choices.words(),
            0,
            "",
            false,
            reply -> answered(asked, choices.of(reply.option()), reply.text())),
        form.inputs(choices::down),
        Stream.concat(form.ticks(), also.stream().map(this::tick)).toList());
    choices.listen(number);
  }

  /// That an address stands in no field is no loss: the registry gets it all the same.
  private String nameless(Dossier on) {
    Sender sender = on.present().sender();
    boolean known = !sender.shownName().isBlank() && sender.registeredName().isEmpty();
    return known ? kit.text(RegistryText.LEAD_NAMELESS) + " " : "";
  }

  private static List<Disposition.Kind> dispositions(Dossier on) {
    return on.beside().registration() instanceof Registration.Registered
        ? List.of()
        : List.of(Disposition.Kind.IN_ORDER, Disposition.Kind.TRIFLING);
  }

  private void fill(RegisterForm form, Dossier on, String number, Known known) {
    form.fill(
        new RegisterForm.Filled(
            number,
            on.item().postedAt().orElse(on.item().receivedAt()),
            on.item().postedAt(),
            on.present().sender().registeredName(),
            about(on),
            on.channel().name(),
            known.plan()));
    boolean message = on.item().kind() == ItemKind.MESSAGE;
    form.along(!message, on.evidence().isPresent(), known.secret());
  }

  /// What it concerns in neutral words: nothing of what the sender wrote.
  private String about(Dossier on) {
    String title = on.post().map(RemotePost::title).orElse("");
    return about(kit, new MarkedCase.Place(on.item().kind(), on.channel().name(), title));
  }

  static String about(Kit kit, MarkedCase.Place place) {
    boolean message = place.kind() == ItemKind.MESSAGE;
    String kind = kit.text(message ? ItemText.DIRECT_ON : ItemText.COMMENT_ON, place.channel());
    return place.post().isBlank() ? kind : kind + ": " + SafeText.harmless(place.post());
  }

  private DecisionModel.Tick tick(Also each) {
    var key = each.candidate().flagged() ? RegistryText.ALSO_FLAGGED : RegistryText.ALSO;
    String words = kit.text(key, shortened(each.candidate().text()));
    String item = each.candidate().picked().version().item().toString();
    return new DecisionModel.Tick("also." + item, words, each.on());
  }

  private static String shortened(String text) {
    String line = SafeText.harmless(text.strip()).replaceAll("\\s+", " ");
    return line.length() <= SHORT
        ? line
        : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, SHORT))) + " …";
  }

  private void answered(Asked asked, CaseChoices.Choice choice, String why) {
    RegisterForm form = asked.form();
    String plan = form.value(RegistryText.PLAN_SE);
    if (asked.on().item().kind() == ItemKind.MESSAGE && plan.isEmpty()) {
      asking.refused(new InboxModel.Fault(kit.text(RegistryText.NO_PLAN), "", ""));
      return;
    }
    switch (choice) {
      case CaseChoices.Choice.Dispose(Disposition.Kind kind) ->
          decisions.dispose(asked.on(), kind, plan, why, asking);
      case CaseChoices.Choice.In(KnownCase known) -> handOver(asked, known.number(), why);
      case CaseChoices.Choice.AsWritten written -> {
        String number = form.value(RegistryText.NUMBER);
        if (form.wordsForNumber()) {
          String fault = kit.text(RegistryText.NO_NUMBER, number);
          asking.refused(new InboxModel.Fault(fault, "", ""));
        } else {
          handOver(asked, number, why);
        }
      }
    }
  }

  private void handOver(Asked asked, String number, String why) {
    Dossier on = asked.on();
    Optional<RegisterEntry> entry = asked.form().entry();
    if (entry.isEmpty()) {
      asking.refused(bench.refused(Decide.Why.ENTRY_INCOMPLETE));
      return;
    }
    var items = new ArrayList<HandingOver.Picked>();
    items.add(new HandingOver.Picked(on.state().version(), on.state().revision()));
    asked.also().stream()
        .filter(each -> each.on().get())
        .forEach(each -> items.add(each.candidate().picked()));
    String reason = why.isEmpty() ? new Reasons(bench).register(number) : why;
    RegisterForm form = asked.form();
    var wish = new HandingOver.Wish(items, number, entry.get(), form.along(), form.route(), reason);
    decisions.handOver(on, wish, asking);
  }

  /// The case number that the text itself names.
  private static String caseNumber(Dossier on) {
    return on.check()
        .map(checked -> checked.check().findingsOrNone())
        .flatMap(findings -> MarkedCase.number(on.present().text(), findings))
        .orElse("");
  }

  private HandingOver handing() {
    return bench.desk().atItem().handingOver();
  }
}

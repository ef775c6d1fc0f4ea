package org.uppsikt.ui.inbox;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.uppsikt.domain.registry.KnownCase;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.domain.registry.RouteSetting;
import org.uppsikt.text.RegistryText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.work.Decide;
import org.uppsikt.work.HandingOver;
import org.uppsikt.work.Many;
import org.uppsikt.work.MarkedCase;
import org.uppsikt.work.OverToRegistry;

/// The register panel for all marked items of one case: asked once, and all of them go together.
final class RegisterMarked {

  /// So many senders or places are named; of the others it is said how many they are.
  private static final int NAMED = 3;

  private final Bench bench;
  private final Kit kit;
  private final DecisionPart asking;

  RegisterMarked(Bench bench, DecisionPart asking) {
    this.bench = bench;
    this.kit = bench.kit();
    this.asking = asking;
  }

  /// What is known before anything is asked.
  private record Known(
      MarkedCase.Common common, List<KnownCase> cases, Optional<RouteSetting> routes) {}

  /// What the person has before her.
  private record Asked(List<Marked> marked, MarkedCase.Common common, RegisterForm form) {

    boolean parted() {
      return common.mixed() && form.ticked(RegistryText.PARTED);
    }
  }

  /// What is filled in.
  ///
  /// @param shown in the fields that are shared
  /// @param secretly of what is secret
  private record Entries(RegisterEntry shown, RegisterEntry secretly) {}

  /// @param run does what was asked for with all of them
  void ask(List<Marked> marked, Consumer<MarkRun.Work> run) {
    List<Many.Seen> items = marked.stream().map(Marked::seen).toList();
    asking.ask(
        bench,
        () -> stands(marked) && bench.model().cover() == Cover.NONE,
        () -> known(items),
        known -> ask(marked, known, run));
  }

  private Known known(List<Many.Seen> items) {
    var handing = bench.desk().atItem().handingOver();
    var common = new MarkedCase(bench.desk().office()).of(items);
    return new Known(common, handing.cases(common.shown().number()), handing.routes());
  }

  /// Whether they are what is still marked.
  private boolean stands(List<Marked> marked) {
    MarkModel now = bench.model().marks();
    Set<String> wanted = marked.stream().map(Marked::id).collect(Collectors.toSet());
    return now.stageProperty().get() == MarkModel.Stage.MARKED
        && now.rows().keySet().equals(wanted);
  }

  private void ask(List<Marked> marked, Known known, Consumer<MarkRun.Work> run) {
    MarkedCase.Common common = known.common();
    var form = new RegisterForm(bench, known.routes());
    var asked = new Asked(marked, common, form);
    fill(asked);
    var choices = new CaseChoices(bench, asking, form, List.of(), known.cases());
    // In another language nothing is marked any more, and it is asked for nothing.
    asking.once();
    asking.ask(
        new DecisionPart.Question(
            new DecisionModel.Asked(
                kit.text(RegistryText.TITLE_MANY, marked.size()),
                lead(asked),
                kit.text(RegistryText.REASON),
                "",
                kit.text(RegistryText.DO)),
            choices.words(),
            0,
            "",
            false,
            reply -> answered(asked, choices.of(reply.option()), reply.text(), run)),
        form.inputs(choices::down),
        form.ticks().toList());
    choices.listen(common.shown().number());
  }

  private String lead(Asked asked) {
    int flagged = asked.common().flagged();
    String left = flagged == 0 ? "" : kit.text(RegistryText.LEAD_FLAGGED_MANY, flagged) + " ";
    return left + leadOf(asked);
  }

  private String leadOf(Asked asked) {
    MarkedCase.Common common = asked.common();
    int secret = common.secret();
    if (secret == 0) {
      return kit.text(RegistryText.LEAD_MANY);
    }
    String lead = kit.text(RegistryText.LEAD_SOME_SECRET, secret, asked.marked().size());
    return common
        .otherCase()
        .map(number -> lead + " " + kit.text(RegistryText.LEAD_OTHER_CASE, number))
        .orElse(lead);
  }

  private void fill(Asked asked) {
    MarkedCase.Common common = asked.common();
    RegisterForm form = asked.form();
    form.fill(filled(common.shown()));
    form.along(!common.anyMessage(), false, common.allSecret());
    if (common.mixed()) {
      form.fillSecret(filled(common.closed()));
      form.tick(RegistryText.PARTED, true);
    }
  }

  private RegisterForm.Filled filled(MarkedCase.Side side) {
    List<String> about =
        side.places().stream().map(place -> RegisterPart.about(kit, place)).distinct().toList();
    List<String> channels =
        side.places().stream().map(MarkedCase.Place::channel).distinct().toList();
    return new RegisterForm.Filled(
        side.number(),
        side.came(),
        Optional.empty(),
        named(side.senders(), side.nameless()),
        named(about, 0),
        named(channels, 0),
        "");
  }

  /// @param more how many there are beside them that have no name; by themselves they stand for
  ///     nothing
  private String named(List<String> all, int more) {
    String first = all.stream().limit(NAMED).collect(Collectors.joining(", "));
    int others = Math.max(0, all.size() - NAMED) + more;
    return all.isEmpty() || others == 0
        ? first
        : kit.text(RegistryText.SEVERAL_SENDERS, first, others);
  }

  private void answered(
      Asked asked, CaseChoices.Choice choice, String why, Consumer<MarkRun.Work> run) {
    if (!stands(asked.marked())) {
      asking.close();
      return;
    }
    RegisterForm form = asked.form();
    boolean known = choice instanceof CaseChoices.Choice.In;
    if (!known && form.wordsForNumber()) {
      told(kit.text(RegistryText.NO_NUMBER, form.value(RegistryText.NUMBER)));
    } else if (asked.common().anyMessage() && form.value(RegistryText.PLAN_SE).isEmpty()) {
      told(kit.text(RegistryText.NO_PLAN));
    } else {
      String number =
          choice instanceof CaseChoices.Choice.In(KnownCase in)
              ? in.number()
              : form.value(RegistryText.NUMBER);
      handOver(asked, number, why.isEmpty() ? new Reasons(bench).register(number) : why, run);
    }
  }

  private void handOver(Asked asked, String number, String reason, Consumer<MarkRun.Work> run) {
    RegisterForm form = asked.form();
    Optional<RegisterEntry> entry = form.entry();
    Optional<RegisterEntry> secretly = asked.parted() ? form.secretAlone() : form.allAsSecret();
    if (entry.isEmpty() || entry.get().secret() && secretly.isEmpty()) {
      asking.refused(bench.refused(Decide.Why.ENTRY_INCOMPLETE));
      return;
    }
    Optional<OverToRegistry.Ways> ways =
        ways(asked, number, new Entries(entry.get(), secretly.orElse(entry.get())), reason);
    if (ways.isEmpty()) {
      asking.refused(bench.refused(Decide.Why.SECRET));
      return;
    }
    asking.close();
    var person = bench.desk().person();
    run.accept(
        (many, items, watch) ->
            OverToRegistry.of(bench.desk()).many(items, ways.get(), person, watch));
  }

  /// How what is secret and what is not goes; empty where nothing of it may go as it is filled in.
  private Optional<OverToRegistry.Ways> ways(
      Asked asked, String number, Entries entries, String reason) {
    RegisterForm form = asked.form();
    RegisterEntry entry = entries.shown();
    if (!entry.secret()) {
      return asked.common().allSecret()
          ? Optional.empty()
          : Optional.of(
              new OverToRegistry.Ways(
                  Optional.of(wish(form, number, entry, form.route(), reason)), Optional.empty()));
    }
    if (asked.parted()) {
      // What she wrote for the secret part stands in nothing that goes openly.
      RegisterEntry openly = entry.openly().from(entry.correspondent());
      return Optional.of(
          new OverToRegistry.Ways(
              Optional.of(wish(form, number, openly, form.route(), reason)),
              Optional.of(wish(form, number, entries.secretly(), form.forSecret(), reason))));
    }
    return form.route().takesSecrets()
        ? Optional.of(
            new OverToRegistry.Ways(
                Optional.empty(),
                Optional.of(wish(form, number, entries.secretly(), form.route(), reason))))
        : Optional.empty();
  }

  private static HandingOver.Wish wish(
      RegisterForm form, String number, RegisterEntry entry, RouteKind route, String reason) {
    return new HandingOver.Wish(List.of(), number, entry, form.along(), route, reason);
  }

  private void told(String fault) {
    asking.refused(new InboxModel.Fault(fault, "", ""));
  }
}

package org.uppsikt.ui.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.domain.item.ItemKind;
import org.uppsikt.domain.item.RemotePost;
import org.uppsikt.domain.registry.Disposition;
import org.uppsikt.domain.registry.KnownCase;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.domain.registry.Registration;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.domain.registry.RouteSetting;
import org.uppsikt.text.ItemText;
import org.uppsikt.text.RegistryText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.SafeText;
import org.uppsikt.work.Decide;
import org.uppsikt.work.Dossier;
import org.uppsikt.work.HandingOver;

/// The register panel: which case, what the register is to show, what goes along; or that the
/// record is kept in order or trifling.
final class RegisterPart {

  private static final int SHORT = 80;

  private final Bench bench;
  private final Kit kit;
  private final DecisionPart asking;
  private final ItemDecisions decisions;
  private final Map<RegistryText, StringProperty> fields = new LinkedHashMap<>();
  private RouteKind usual = RouteKind.MAIL;
  private RouteKind forSecret = RouteKind.FOLDER;
  private final Map<RegistryText, BooleanProperty> ticks = new LinkedHashMap<>();

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
      String plan,
      Optional<RouteSetting> routes) {}

  /// An answer to choose.
  private sealed interface Choice {

    /// The number in the field, or a new matter.
    record AsWritten() implements Choice {}

    record In(KnownCase known) implements Choice {}

    record Dispose(Disposition.Kind kind) implements Choice {}
  }

  /// An item that may be ticked.
  private record Also(HandingOver.Candidate candidate, BooleanProperty on) {}

  void ask(Dossier on) {
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
                handing().usualPlanEntry(version),
                handing().routes()),
        known -> ask(on, known, number));
  }

  private void ask(Dossier on, Known known, String number) {
    usual = known.routes().map(RouteSetting::usual).orElse(RouteKind.MAIL);
    forSecret = known.routes().map(RouteSetting::forSecret).orElse(RouteKind.FOLDER);
    fill(on, number, known.secret());
    set(RegistryText.PLAN, known.plan());
    List<Choice> choices = choices(on, known);
    List<Also> also =
        known.candidates().stream().map(c -> new Also(c, new SimpleBooleanProperty())).toList();
    var lead = known.secret() ? RegistryText.LEAD_SECRET : RegistryText.LEAD;
    asking.ask(
        new DecisionPart.Question(
            new DecisionModel.Asked(
                kit.text(RegistryText.TITLE),
                kit.text(lead),
                kit.text(RegistryText.REASON),
                "",
                kit.text(RegistryText.DO)),
            choices.stream().map(this::words).toList(),
            0,
            "",
            false,
            reply -> answered(on, choices.get(reply.option()), also, reply.text())),
        inputs(),
        ticks(also));
  }

  private List<Choice> choices(Dossier on, Known known) {
    var choices = new ArrayList<Choice>();
    choices.add(new Choice.AsWritten());
    known.cases().forEach(each -> choices.add(new Choice.In(each)));
    if (!(on.beside().registration() instanceof Registration.Registered)) {
      choices.add(new Choice.Dispose(Disposition.Kind.IN_ORDER));
      choices.add(new Choice.Dispose(Disposition.Kind.TRIFLING));
    }
    return choices;
  }

  private String words(Choice choice) {
    return switch (choice) {
      case Choice.AsWritten written -> kit.text(RegistryText.AS_WRITTEN);
      case Choice.In(KnownCase known) ->
          kit.text(RegistryText.KNOWN, known.number(), SafeText.harmless(known.title()));
      case Choice.Dispose(Disposition.Kind kind) ->
          kit.text(
              kind == Disposition.Kind.TRIFLING ? RegistryText.TRIFLING : RegistryText.IN_ORDER);
    };
  }

  private void fill(Dossier on, String number, boolean secret) {
    Instant came = on.item().postedAt().orElse(on.item().receivedAt());
    String about = about(on);
    set(RegistryText.NUMBER, number);
    set(RegistryText.CAME_SE, day(came).toString());
    set(RegistryText.DRAWN_SE, on.item().postedAt().map(at -> day(at).toString()).orElse(""));
    set(RegistryText.FROM_SE, on.restricted() ? "" : on.present().sender().shownName());
    set(RegistryText.ABOUT_SE, about);
    set(RegistryText.PUBLIC_SE, about);
    set(RegistryText.ARRIVAL, on.channel().name());
    set(RegistryText.PLAN, "");
    set(RegistryText.PROVISION_SE, "");
    set(RegistryText.AUTHORITY, "");
    tick(RegistryText.WITH_THREAD, on.item().kind() != ItemKind.MESSAGE);
    tick(RegistryText.WITH_ATTACHMENTS, true);
    tick(RegistryText.WITH_SHEET, on.evidence().isPresent());
    ticks.remove(RegistryText.BY_FOLDER);
    if (usual != forSecret) {
      tick(RegistryText.BY_FOLDER, secret);
    }
  }

  /// What it concerns in neutral words: nothing of what the sender wrote.
  private String about(Dossier on) {
    boolean message = on.item().kind() == ItemKind.MESSAGE;
    String kind = kit.text(message ? ItemText.DIRECT_ON : ItemText.COMMENT_ON, on.channel().name());
    return on.post()
        .map(RemotePost::title)
        .filter(title -> !title.isBlank())
        .map(title -> kind + ": " + SafeText.harmless(title))
        .orElse(kind);
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, bench.desk().office().zone());
  }

  private void set(RegistryText field, String value) {
    fields.put(field, new SimpleStringProperty(value));
  }

  private void tick(RegistryText what, boolean on) {
    ticks.put(what, new SimpleBooleanProperty(on));
  }

  private List<DecisionModel.Input> inputs() {
    var terms = new LawTerms(bench.policy().policy().country());
    return fields.entrySet().stream()
        .map(
            field ->
                new DecisionModel.Input(
                    id(field.getKey()), kit.text(terms.of(field.getKey())), field.getValue()))
        .toList();
  }

  private List<DecisionModel.Tick> ticks(List<Also> also) {
    var all = new ArrayList<DecisionModel.Tick>();
    ticks.forEach((what, on) -> all.add(new DecisionModel.Tick(id(what), kit.text(what), on)));
    for (Also each : also) {
      String words = kit.text(RegistryText.ALSO, shortened(each.candidate().text()));
      String item = each.candidate().picked().version().item().toString();
      all.add(new DecisionModel.Tick("also." + item, words, each.on()));
    }
    return all;
  }

  private static String shortened(String text) {
    String line = SafeText.harmless(text.strip()).replaceAll("\\s+", " ");
    return line.length() <= SHORT
        ? line
        : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, SHORT))) + " …";
  }

  private static String id(RegistryText field) {
    return field.name().toLowerCase(java.util.Locale.ROOT).replace("_se", "").replace('_', '-');
  }

  private void answered(Dossier on, Choice choice, List<Also> also, String why) {
    if (on.item().kind() == ItemKind.MESSAGE && value(RegistryText.PLAN).isEmpty()) {
      asking.refused(new InboxModel.Fault(kit.text(RegistryText.NO_PLAN), "", ""));
      return;
    }
    switch (choice) {
      case Choice.Dispose(Disposition.Kind kind) ->
          decisions.dispose(on, kind, value(RegistryText.PLAN), why, asking);
      case Choice.In(KnownCase known) -> handOver(on, known.number(), also, why);
      case Choice.AsWritten written -> handOver(on, value(RegistryText.NUMBER), also, why);
    }
  }

  private void handOver(Dossier on, String number, List<Also> also, String why) {
    Optional<RegisterEntry> entry = entry();
    if (entry.isEmpty()) {
      asking.refused(bench.refused(Decide.Why.ENTRY_INCOMPLETE));
      return;
    }
    var items = new ArrayList<HandingOver.Picked>();
    items.add(new HandingOver.Picked(on.state().version(), on.state().revision()));
    also.stream()
        .filter(each -> each.on().get())
        .forEach(each -> items.add(each.candidate().picked()));
    var along =
        new HandingOver.Along(
            ticked(RegistryText.WITH_THREAD),
            ticked(RegistryText.WITH_ATTACHMENTS),
            ticked(RegistryText.WITH_SHEET));
    RouteKind route = ticked(RegistryText.BY_FOLDER) ? forSecret : usual;
    String reason = why.isEmpty() ? new Reasons(bench).register(number) : why;
    var wish = new HandingOver.Wish(items, number, entry.get(), along, route, reason);
    decisions.handOver(on, wish, asking);
  }

  private Optional<RegisterEntry> entry() {
    String provision = value(RegistryText.PROVISION_SE);
    try {
      return Optional.of(
          new RegisterEntry(
              LocalDate.parse(value(RegistryText.CAME_SE)),
              Optional.of(value(RegistryText.DRAWN_SE))
                  .filter(day -> !day.isEmpty())
                  .map(LocalDate::parse),
              value(RegistryText.FROM_SE),
              value(RegistryText.ABOUT_SE),
              value(RegistryText.PUBLIC_SE),
              value(RegistryText.ARRIVAL),
              value(RegistryText.PLAN),
              Optional.of(provision)
                  .filter(words -> !words.isEmpty())
                  .map(w -> new RegisterEntry.Secrecy(w, value(RegistryText.AUTHORITY)))));
    } catch (DateTimeParseException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private String value(RegistryText field) {
    StringProperty value = fields.get(field);
    return value == null ? "" : value.get().strip();
  }

  private boolean ticked(RegistryText what) {
    BooleanProperty on = ticks.get(what);
    return on != null && on.get();
  }

  /// The case number that the text itself names.
  private static String caseNumber(Dossier on) {
    return on.check().stream()
        .flatMap(checked -> checked.check().findingsOrNone().stream())
        .filter(f -> f.subject().equals(new Subject.Matter(Subject.MatterKind.CASE)))
        .map(Finding::span)
        .map(span -> on.present().text().substring(span.start(), span.end()))
        .filter(words -> words.length() <= 40 && words.chars().anyMatch(Character::isDigit))
        .findFirst()
        .orElse("");
  }

  private HandingOver handing() {
    return bench.desk().atItem().handingOver();
  }
}

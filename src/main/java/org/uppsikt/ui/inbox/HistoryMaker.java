package org.uppsikt.ui.inbox;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.uppsikt.domain.decision.Handoff;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.finding.Span;
import org.uppsikt.domain.item.ItemVersion;
import org.uppsikt.domain.item.PassedOn;
import org.uppsikt.domain.item.Protection;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.registry.HandOverState;
import org.uppsikt.text.HistoryText;
import org.uppsikt.text.OutcomeText;
import org.uppsikt.text.RegistryText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.work.Dossier;

/// Says what the journal holds about an item in plain words.
final class HistoryMaker {

  private static final String PROGRAM = "program";
  private final Bench bench;
  private final Kit kit;

  HistoryMaker(Bench bench) {
    this.bench = bench;
    this.kit = bench.kit();
  }

  private record Line(java.time.Instant at, ItemModel.HistoryLine line) {}

  List<ItemModel.HistoryLine> lines(Dossier item) {
    var lines = new ArrayList<Line>();
    for (ItemVersion version : item.versions()) {
      HistoryText text = version.number() == 1 ? HistoryText.RECEIVED : HistoryText.NEW_VERSION;
      String what = kit.text(text, version.number());
      lines.add(line(version.seenAt(), kit.text(HistoryText.PROGRAM), what));
    }
    for (Dossier.Happening happening : item.history()) {
      lines.add(line(item, happening));
    }
    lines.sort(Comparator.comparing(Line::at));
    return lines.stream().map(Line::line).toList();
  }

  /// The last thing somebody else did with the item, as one line.
  Optional<String> lastOfOthers(Dossier item) {
    String me = bench.me().toString();
    return item.history().stream()
        .filter(h -> !h.actor().equals(me) && !h.actor().equals(PROGRAM))
        .reduce((earlier, later) -> later)
        .map(
            h ->
                kit.text(
                    HistoryText.LINE,
                    kit.formats().near(h.at(), bench.now()),
                    who(item, h.actor()),
                    what(item, h)));
  }

  private Line line(java.time.Instant at, String who, String what) {
    String when = kit.formats().near(at, bench.now());
    return new Line(at, new ItemModel.HistoryLine(when, who, what, null));
  }

  /// With the answer that was ordered, as it was worded.
  private Line line(Dossier item, Dossier.Happening h) {
    String when = kit.formats().near(h.at(), bench.now());
    ItemModel.Given given =
        h.kind() == EventKind.ORDERED
            ? order(item, fact(h, "order")).map(o -> new GivenMaker(bench).in(item, o)).orElse(null)
            : null;
    return new Line(
        h.at(), new ItemModel.HistoryLine(when, who(item, h.actor()), what(item, h), given));
  }

  private static Optional<Dossier.Order> order(Dossier item, String id) {
    return item.orders().stream().filter(order -> order.id().toString().equals(id)).findFirst();
  }

  private String who(Dossier item, String actor) {
    return PROGRAM.equals(actor)
        ? kit.text(HistoryText.PROGRAM)
        : item.beside().name(actor).orElse(kit.text(HistoryText.SOMEBODY));
  }

  private String what(Dossier item, Dossier.Happening h) {
    return switch (h.kind()) {
      case DECIDED -> decided(item, h);
      case ORDERED -> kit.text(HistoryText.ORDERED, order(item, h));
      case HANDED_OVER ->
          kit.text(HistoryText.HANDED_OVER, item.beside().name(fact(h, "to")).orElse(""));
      case HANDOVER_RETURNED ->
          isQuestion(item, h)
              ? because(
                  h, "reason", HistoryText.QUESTION_ANSWERED, HistoryText.QUESTION_ANSWERED_BARE)
              : because(
                  h, "reason", HistoryText.HANDOVER_RETURNED, HistoryText.HANDOVER_RETURNED_BARE);
      case REGISTERED -> kit.text(HistoryText.REGISTERED, fact(h, "number"));
      case SENDER_LOOKED_UP -> lookedUp(h);
      case HAND_OVER_MOVED -> kit.text(HistoryText.HAND_OVER_MOVED, stage(h));
      case FAILED -> new OrderWords(kit).failed(item, h);
      case WITHDRAWN -> named(item, h, HistoryText.WITHDRAWN, HistoryText.WITHDRAWN_OF);
      case SENDING -> named(item, h, HistoryText.SENDING, HistoryText.SENDING_OF);
      case CONFIRMED -> {
        String done = named(item, h, HistoryText.CONFIRMED, HistoryText.CONFIRMED_OF);
        yield new OrderWords(kit).confirmed(h, done);
      }
      case PASSED_ON_BY_HAND -> passedOn(h);
      case FEEDBACK_GIVEN -> feedback(item, h);
      // Without an order: a direct message, which stood nowhere that it could be hidden.
      case WITHOUT_COPY ->
          kit.text(fact(h, "order").isEmpty() ? HistoryText.CLOSED_OFF : HistoryText.WITHOUT_COPY);
      default -> kit.text(named(h.kind()));
    };
  }

  private static boolean isQuestion(Dossier item, Dossier.Happening h) {
    return item.beside().handoffs().stream()
        .filter(handoff -> handoff.id().toString().equals(fact(h, "handoff")))
        .anyMatch(handoff -> handoff.kind() == Handoff.Kind.ASK);
  }

  /// A look at what was received of this one sender names the version and needs no purpose; it is
  /// not the wide look that does.
  private String lookedUp(Dossier.Happening h) {
    return fact(h, "version").isEmpty()
        ? because(h, "purpose", HistoryText.SENDER_LOOKED_UP, HistoryText.SENDER_LOOKED_UP_BARE)
        : kit.text(HistoryText.SENDER_DETAILS_SHOWN);
  }

  /// Without the words that are kept from whoever reads.
  private String because(Dossier.Happening h, String fact, HistoryText whole, HistoryText bare) {
    String words = fact(h, fact);
    return words.isBlank() ? kit.text(bare) : kit.text(whole, words);
  }

  /// Entries from before that was kept do not say where in the text it stands.
  private String feedback(Dossier item, Dossier.Happening h) {
    String subject = fact(h, "subject");
    if (subject.isEmpty()) {
      return kit.text(HistoryText.FEEDBACK_GIVEN_BARE);
    }
    var span = new Span(number(h, "from"), number(h, "to"));
    String about = new FeedbackWords(bench).of(item, subject, number(h, "version"), span);
    return kit.text(HistoryText.FEEDBACK_GIVEN, about);
  }

  private static int number(Dossier.Happening h, String name) {
    String value = fact(h, name);
    return value.isEmpty() ? 0 : Integer.parseInt(value);
  }

  private String stage(Dossier.Happening h) {
    var stage = HandOverState.valueOf(fact(h, "state")).stage();
    return kit.text(RegistryText.valueOf("STAGE_" + stage.name()));
  }

  private String passedOn(Dossier.Happening h) {
    var kind = Protection.Kind.valueOf(fact(h, "kind"));
    var means = PassedOn.Means.valueOf(fact(h, "means"));
    return kit.text(
        HistoryText.PASSED_ON_BY_HAND,
        PassOnPart.words(kit, kind, means),
        kit.formats().dayAndYear(LocalDate.parse(fact(h, "on"))));
  }

  /// What to call such an entry where it says nothing more.
  static HistoryText named(EventKind kind) {
    return Stream.of(HistoryText.values())
        .filter(text -> text.name().equals(kind.name()))
        .findFirst()
        .orElse(HistoryText.OTHER);
  }

  /// With the grounds and their clauses, where it rests on any.
  private String decided(Dossier item, Dossier.Happening h) {
    return (decided(h) + " " + new ShownMaker(bench).grounds(item, h)).strip();
  }

  private String decided(Dossier.Happening h) {
    String outcome =
        Optional.of(fact(h, "outcome"))
            .filter(code -> !code.isEmpty())
            .map(code -> kit.text(OutcomeText.valueOf("DID_" + Outcome.valueOf(code).name())))
            .orElse("");
    String reason = fact(h, "reason");
    return reason.isBlank()
        ? kit.text(HistoryText.DECIDED, outcome)
        : kit.text(HistoryText.DECIDED_BECAUSE, outcome, reason);
  }

  /// Which order it was, or what was decided, as far as the entry or the order itself tells.
  private String named(Dossier item, Dossier.Happening h, HistoryText bare, HistoryText whole) {
    String outcome = fact(h, "outcome");
    if (!outcome.isEmpty()) {
      return kit.text(whole, kit.text(OutcomeText.valueOf("DID_" + outcome)));
    }
    String order = order(item, h);
    return order.isEmpty() ? kit.text(bare) : kit.text(whole, order);
  }

  /// What an entry orders or tells the end of; empty where neither it nor the order says.
  private String order(Dossier item, Dossier.Happening h) {
    Optional<Dossier.Order> order = order(item, fact(h, "order"));
    String what = order.map(o -> o.what().name()).orElse(fact(h, "what"));
    return switch (what) {
      case "" -> "";
      case "REPLY" ->
          kit.text(
              order.filter(o -> OrderWords.isNotice(item, o)).isPresent()
                  ? OutcomeText.DID_NOTICE
                  : OutcomeText.DID_ANSWER);
      case "RESTORE" -> kit.text(OutcomeText.DID_RESTORE);
      default -> kit.text(OutcomeText.DID_UNPUBLISH);
    };
  }

  private static String fact(Dossier.Happening happening, String name) {
    return happening.facts().getOrDefault(name, "");
  }
}

package org.uppsikt.ui.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.finding.Check;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.text.OutcomeText;
import org.uppsikt.text.RegistryText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.work.Dossier;

/// The reason that is recorded with a decision where the person gives none of her own: what the
/// check and the journal tell of the item, and nothing that they do not.
final class Reasons {

  private static final Subject QUESTION = new Subject.Matter(Subject.MatterKind.QUESTION);

  private final Kit kit;
  private final Wording wording;
  private final ZoneId zone;

  Reasons(Bench bench) {
    this.kit = bench.kit();
    this.wording = bench.wording();
    this.zone = bench.desk().office().zone();
  }

  /// Names what was flagged and is set aside; else what it is, and whether a question stays open.
  String noAction(Dossier item) {
    List<Subject> subjects =
        item.check().stream()
            .flatMap(checked -> checked.check().findingsOrNone().stream())
            .map(Finding::subject)
            .distinct()
            .toList();
    var parts = new ArrayList<String>();
    String aside = names(subjects.stream().filter(Reasons::wantsMoreThanAnAnswer));
    String harmless = names(subjects.stream().filter(Subject.NotGround.class::isInstance));
    if (!aside.isEmpty()) {
      parts.add(kit.text(OutcomeText.REASON_SET_ASIDE, aside));
    } else if (!harmless.isEmpty()) {
      parts.add(harmless);
    }
    if (isAsked(item)) {
      parts.add(kit.text(OutcomeText.REASON_QUESTION));
    }
    return parts.isEmpty() ? kit.text(nothing(item)) : String.join(". ", parts);
  }

  /// What to choose from, the reason of the item itself first.
  List<String> noActionChoices(Dossier item) {
    Stream<OutcomeText> usual =
        Stream.of(
            OutcomeText.REASON_NO_QUESTION,
            OutcomeText.REASON_OPINION,
            OutcomeText.REASON_ANSWERED,
            OutcomeText.REASON_OTHERS,
            OutcomeText.REASON_OLD);
    return choices(
        noAction(item),
        usual.filter(text -> text != OutcomeText.REASON_NO_QUESTION || !isAsked(item)));
  }

  /// Names what it was unpublished as, where it was the office that did it.
  String restore(Dossier item) {
    if (item.state().neverShown()) {
      return kit.text(OutcomeText.REASON_APPROVED);
    }
    String grounds = item.restricted() ? "" : grounds(item);
    return grounds.isEmpty()
        ? kit.text(OutcomeText.REASON_JUDGED_ANEW)
        : kit.text(OutcomeText.REASON_NOT_AFTER_ALL, grounds);
  }

  List<String> restoreChoices(Dossier item) {
    if (item.state().neverShown()) {
      return choices(restore(item), Stream.of(OutcomeText.REASON_APPROVED_CRITICAL));
    }
    return choices(
        restore(item),
        Stream.of(
            OutcomeText.REASON_COMPLAINT, OutcomeText.REASON_MISTAKE, OutcomeText.REASON_EDITED));
  }

  /// Until when, which nothing else tells once that time has come.
  ///
  /// @param why what the person says of it; empty for nothing
  String snooze(Instant until, String why) {
    LocalDate day = LocalDate.ofInstant(until, zone);
    String when = kit.formats().dayAndYear(day) + " " + kit.formats().time(until);
    String back = kit.text(OutcomeText.REASON_UNTIL, when);
    return why.isBlank() ? back : back + ". " + why;
  }

  /// @param number of the case it is to belong to; empty for a new one
  String register(String number) {
    return number.isBlank()
        ? kit.text(RegistryText.REASON_NEW)
        : kit.text(RegistryText.REASON_CASE, number);
  }

  private List<String> choices(String own, Stream<OutcomeText> usual) {
    return Stream.concat(Stream.of(own), usual.map(kit::text)).distinct().toList();
  }

  /// What nothing was found in has nothing to answer; of what was not checked, nor is shown to
  /// whoever decides, only she can say.
  private static OutcomeText nothing(Dossier item) {
    boolean answered = item.state().outcome().filter(Outcome::answers).isPresent();
    boolean checked = item.check().filter(each -> each.check() instanceof Check.Done).isPresent();
    if (answered) {
      return OutcomeText.REASON_ANSWERED;
    }
    return checked ? OutcomeText.REASON_NO_QUESTION : OutcomeText.REASON_JUDGED;
  }

  private static boolean isAsked(Dossier item) {
    boolean answered = item.state().outcome().filter(Outcome::answers).isPresent();
    return !answered
        && item.check().stream()
            .flatMap(checked -> checked.check().findingsOrNone().stream())
            .anyMatch(finding -> finding.subject().equals(QUESTION));
  }

  private static boolean wantsMoreThanAnAnswer(Subject subject) {
    return !(subject instanceof Subject.NotGround) && !subject.equals(QUESTION);
  }

  private String names(Stream<Subject> subjects) {
    return joined(subjects.map(wording::subject));
  }

  /// Names as they stand within a sentence.
  private String joined(Stream<String> names) {
    return names
        .map(name -> name.substring(0, 1).toLowerCase(wording.locale()) + name.substring(1))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private String grounds(Dossier item) {
    return item.orders().stream()
        .filter(order -> order.what() == Dossier.What.UNPUBLISH)
        .filter(order -> order.state() == OrderState.CONFIRMED)
        .reduce((earlier, later) -> later)
        .map(order -> item.grounds().getOrDefault(order.decision().toString(), List.of()))
        .map(grounds -> joined(grounds.stream().map(wording::rested)))
        .orElse("");
  }
}

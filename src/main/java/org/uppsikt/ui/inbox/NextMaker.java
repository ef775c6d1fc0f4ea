package org.uppsikt.ui.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.InboxText;
import org.uppsikt.text.NextText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.NextUp;
import org.uppsikt.work.Reading;

/// Says what waits outside an empty list. What the empty list itself holds is not named again.
record NextMaker(Kit kit, Instant now) {

  NextCard of(Listing empty, Glance glance, NextUp.Standing standing) {
    var waiting = new ArrayList<NextCard.Waiting>();
    views(empty, glance, standing).forEach(found -> found.ifPresent(waiting::add));
    glance.health().stream()
        .filter(health -> health.failure().isPresent())
        .map(this::failing)
        .forEach(waiting::add);
    return new NextCard(
        kit.formats().weekday(standing.day().date()), waiting, figures(standing.day()));
  }

  private List<Optional<NextCard.Waiting>> views(
      Listing empty, Glance glance, NextUp.Standing standing) {
    return List.of(
        view(View.FLAGGED, empty, glance, Optional.empty()),
        view(View.QUESTIONS, empty, glance, standing.questionDue()),
        view(View.DIRECT, empty, glance, Optional.empty()),
        view(View.REGISTER, empty, glance, standing.unnumberedSince()),
        unchecked(glance),
        inbox(empty, glance),
        view(View.SNOOZED, empty, glance, standing.backAt()));
  }

  private Optional<NextCard.Waiting> view(
      View view, Listing empty, Glance glance, Optional<Instant> at) {
    int count = glance.count(view.filter());
    if (count == 0 || view.id().equals(empty.id())) {
      return Optional.empty();
    }
    return Optional.of(
        new NextCard.Waiting(
            view.icon(),
            view == View.FLAGGED ? Tone.SEVERE : Tone.MUTED,
            kit.text(NextText.valueOf(view.name()), count),
            at.map(time -> kit.text(detail(view), kit.formats().near(time, now))).orElse(""),
            kit.text(NextText.valueOf("SHOW_" + view.name())),
            NextCard.Goal.LIST,
            view.id()));
  }

  private static NextText detail(View view) {
    return switch (view) {
      case QUESTIONS -> NextText.QUESTIONS_DUE;
      case REGISTER -> NextText.REGISTER_SINCE;
      default -> NextText.SNOOZED_BACK;
    };
  }

  private Optional<NextCard.Waiting> unchecked(Glance glance) {
    int count = glance.count(Glance.UNCHECKED);
    return count == 0
        ? Optional.empty()
        : Optional.of(
            new NextCard.Waiting(
                Feather.SLASH,
                Tone.WARN,
                kit.text(NextText.UNCHECKED, count),
                kit.text(NextText.UNCHECKED_WHY),
                kit.text(NextText.SHOW_UNCHECKED),
                NextCard.Goal.UNCHECKED,
                ""));
  }

  /// Everything that is open, where the lists named before do not hold all of it anyway.
  private Optional<NextCard.Waiting> inbox(Listing empty, Glance glance) {
    int named =
        glance.count(View.FLAGGED.filter())
            + glance.count(View.QUESTIONS.filter())
            + glance.count(View.DIRECT.filter())
            + glance.count(Glance.UNCHECKED);
    return glance.count(View.INBOX.filter()) <= named
        ? Optional.empty()
        : view(View.INBOX, empty, glance, Optional.empty());
  }

  private NextCard.Waiting failing(Reading.Health health) {
    return new NextCard.Waiting(
        Feather.ALERT_TRIANGLE,
        Tone.WARN,
        kit.text(NextText.FAILING, health.channel().name()),
        health
            .nextAt()
            .map(at -> kit.text(NextText.FAILING_AGAIN, kit.formats().near(at, now)))
            .orElse(""),
        kit.text(InboxText.FETCH_NOW),
        NextCard.Goal.FETCH,
        "");
  }

  private List<NextCard.Figure> figures(NextUp.Day day) {
    return List.of(
        figure(day.answered(), NextText.ANSWERED),
        figure(day.unpublished(), NextText.UNPUBLISHED),
        figure(day.registered(), NextText.REGISTERED),
        new NextCard.Figure(
            day.untilDecision().map(kit.formats()::duration).orElse("–"),
            kit.text(NextText.UNTIL_DECISION)));
  }

  private NextCard.Figure figure(int count, NextText words) {
    return new NextCard.Figure(kit.formats().count(count), kit.text(words));
  }
}

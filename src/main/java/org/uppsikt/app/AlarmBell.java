package org.uppsikt.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kordamp.ikonli.feather.Feather;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.uppsikt.cli.join.Listener;
import org.uppsikt.domain.decision.Handoff;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.store.StoreException;
import org.uppsikt.text.ShellText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.SafeText;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.ui.shell.Notification;
import org.uppsikt.ui.shell.ShellModel;
import org.uppsikt.work.Alarms;
import org.uppsikt.work.Alarms.Alarm;
import org.uppsikt.work.Desk;
import org.uppsikt.work.Interrupted;

/// Reads what is to be told under the bell, every half minute and whenever something changed.
final class AlarmBell {

  private static final Logger LOG = LoggerFactory.getLogger(AlarmBell.class);
  private static final Duration BETWEEN = Duration.ofSeconds(30);

  private final Tasks tasks;
  private final Desk desk;
  private final ShellModel model;
  private final Ways ways;
  private final Interrupted interrupted;
  private Instant readAt = Instant.EPOCH;

  /// Where a notification leads.
  ///
  /// @param people to where a one-time password is given to a person
  /// @param passwords tells of those that were set for her
  /// @param registry to where somebody is named for what nobody reads
  record Ways(
      BiConsumer<ItemId, Folder> item,
      Runnable channels,
      Runnable people,
      Runnable recoveryKey,
      Runnable passwords,
      Runnable registry) {}

  AlarmBell(Tasks tasks, Desk desk, ShellModel model, Ways ways) {
    this.tasks = tasks;
    this.desk = desk;
    this.model = model;
    this.ways = ways;
    this.interrupted = new Interrupted(desk.office(), desk.person().id());
  }

  /// Called on every beat of the clock.
  void tick(Kit kit) {
    if (!desk.office().clock().instant().isBefore(readAt.plus(BETWEEN))) {
      read(kit);
    }
  }

  /// Notes what waited, where the program did not end in order; before any of it goes. After such
  /// an end a page may be damaged: nothing is told of what waited then, and all else goes on.
  void begin(Path workspace) {
    try {
      if (Listener.wasNeverClosed(workspace)) {
        interrupted.begin();
      }
    } catch (StoreException e) {
      LOG.warn("what waited cannot be read: {}", e.kind());
    }
  }

  private record Found(List<Alarm> alarms, Optional<Interrupted.Told> left) {}

  void read(Kit kit) {
    readAt = desk.office().clock().instant();
    var alarms = new Alarms(desk.office());
    tasks
        .run(() -> new Found(alarms.of(desk.person().id(), Alarms.LATE), interrupted.told()))
        .onSuccess(found -> show(told(kit, found)))
        .start();
  }

  private List<Notification> told(Kit kit, Found found) {
    return Stream.concat(
            found.alarms().stream().map(alarm -> told(kit, alarm)),
            found.left().stream().map(left -> told(kit, left)))
        .toList();
  }

  /// Leads to the item, and is gone once somebody went there.
  private Notification told(Kit kit, Interrupted.Told left) {
    boolean waits = left.ends().containsKey(Interrupted.End.WAITS_FOR_PERSON);
    return new Notification(
        "interrupted",
        waits ? Feather.ALERT_CIRCLE : Feather.SEND,
        waits ? Tone.WARN : Tone.ACCENT,
        kit.text(ShellText.BELL_ENDED, left.count(), ends(kit, left)),
        () -> {
          interrupted.heard();
          ways.item().accept(left.item(), left.folder());
          read(kit);
        });
  }

  private static String ends(Kit kit, Interrupted.Told left) {
    return left.ends().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            end ->
                left.count() == 1
                    ? kit.text(ShellText.valueOf("BELL_ENDED_ONE_" + end.getKey().name()))
                    : kit.text(
                        ShellText.valueOf("BELL_ENDED_" + end.getKey().name()), end.getValue()))
        .collect(Collectors.joining(", "));
  }

  /// Leaves the bell alone where nothing changed: its menu may be open.
  private void show(List<Notification> now) {
    List<Notification> before = model.notifications();
    boolean same = before.size() == now.size();
    for (int i = 0; same && i < now.size(); i++) {
      same = before.get(i).tellsAs(now.get(i));
    }
    if (!same) {
      model.notifications().setAll(now);
    }
  }

  private Notification told(Kit kit, Alarm alarm) {
    Instant now = desk.office().clock().instant();
    return switch (alarm) {
      case Alarm.Failing failing -> failing(kit, failing, now);
      case Alarm.Late late -> late(kit, late, now);
      case Alarm.KeyUsed used -> keyUsed(kit, used, now);
      case Alarm.PasswordGiven given -> given(kit, given, now);
      case Alarm.Order order ->
          new Notification(
              "order." + order.item(),
              order.byHand() ? Feather.USER : Feather.ALERT_OCTAGON,
              order.byHand() ? Tone.WARN : Tone.DANGER,
              kit.text(words(order), kit.formats().near(order.at(), now)),
              () -> ways.item().accept(order.item(), order.folder()));
      case Alarm.Held held -> held(kit, held, now);
      case Alarm.Unread unread ->
          new Notification(
              unread.hers() ? "unread" : "unread.others",
              Feather.LOCK,
              unread.hers() ? Tone.DANGER : Tone.WARN,
              kit.text(
                  unread.hers() ? ShellText.BELL_UNREAD : ShellText.BELL_UNREAD_OTHERS,
                  unread.items()),
              ways.registry());
      case Alarm.Exposed exposed ->
          new Notification(
              "exposed." + exposed.item(),
              Feather.EYE,
              Tone.DANGER,
              kit.text(ShellText.BELL_EXPOSED, kit.formats().near(exposed.since(), now)),
              () -> ways.item().accept(exposed.item(), exposed.folder()));
      case Alarm.Passed passed ->
          new Notification(
              "passed." + passed.item(),
              passed.answered() ? Feather.CORNER_UP_LEFT : Feather.CORNER_UP_RIGHT,
              Tone.ACCENT,
              kit.text(words(passed), passed.colleague().name(), SafeText.harmless(passed.words())),
              () -> ways.item().accept(passed.item(), Folder.INBOX));
    };
  }

  private Notification keyUsed(Kit kit, Alarm.KeyUsed used, Instant now) {
    return new Notification(
        "key." + used.at(),
        Feather.KEY,
        Tone.WARN,
        kit.text(
            used.you() ? ShellText.BELL_KEY_USED_YOU : ShellText.BELL_KEY_USED,
            SafeText.harmless(used.as().name()),
            kit.formats().near(used.at(), now)),
        ways.recoveryKey());
  }

  private Notification given(Kit kit, Alarm.PasswordGiven given, Instant now) {
    return new Notification(
        "password." + given.to().id() + "." + given.at(),
        Feather.KEY,
        Tone.WARN,
        kit.text(
            given.you() ? ShellText.BELL_PASSWORD_YOURS : ShellText.BELL_PASSWORD,
            SafeText.harmless(given.by().name()),
            kit.formats().near(given.at(), now),
            SafeText.harmless(given.to().name())),
        given.you() ? ways.passwords() : ways.people());
  }

  private Notification held(Kit kit, Alarm.Held held, Instant now) {
    return new Notification(
        "held." + held.item(),
        Feather.CLOCK,
        Tone.WARN,
        kit.text(
            ShellText.BELL_HELD,
            kit.formats().near(held.at(), now),
            SafeText.harmless(held.channel().name())),
        () -> ways.item().accept(held.item(), held.folder()));
  }

  private Notification failing(Kit kit, Alarm.Failing failing, Instant now) {
    String next = failing.nextAt().map(at -> kit.formats().near(at, now)).orElse("");
    return new Notification(
        "failing." + failing.channel().id(),
        Feather.ALERT_TRIANGLE,
        Tone.WARN,
        kit.text(ShellText.BELL_FAILING, failing.channel().name(), next),
        ways.channels());
  }

  private Notification late(Kit kit, Alarm.Late late, Instant now) {
    String since = late.since().map(at -> kit.formats().near(at, now)).orElse("");
    return new Notification(
        "late." + late.channel().id(),
        Feather.CLOCK,
        Tone.WARN,
        kit.text(ShellText.BELL_LATE, late.channel().name(), since),
        ways.channels());
  }

  private static ShellText words(Alarm.Order order) {
    if (order.byHand()) {
      return ShellText.BELL_BY_HAND;
    }
    return order.uncertain() ? ShellText.BELL_UNCERTAIN : ShellText.BELL_FAILED;
  }

  private static ShellText words(Alarm.Passed passed) {
    boolean question = passed.kind() == Handoff.Kind.ASK;
    if (passed.answered()) {
      return question ? ShellText.BELL_REPLIED : ShellText.BELL_RETURNED;
    }
    return question ? ShellText.BELL_ASKED : ShellText.BELL_PASSED;
  }
}

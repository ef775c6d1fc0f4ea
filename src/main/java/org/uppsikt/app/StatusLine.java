package org.uppsikt.app;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.domain.channel.ChannelKind;
import org.uppsikt.domain.duty.PoliceTask;
import org.uppsikt.domain.journal.Head;
import org.uppsikt.sync.Pulse;
import org.uppsikt.text.CliText;
import org.uppsikt.text.ShellText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.ui.shell.ShellModel;
import org.uppsikt.ui.shell.StatusEntry;
import org.uppsikt.work.Desk;
import org.uppsikt.work.Failures;
import org.uppsikt.work.Reading;
import org.uppsikt.work.verify.Problem;

/// The facts of the status bar, read off the window's thread.
///
/// @param silent channels whose last round failed, with the time of the next try
/// @param waiting items in the outbox
/// @param asked how many of them wait for a person, to be done or looked up by hand
/// @param policeTasks police tasks that nobody has answered yet
/// @param employees cases about employees that wait for the person at the desk
/// @param late hand-overs to the registry that need somebody's hand
/// @param called whether the person at the desk is called as the second person
record StatusLine(
    int channels,
    int fetched,
    Optional<Instant> lastFetch,
    List<Silent> silent,
    boolean fetching,
    Optional<Instant> nextRound,
    int waiting,
    int asked,
    int policeTasks,
    boolean called,
    int employees,
    int late,
    Head head,
    int policyVersion,
    Instant now) {

  /// A channel that does not answer, or asks to wait.
  record Silent(String name, Optional<Instant> nextTry, boolean waits) {}

  /// Reads all of it at one moment; in the background. What is late is counted before, since a
  /// reading as long as that keeps a busy database from tidying up behind others.
  static StatusLine read(Desk desk, Pulse pulse) {
    int late = desk.registry().registrar().late(desk.person().id());
    return desk.reading().together(() -> asItStands(desk, pulse, late));
  }

  private static StatusLine asItStands(Desk desk, Pulse pulse, int late) {
    int fetched = 0;
    Optional<Instant> last = Optional.empty();
    var silent = new ArrayList<Silent>();
    List<PoliceTask> police = desk.exceptions().police().open();
    List<Reading.Health> channels =
        desk.reading().health().stream()
            .filter(health -> health.channel().kind() != ChannelKind.MANUAL && !health.ended())
            .toList();
    for (Reading.Health health : channels) {
      if (health.failure().isPresent()) {
        boolean waits = health.failure().get().equals(Failures.RATE_LIMITED);
        silent.add(new Silent(health.channel().name(), health.nextAt(), waits));
      } else if (health.fetchedAt().isPresent()) {
        fetched++;
      }
      last = later(last, health.fetchedAt());
    }
    return new StatusLine(
        channels.size(),
        fetched,
        last,
        silent,
        pulse.fetching(),
        pulse.nextRound(),
        desk.reading().inOutbox(),
        desk.reading().askedInOutbox(),
        police.size(),
        police.stream().anyMatch(task -> task.calls(desk.person().id())),
        desk.atItem().employees().waiting(desk.person().id()),
        late,
        desk.reading().journalHead(),
        desk.office().policy().policy().version().version(),
        desk.office().clock().instant());
  }

  /// What went wrong on this machine, until it is cured.
  ///
  /// @param noRoom whether the disk took no more
  /// @param noBackup whether the last scheduled backup failed
  /// @param sound what the last verification found
  record Trouble(boolean noRoom, boolean noBackup, Soundness.Result sound) {}

  /// Puts the facts into the bar, the weightiest first on each side.
  void show(Kit kit, ShellModel model, Trouble trouble) {
    var left = new ArrayList<StatusEntry>();
    for (Silent channel : silent) {
      String next = channel.nextTry().map(kit.formats()::time).orElse("");
      left.add(
          new StatusEntry(
              "status.silent." + channel.name(),
              Feather.ALERT_TRIANGLE,
              Tone.WARN,
              kit.text(
                  channel.waits() ? ShellText.CHANNEL_WAITS : ShellText.CHANNEL_SILENT,
                  channel.name(),
                  next)));
    }
    if (asked > 0) {
      left.addFirst(
          new StatusEntry(
              "status.asked", Feather.USER, Tone.WARN, kit.text(ShellText.WAITS_FOR_YOU, asked)));
    }
    alarms(kit, trouble).forEach(left::addFirst);
    model.badges().put(DeskScreens.TASKS, policeTasks);
    model.badges().put(DeskScreens.EMPLOYEES, employees);
    model.badges().put(DeskScreens.REGISTRY, late);
    left.add(fetch(kit));
    nextRound.ifPresent(at -> left.add(next(kit, at)));
    left.add(
        new StatusEntry(
            "status.outbox", Feather.SEND, Tone.MUTED, kit.text(ShellText.OUTBOX, waiting)));
    set(model.status(), left);
    set(
        model.statusRight(),
        List.of(
            journal(kit, trouble.sound()),
            new StatusEntry(
                "status.policy",
                Feather.BOOK_OPEN,
                Tone.MUTED,
                kit.text(ShellText.POLICY_VERSION, policyVersion))));
  }

  /// Green only for what was verified.
  private StatusEntry journal(Kit kit, Soundness.Result sound) {
    return switch (sound) {
      case Soundness.Result.Unverified none ->
          journal(
              Feather.LINK,
              Tone.MUTED,
              kit.text(ShellText.JOURNAL_UNVERIFIED, kit.formats().count(head.size())));
      case Soundness.Result.Remembered(long entries, Instant at) ->
          journal(
              Feather.LINK,
              Tone.MUTED,
              kit.text(
                  ShellText.JOURNAL_REMEMBERED,
                  kit.formats().count(head.size()),
                  kit.formats().near(at, now),
                  kit.formats().count(entries)));
      case Soundness.Result.Sound(long entries, Instant at) ->
          journal(
              Feather.LINK,
              Tone.OK,
              kit.text(
                  ShellText.JOURNAL, kit.formats().count(entries), kit.formats().near(at, now)));
      case Soundness.Result.Undone(Instant at) ->
          journal(
              Feather.ALERT_TRIANGLE,
              Tone.WARN,
              kit.text(ShellText.JOURNAL_UNDONE, kit.formats().near(at, now)));
      case Soundness.Result.Broken(Problem first, long found, Instant at) ->
          journal(Feather.ALERT_OCTAGON, Tone.DANGER, kit.text(ShellText.JOURNAL_BROKEN, found));
    };
  }

  private static StatusEntry journal(Feather icon, Tone tone, String text) {
    return new StatusEntry("status.journal", icon, tone, text);
  }

  private StatusEntry unsound(Kit kit, Soundness.Result.Broken broken) {
    Problem first = broken.first();
    String place = kit.text(CliText.valueOf("PLACE_" + first.place().name()), first.id());
    String kind = kit.text(CliText.valueOf("KIND_" + first.kind().name()));
    return alarm(
        "status.unsound",
        kit.text(
            ShellText.UNSOUND,
            place + ": " + kind,
            broken.found() - 1,
            kit.formats().near(broken.at(), now)));
  }

  /// The gravest last.
  private List<StatusEntry> alarms(Kit kit, Trouble trouble) {
    var alarms = new ArrayList<StatusEntry>();
    if (policeTasks > 0) {
      alarms.add(police(kit));
    }
    if (trouble.noBackup()) {
      alarms.add(alarm("status.backup", kit.text(ShellText.NO_BACKUP)));
    }
    if (trouble.noRoom()) {
      alarms.add(alarm("status.room", kit.text(ShellText.NO_ROOM)));
    }
    if (trouble.sound() instanceof Soundness.Result.Broken broken) {
      alarms.add(unsound(kit, broken));
    }
    return alarms;
  }

  private StatusEntry police(Kit kit) {
    return alarm(
        "status.police",
        called ? kit.text(ShellText.CALLED) : kit.text(ShellText.POLICE_OPEN, policeTasks));
  }

  private static StatusEntry alarm(String id, String text) {
    return new StatusEntry(id, Feather.ALERT_OCTAGON, Tone.DANGER, text);
  }

  private StatusEntry fetch(Kit kit) {
    String text;
    if (channels == 0) {
      text = kit.text(ShellText.NOTHING_TO_FETCH);
    } else if (fetching) {
      text = kit.text(ShellText.FETCHING, channels);
    } else if (lastFetch.isEmpty()) {
      text = kit.text(ShellText.NOT_FETCHED);
    } else {
      String time = kit.formats().time(lastFetch.get());
      text =
          fetched == channels
              ? kit.text(ShellText.FETCHED, channels, time)
              : kit.text(ShellText.FETCHED_SOME, fetched, channels, time);
    }
    boolean all = channels > 0 && fetched == channels && !fetching;
    return new StatusEntry(
        "status.fetched",
        all ? Feather.CHECK_CIRCLE : Feather.REFRESH_CW,
        all ? Tone.OK : Tone.MUTED,
        text);
  }

  private StatusEntry next(Kit kit, Instant at) {
    Duration left = Duration.between(now, at);
    String text =
        kit.text(
            ShellText.NEXT_ROUND, kit.formats().duration(left.isNegative() ? Duration.ZERO : left));
    return new StatusEntry("status.next", Feather.REFRESH_CW, Tone.MUTED, text);
  }

  /// Leaves the bar alone where nothing changed, so that a screen reader is not disturbed.
  private static void set(List<StatusEntry> bar, List<StatusEntry> facts) {
    if (!bar.equals(facts)) {
      bar.clear();
      bar.addAll(facts);
    }
  }

  private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> two) {
    return two.filter(t -> one.isEmpty() || t.isAfter(one.get())).or(() -> one);
  }
}

package org.uppsikt.ui.inbox;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.text.FaultText;
import org.uppsikt.text.InboxText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.Reading;

/// The left pane, the counts, the fault of a channel and why a list is empty.
final class NavPart {

  /// One look at the workspace.
  record Glance(Map<Folder, Integer> counts, List<Reading.Health> health) {

    int count(Folder folder) {
      return counts.getOrDefault(folder, 0);
    }

    /// When any channel was last fetched.
    Optional<Instant> fetched() {
      return health.stream().flatMap(h -> h.fetchedAt().stream()).max(Comparator.naturalOrder());
    }
  }

  private static final Map<Folder, String> IDS = ids();
  private final Bench bench;
  private final Kit kit;
  private final InboxModel model;
  private Glance last = new Glance(Map.of(), List.of());

  NavPart(Bench bench) {
    this.bench = bench;
    this.kit = bench.kit();
    this.model = bench.model();
  }

  Glance last() {
    return last;
  }

  static String id(Folder folder) {
    return IDS.getOrDefault(folder, "inbox");
  }

  /// The folder of a view; empty where the id is a channel's.
  static Optional<Folder> folder(String id) {
    return IDS.entrySet().stream()
        .filter(entry -> entry.getValue().equals(id))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  Optional<ChannelId> channel(String id) {
    return last.health().stream()
        .map(health -> health.channel().id())
        .filter(channel -> channel.toString().equals(id))
        .findFirst();
  }

  void show(Glance glance) {
    last = glance;
    List<NavEntry> views =
        List.of(
            view(Folder.INBOX, Feather.INBOX, InboxText.VIEW_INBOX),
            view(Folder.TO_REGISTER, Feather.FOLDER_PLUS, InboxText.VIEW_REGISTER),
            view(Folder.SNOOZED, Feather.CLOCK, InboxText.VIEW_SNOOZED),
            view(Folder.UNPUBLISHED, Feather.EYE_OFF, InboxText.VIEW_UNPUBLISHED),
            view(Folder.REMOVED_OUTSIDE, Feather.ALERT_OCTAGON, InboxText.VIEW_REMOVED),
            view(Folder.OUTBOX, Feather.SEND, InboxText.VIEW_OUTBOX),
            view(Folder.DONE, Feather.CHECK_CIRCLE, InboxText.VIEW_DONE));
    List<NavEntry> channels = glance.health().stream().map(this::channel).toList();
    if (!views.equals(model.views())) {
      model.views().setAll(views);
    }
    if (!channels.equals(model.channels())) {
      model.channels().setAll(channels);
    }
    model
        .faultProperty()
        .set(
            glance.health().stream()
                .filter(health -> health.failure().isPresent())
                .findFirst()
                .map(this::fault)
                .orElse(null));
  }

  /// Title, count and, where nothing is shown, the reason.
  void head(ListPart list) {
    int count = last.count(list.folder());
    model.titleProperty().set(kit.text(name(list.folder())));
    model
        .countProperty()
        .set(
            list.folder() == Folder.INBOX
                ? kit.text(InboxText.COUNT, count)
                : kit.text(InboxText.COUNT_PLAIN, count));
    model.emptyProperty().set(model.rows().isEmpty() ? empty(list) : null);
  }

  private InboxModel.Empty empty(ListPart list) {
    String title = kit.text(InboxText.EMPTY_TITLE);
    if (list.filtered() && list.hidden() > 0) {
      return new InboxModel.Empty(
          title, kit.text(InboxText.EMPTY_FILTERED, kit.formats().count(list.hidden())), true);
    }
    String why =
        switch (list.folder()) {
          case INBOX -> emptyInbox();
          case UNPUBLISHED -> kit.text(InboxText.EMPTY_UNPUBLISHED);
          case REMOVED_OUTSIDE -> kit.text(InboxText.EMPTY_REMOVED);
          case OUTBOX -> kit.text(InboxText.EMPTY_OUTBOX);
          case DONE, SNOOZED, TO_REGISTER -> kit.text(InboxText.EMPTY_DONE);
        };
    return new InboxModel.Empty(title, why, false);
  }

  private String emptyInbox() {
    if (last.health().stream().anyMatch(health -> health.failure().isPresent())) {
      return kit.text(InboxText.EMPTY_FAILING);
    }
    return last.fetched()
        .map(at -> kit.text(InboxText.EMPTY_DECIDED, kit.formats().near(at, bench.now())))
        .orElseGet(() -> kit.text(InboxText.EMPTY_NONE));
  }

  private NavEntry view(Folder folder, Feather icon, InboxText name) {
    return NavEntry.view(id(folder), icon, kit.text(name), last.count(folder));
  }

  private NavEntry channel(Reading.Health health) {
    boolean failing = health.failure().isPresent();
    return new NavEntry(
        health.channel().id().toString(),
        Wording.look(health.channel().look()).icon(),
        health.channel().name(),
        0,
        failing ? failing(health) : fetched(health),
        failing ? Feather.ALERT_TRIANGLE : Feather.CHECK_CIRCLE,
        failing ? Tone.WARN : health.fetchedAt().isPresent() ? Tone.OK : Tone.MUTED);
  }

  private String failing(Reading.Health health) {
    return health
        .nextAt()
        .map(at -> kit.text(InboxText.CHANNEL_AGAIN, kit.formats().near(at, bench.now())))
        .orElseGet(() -> kit.text(InboxText.CHANNEL_FAILED));
  }

  private String fetched(Reading.Health health) {
    return health
        .fetchedAt()
        .map(at -> kit.text(InboxText.CHANNEL_FETCHED, kit.formats().near(at, bench.now())))
        .orElseGet(() -> kit.text(InboxText.CHANNEL_NEVER));
  }

  private InboxModel.Fault fault(Reading.Health health) {
    return new InboxModel.Fault(
        kit.text(FaultText.TITLE, health.channel().name()),
        ToldMaker.fault(kit, health.failure().orElse("")),
        kit.text(FaultText.KEPT));
  }

  private static InboxText name(Folder folder) {
    return switch (folder) {
      case INBOX -> InboxText.VIEW_INBOX;
      case UNPUBLISHED -> InboxText.VIEW_UNPUBLISHED;
      case REMOVED_OUTSIDE -> InboxText.VIEW_REMOVED;
      case OUTBOX -> InboxText.VIEW_OUTBOX;
      case SNOOZED -> InboxText.VIEW_SNOOZED;
      case TO_REGISTER -> InboxText.VIEW_REGISTER;
      case DONE -> InboxText.VIEW_DONE;
    };
  }

  private static Map<Folder, String> ids() {
    var ids = new EnumMap<Folder, String>(Folder.class);
    ids.put(Folder.INBOX, "inbox");
    ids.put(Folder.UNPUBLISHED, "unpublished");
    ids.put(Folder.REMOVED_OUTSIDE, "removed");
    ids.put(Folder.OUTBOX, "outbox");
    ids.put(Folder.SNOOZED, "snoozed");
    ids.put(Folder.TO_REGISTER, "register");
    ids.put(Folder.DONE, "done");
    return ids;
  }

  /// Reads the counts and the channels' health, shows them, then goes on.
  void glance(Consumer<Glance> then) {
    bench
        .tasks()
        .run(
            () -> {
              bench.desk().atItem().outcomes().wake();
              return new Glance(bench.desk().reading().counts(), bench.desk().reading().health());
            })
        .onSuccess(
            glance -> {
              show(glance);
              then.accept(glance);
            })
        .start();
  }

  /// Writes the list's heading once it is filled, then goes on.
  Runnable filled(ListPart list, Runnable then) {
    return () -> {
      head(list);
      then.run();
    };
  }
}

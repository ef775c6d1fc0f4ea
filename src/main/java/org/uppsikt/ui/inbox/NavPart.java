package org.uppsikt.ui.inbox;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.collections.ObservableList;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.domain.channel.ChannelKind;
import org.uppsikt.domain.item.ItemFilter;
import org.uppsikt.text.ChannelText;
import org.uppsikt.text.FaultText;
import org.uppsikt.text.InboxText;
import org.uppsikt.ui.kit.ChannelLook;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.Alarms;
import org.uppsikt.work.KeptLists;
import org.uppsikt.work.Reading;

/// The left pane: views, channels and saved lists with their counts, and the fault of a channel.
final class NavPart {

  private static final String OWN = "own-";
  private final Bench bench;
  private final Kit kit;
  private final InboxModel model;
  private final Plenty plenty = new Plenty();
  private Glance last = Glance.NOTHING;
  private long asked;
  private boolean closed;

  /// The minute in which the clock last raised what is due; levels change by the minute.
  private long raised = -1;

  NavPart(Bench bench) {
    this.bench = bench;
    this.kit = bench.kit();
    this.model = bench.model();
  }

  /// Another one stands around the same model from now on, in another language.
  void close() {
    closed = true;
  }

  Glance last() {
    return last;
  }

  static String id(UUID own) {
    return OWN + own;
  }

  static boolean isOwn(String id) {
    return id.startsWith(OWN);
  }

  /// The saved list of an entry.
  Optional<KeptLists.Own> own(String id) {
    return last.own().stream().filter(own -> id(own.id()).equals(id)).findFirst();
  }

  /// The list of an entry with what was typed on top; the inbox where there is no such entry.
  Listing listing(String id) {
    Optional<Listing> channel =
        last.channels().stream()
            .filter(c -> c.id().toString().equals(id))
            .findFirst()
            .map(c -> listing(id, c.name(), Glance.open(c.id())));
    Optional<Listing> own =
        own(id).flatMap(o -> FilterCode.read(o).map(filter -> listing(id, o.name(), filter)));
    View view = View.of(id).orElse(View.INBOX);
    return channel
        .or(() -> own)
        .orElseGet(() -> listing(view.id(), kit.text(view.word()), view.filter()));
  }

  private Listing listing(String id, String title, ItemFilter base) {
    String typed = model.filterProperty().get();
    var words = new FilterWords(kit, bench.wording(), last.channels());
    FilterWords.Narrowed narrowed = words.narrow(base, typed);
    model.understoodProperty().set(String.join(" · ", narrowed.understood()));
    ItemFilter.Order order = model.orderProperty().get();
    Optional<ItemFilter> shown =
        narrowed.filter().map(filter -> order == null ? filter : filter.order(order));
    return new Listing(id, title, base, shown, !typed.isBlank());
  }

  private void show(Glance glance) {
    last = glance;
    put(model.views(), Arrays.stream(View.values()).map(this::view).toList());
    put(model.channels(), glance.health().stream().map(this::channel).toList());
    put(model.own(), glance.own().stream().flatMap(own -> own(own).stream()).toList());
    model
        .faultProperty()
        .set(
            glance.health().stream()
                .filter(health -> health.failure().isPresent())
                .findFirst()
                .map(this::fault)
                .orElse(null));
  }

  private static void put(ObservableList<NavEntry> list, List<NavEntry> entries) {
    if (!list.equals(entries)) {
      list.setAll(entries);
    }
  }

  private NavEntry view(View view) {
    int count = last.count(view.filter());
    return NavEntry.view(view.id(), view.icon(), kit.text(view.word()), count);
  }

  private Optional<NavEntry> own(KeptLists.Own own) {
    return FilterCode.read(own)
        .map(f -> NavEntry.view(id(own.id()), Feather.FILTER, own.name(), last.count(f)));
  }

  private NavEntry channel(Reading.Health health) {
    boolean failing = health.failure().isPresent();
    boolean late =
        !isByHand(health)
            && !health.ended()
            && health.fetchedAt().filter(bench.now().minus(Alarms.LATE)::isAfter).isPresent();
    ItemFilter open = Glance.open(health.channel().id());
    // What is wrong stays there until it is cured.
    boolean running = !failing && !late && last.running().contains(health.channel().id());
    return new NavEntry(
        health.channel().id().toString(),
        ChannelLook.of(health.channel().look()).icon(),
        health.channel().name(),
        last.count(open),
        last.count(open.onlyUnread()),
        running
            ? kit.text(ChannelText.FETCHING)
            : failing ? failing(health) : fetched(health, late),
        running ? Feather.REFRESH_CW : failing || late ? Feather.ALERT_TRIANGLE : icon(health),
        failing || late ? Tone.WARN : isFetched(health) && !running ? Tone.OK : Tone.MUTED);
  }

  private static Feather icon(Reading.Health health) {
    if (health.ended()) {
      return Feather.PAUSE_CIRCLE;
    }
    if (isByHand(health)) {
      return Feather.EDIT;
    }
    return isFetched(health) ? Feather.CHECK_CIRCLE : Feather.CLOCK;
  }

  /// What is entered by hand is never fetched.
  private static boolean isFetched(Reading.Health health) {
    return health.fetchedAt().isPresent() && !isByHand(health) && !health.ended();
  }

  private static boolean isByHand(Reading.Health health) {
    return health.channel().kind() == ChannelKind.MANUAL;
  }

  private String failing(Reading.Health health) {
    return health
        .nextAt()
        .map(at -> kit.text(InboxText.CHANNEL_AGAIN, kit.formats().near(at, bench.now())))
        .orElseGet(() -> kit.text(InboxText.CHANNEL_FAILED));
  }

  private String fetched(Reading.Health health, boolean late) {
    if (health.ended()) {
      return kit.text(InboxText.CHANNEL_ENDED);
    }
    if (isByHand(health)) {
      return health
          .fetchedAt()
          .map(at -> kit.text(InboxText.CHANNEL_ENTERED, kit.formats().near(at, bench.now())))
          .orElseGet(() -> kit.text(InboxText.CHANNEL_BY_HAND));
    }
    InboxText words = late ? InboxText.CHANNEL_LATE : InboxText.CHANNEL_FETCHED;
    return health
        .fetchedAt()
        .map(at -> kit.text(words, kit.formats().near(at, bench.now())))
        .orElseGet(() -> kit.text(InboxText.CHANNEL_NEVER));
  }

  private InboxModel.Fault fault(Reading.Health health) {
    return new InboxModel.Fault(
        kit.text(FaultText.TITLE, health.channel().name()),
        OrderWords.fault(kit, health.failure().orElse("")),
        kit.text(FaultText.KEPT));
  }

  /// Something came back that may have been raised before: the next look raises anew.
  void raiseAnew() {
    raised = -1;
  }

  /// Reads the counts and the channels' health, shows them, then goes on. An answer that is
  /// overtaken by a later question is dropped.
  void glance(Listing on, Consumer<Glance> then) {
    if (closed) {
      return;
    }
    long mine = ++asked;
    long minute = bench.now().getEpochSecond() / 60;
    long before = raised;
    raised = minute;
    bench
        .tasks()
        .run(
            () -> {
              int woken = bench.desk().atItem().outcomes().wake();
              if (woken > 0 || minute != before) {
                bench.desk().atItem().raising().raise();
              }
              return Glance.read(bench.desk(), bench.me(), on, plenty);
            })
        .onSuccess(
            glance -> {
              if (closed) {
                return;
              }
              if (mine == asked) {
                show(glance);
              }
              then.accept(glance);
            })
        .onFailure(cause -> bench.noteRefused(Bench.storeFault(cause)))
        .start();
  }
}

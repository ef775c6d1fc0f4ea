package org.uppsikt.ui.search;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.search.Query;
import org.uppsikt.text.SearchText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Notice;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.work.search.Hit;
import org.uppsikt.work.search.IndexRun;
import org.uppsikt.work.search.Indexing;
import org.uppsikt.work.search.Parsed;
import org.uppsikt.work.search.QueryParser;
import org.uppsikt.work.search.Search;
import org.uppsikt.work.search.Vocabulary;

/// Runs the search screen.
public final class SearchController implements SearchActions {

  private static final int PAGE = 25;

  private final Kit kit;
  private final SearchModel model;
  private final Tasks tasks;
  private final Outside outside;
  private final ResultWords words;
  private final SearchView view;
  private Map<ChannelId, Channel> channels = Map.of();
  private @Nullable Vocabulary vocabulary;
  private @Nullable Asked asked;
  private OptionalLong next = OptionalLong.empty();
  private long turn;

  /// Asked for before the words that are understood were read.
  private @Nullable String waiting;

  /// What the screen needs from the outside.
  ///
  /// @param index kept up in the background; paused and gone on with from here
  /// @param show shows the item of a hit in the inbox
  /// @param holds whether a channel holds what it hides, so that nobody has seen it
  /// @param fold whether threat and abuse are folded
  public record Outside(
      Search search,
      IndexRun index,
      PersonId me,
      Clock clock,
      Consumer<Hit> show,
      BooleanSupplier fold,
      Predicate<ChannelId> holds) {}

  /// The query on show, how it was written, and why a person is looked up.
  private record Asked(String written, Query query, Optional<Search.Reason> reason) {}

  public SearchController(Kit kit, SearchModel model, Tasks tasks, Outside outside) {
    this.kit = kit;
    this.model = model;
    this.tasks = tasks;
    this.outside = outside;
    this.words = new ResultWords(kit, outside.clock(), PAGE);
    this.view = new SearchView(kit, model, this);
  }

  public Region view() {
    return view;
  }

  /// Called when the screen is shown: the words that are understood, what was searched for last.
  public void onShow() {
    tasks.run(() -> Known.by(outside)).onSuccess(this::show).onFailure(this::broke).start();
    view.focusField();
  }

  /// How far the index is; told whenever it moves.
  public void show(Indexing.Standing standing) {
    boolean paused = outside.index().paused();
    model.indexPausedProperty().set(paused);
    model.indexProperty().set(words.index(standing, paused));
  }

  @Override
  public void search() {
    Vocabulary known = vocabulary;
    String written = model.textProperty().get();
    if (known == null) {
      waiting = written;
      return;
    }
    switch (new QueryParser(known).parse(written)) {
      case Parsed.Understood(Query query) when query.isNothing() ->
          cannot(kit.text(SearchText.FAULT_EMPTY));
      case Parsed.Understood(Query query) -> {
        model.faultProperty().set("");
        begin(new Asked(written, query, knownReason(query)));
      }
      case Parsed.Faulty faulty -> {
        Parsed.Fault first = faulty.faults().getFirst();
        cannot(words.fault(first));
        view.point(first.place());
      }
    }
  }

  @Override
  public void emptied() {
    asked = null;
    waiting = null;
    cannot("");
  }

  /// What was found before belongs to another query, and what is still looked for too.
  private void cannot(String why) {
    turn++;
    next = OptionalLong.empty();
    model.clear();
    model.faultProperty().set(why);
  }

  @Override
  public void search(String written) {
    model.textProperty().set(written);
    search();
  }

  @Override
  public void searchWider() {
    String wider = model.widerProperty().get();
    if (!wider.isEmpty()) {
      search(wider);
    }
  }

  @Override
  public void because(Search.Reason reason) {
    Asked now = asked;
    if (now != null) {
      begin(new Asked(now.written(), now.query(), Optional.of(reason)));
    }
  }

  @Override
  public void more() {
    Asked now = asked;
    if (now != null && next.isPresent() && !model.busyProperty().get()) {
      ask(now, next.getAsLong(), List.copyOf(model.rows()));
    }
  }

  @Override
  public void forgetRecent() {
    model.recent().clear();
    tasks
        .run(
            () -> {
              outside.search().forgetRecent(outside.me());
              return true;
            })
        .onFailure(this::broke)
        .start();
  }

  @Override
  public void pauseIndex(boolean pause) {
    outside.index().pause(pause);
    model.indexPausedProperty().set(pause);
    tasks
        .run(
            () -> {
              outside.index().go();
              return outside.index().standing();
            })
        .onSuccess(this::show)
        .onFailure(this::broke)
        .start();
  }

  /// One reason holds for the same senders while this query is refined.
  private Optional<Search.Reason> knownReason(Query query) {
    return Optional.ofNullable(asked)
        .filter(before -> before.query().senders().equals(query.senders()))
        .flatMap(Asked::reason);
  }

  private void begin(Asked now) {
    asked = now;
    next = OptionalLong.empty();
    ask(now, Search.NEWEST, List.of());
  }

  private void ask(Asked now, long before, List<SearchRow> shown) {
    long mine = ++turn;
    model.busyProperty().set(true);
    model.noticeProperty().set(null);
    var question = new Search.Ask(now.query(), before, PAGE, outside.me(), now.reason());
    tasks
        .run(() -> answer(now, question))
        .onSuccess(
            answer -> {
              if (mine == turn) {
                model.busyProperty().set(false);
                take(now, answer, shown);
              }
            })
        .onFailure(this::broke)
        .start();
  }

  /// @param size how many items there are, read where nothing was found
  private record Answer(Search.Result result, List<String> recent, long size) {}

  private Answer answer(Asked now, Search.Ask question) {
    Search.Result result = outside.search().run(question);
    boolean empty =
        result instanceof Search.Result.Found found
            && found.hits().isEmpty()
            && found.next().isEmpty();
    if (result instanceof Search.Result.Found && question.before() == Search.NEWEST) {
      outside.search().remember(outside.me(), now.written(), now.query());
    }
    return new Answer(
        result, outside.search().recent(outside.me()), empty ? outside.search().size() : 0);
  }

  private void take(Asked now, Answer answer, List<SearchRow> shown) {
    model.recent().setAll(answer.recent());
    switch (answer.result()) {
      case Search.Result.Found found -> found(now, found, shown, answer.size());
      case Search.Result.NeedsReason needs -> view.askWhy(now.written().strip());
      case Search.Result.Nothing nothing ->
          model.faultProperty().set(kit.text(SearchText.FAULT_EMPTY));
    }
  }

  private void found(Asked now, Search.Result.Found found, List<SearchRow> shown, long size) {
    var maker =
        new HitMaker(
            kit,
            channels,
            outside.clock().instant(),
            outside.fold().getAsBoolean(),
            outside.holds());
    var rows = new ArrayList<>(shown);
    found.hits().stream().map(maker::row).forEach(rows::add);
    next = found.next();
    model.moreProperty().set(next.isPresent());
    show(found.standing());
    boolean none = rows.isEmpty() && next.isEmpty();
    model.emptyProperty().set(none ? words.empty(now.written(), found.standing(), size) : null);
    String wider = QuickSearch.begun(now.written());
    model.widerProperty().set(wider.equals(now.written()) ? "" : wider);
    model.foundProperty().set(none ? "" : words.count(rows, found));
    if (shown.isEmpty()) {
      model.rows().setAll(rows);
      model.chosenProperty().set(rows.isEmpty() ? null : rows.getFirst());
    } else {
      model.rows().addAll(rows.subList(shown.size(), rows.size()));
    }
  }

  @Override
  public void showInInbox() {
    SearchRow row = model.chosenProperty().get();
    if (row != null) {
      outside.show().accept(row.hit());
    }
  }

  private void show(Known known) {
    channels = known.channels().stream().collect(Collectors.toMap(Channel::id, c -> c));
    vocabulary = known.vocabulary();
    model.recent().setAll(known.recent());
    model.knownProperty().set(SearchWords.suggestions(kit.texts(), known.channels()));
    show(known.standing());
    String before = waiting;
    if (before != null) {
      waiting = null;
      search(before);
    }
  }

  private void broke(Exception cause) {
    model.busyProperty().set(false);
    model.noticeProperty().set(Notice.broke(kit, cause));
  }
}

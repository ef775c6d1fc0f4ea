package org.uppsikt.ui.channels;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.text.ChannelText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Notice;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.ChannelRegister;

/// Runs the screen of channels.
public final class ChannelsController implements ChannelsActions {

  private final Kit kit;
  private final ChannelsModel model;
  private final ChannelRegister register;
  private final Tasks tasks;
  private final Outside outside;
  private final ChannelsView view;
  private AtomicBoolean stop = new AtomicBoolean();

  /// What was just added or changed is chosen once it stands in the list.
  private @Nullable ChannelId wanted;

  /// What was said of a first fetch that has not come yet.
  private @Nullable Notice promised;

  /// What the screen needs from the outside.
  ///
  /// @param me the person at the keyboard
  /// @param screenshots asks for pictures; empty where cancelled
  /// @param singles whether single letters act
  public record Outside(
      PersonId me,
      ChannelSource source,
      Supplier<List<Path>> screenshots,
      BooleanProperty singles) {}

  public ChannelsController(
      Kit kit, ChannelsModel model, ChannelRegister register, Tasks tasks, Outside outside) {
    this.kit = kit;
    this.model = model;
    this.register = register;
    this.tasks = tasks;
    this.outside = outside;
    this.view = new ChannelsView(kit, model, this, outside.singles());
  }

  public Region view() {
    return view;
  }

  /// Reads how the channels stand; called when the screen is shown and after every round.
  public void refresh() {
    tasks.run(outside.source()::standings).onSuccess(this::show).onFailure(this::broke).start();
  }

  @Override
  public void addWordPress(String name, String address, String account, String password) {
    var site =
        new ChannelRegister.WordPressSite(
            name.strip(), address.strip(), account.strip(), password.toCharArray());
    var stopped = started();
    change(() -> register.addWordPress(site, outside.me(), stopped::get), ChannelText.ADDED);
  }

  @Override
  public void addManual(String name, String address, String look) {
    started();
    change(
        () -> register.addManual(name.strip(), address.strip(), look, outside.me()),
        ChannelText.ADDED_MANUAL);
  }

  @Override
  public void newPassword(Channel channel, String password) {
    var stopped = started();
    change(
        () ->
            register.newPassword(channel.id(), password.toCharArray(), outside.me(), stopped::get),
        ChannelText.PASSWORD_DONE);
  }

  @Override
  public void rename(Channel channel, String name) {
    change(() -> register.rename(channel.id(), name, outside.me()), ChannelText.RENAMED);
  }

  @Override
  public void end(Channel channel, boolean ended) {
    change(
        () -> register.end(channel.id(), ended, outside.me()),
        ended ? ChannelText.END_DONE : ChannelText.RESUMED);
  }

  @Override
  public Optional<ChannelRegister.Why> closed() {
    return register.closed();
  }

  @Override
  public void enter(Channel channel, Copied copied) {
    if (model.busyProperty().get()) {
      return;
    }
    model.busyProperty().set(true);
    model.noticeProperty().set(null);
    tasks.run(() -> taken(channel, copied)).onSuccess(this::entered).onFailure(this::broke).start();
  }

  @Override
  public void fetch(Channel channel) {
    var id = channel.id();
    if (!model.fetching().add(id)) {
      return;
    }
    tasks
        .run(() -> outside.source().fetch(id))
        .onSuccess(
            waits -> {
              fetched(id);
              waits.ifPresent(until -> waits(channel, until));
            })
        .onFailure(
            cause -> {
              fetched(id);
              broke(cause);
            })
        .start();
  }

  @Override
  public void cancel() {
    stop.set(true);
  }

  @Override
  public List<Path> chooseScreenshots() {
    return outside.screenshots().get();
  }

  private AtomicBoolean started() {
    stop = new AtomicBoolean();
    return stop;
  }

  private void change(Callable<ChannelRegister.Result> work, ChannelText done) {
    if (model.busyProperty().get()) {
      return;
    }
    model.busyProperty().set(true);
    model.noticeProperty().set(null);
    tasks.run(work).onSuccess(result -> tell(result, done)).onFailure(this::broke).start();
  }

  private void tell(ChannelRegister.Result result, ChannelText done) {
    model.busyProperty().set(false);
    switch (result) {
      case ChannelRegister.Result.Added added -> {
        view.answered();
        wanted = added.channel().id();
        var told = Notice.done(kit.text(done, added.channel().name()));
        promised = done == ChannelText.ADDED ? told : null;
        model.noticeProperty().set(told);
      }
      case ChannelRegister.Result.LoginFailed failed ->
          model
              .noticeProperty()
              .set(
                  done == ChannelText.ADDED
                      ? FailureWords.ofNew(kit, failed.code())
                      : FailureWords.of(kit, failed.code()));
      case ChannelRegister.Result.MissingRight missing ->
          model.noticeProperty().set(RegisterWords.missing(kit, missing.rights()));
      case ChannelRegister.Result.Refused refused ->
          model.noticeProperty().set(RegisterWords.refused(kit, refused.why()));
    }
    refresh();
  }

  /// @return empty where a picture could not be read
  private Optional<ChannelRegister.Entry> taken(Channel channel, Copied copied) {
    return Screenshots.read(copied.screenshots())
        .map(
            pictures ->
                new ChannelRegister.ByHand(
                    channel.id(), copied.link(), copied.text(), copied.sender(), pictures))
        .map(item -> register.enter(item, outside.me()));
  }

  private void entered(Optional<ChannelRegister.Entry> came) {
    model.busyProperty().set(false);
    if (came.isEmpty()) {
      model.noticeProperty().set(RegisterWords.noPicture(kit));
      return;
    }
    switch (came.get()) {
      case ChannelRegister.Entry.Taken taken -> {
        view.answered();
        model.noticeProperty().set(Notice.done(kit.text(ChannelText.ENTERED)));
      }
      case ChannelRegister.Entry.Refused(ChannelRegister.NotEntered why) -> {
        model.noticeProperty().set(RegisterWords.notEntered(kit, why));
        // Somebody may have ended it while the panel was open.
        refresh();
      }
    }
  }

  private void fetched(ChannelId id) {
    model.fetching().remove(id);
    refresh();
  }

  private void waits(Channel channel, Instant until) {
    String when = kit.formats().dayAndTime(until);
    model
        .noticeProperty()
        .set(
            Notice.of(
                Tone.WARN,
                kit.text(ChannelText.WAITS, channel.name(), when),
                "",
                kit.text(ChannelText.WAITS_WHAT)));
  }

  private void show(List<Standing> standings) {
    var chosen = model.chosenProperty().get();
    var stays = chosen == null ? null : chosen.channel().id();
    keepPromise(standings, wanted == null ? stays : wanted);
    boolean came = wanted != null && stands(standings, wanted);
    boolean changed = !standings.equals(List.copyOf(model.channels()));
    if (changed) {
      model.channels().setAll(standings);
    }
    if (changed || came) {
      model.chosenProperty().set(same(standings, came ? wanted : stays));
    }
    // Once it is chosen, the person may choose another, however the list changes after that.
    wanted = came ? null : wanted;
  }

  private static boolean stands(List<Standing> standings, ChannelId id) {
    return standings.stream().anyMatch(standing -> standing.channel().id().equals(id));
  }

  /// That the first fetch begins shortly is told no more once it has come to an end.
  private void keepPromise(List<Standing> standings, @Nullable ChannelId id) {
    Standing now = same(standings, id);
    if (promised != null
        && now != null
        && now.channel().id().equals(id)
        && (now.fetchedAt().isPresent() || now.failure().isPresent())) {
      if (promised.equals(model.noticeProperty().get())) {
        model.noticeProperty().set(null);
      }
      promised = null;
    }
  }

  private static @Nullable Standing same(List<Standing> standings, @Nullable ChannelId id) {
    return standings.stream()
        .filter(standing -> standing.channel().id().equals(id))
        .findFirst()
        .orElse(standings.isEmpty() ? null : standings.getFirst());
  }

  private void broke(Exception cause) {
    model.busyProperty().set(false);
    model.noticeProperty().set(Notice.broke(kit, cause));
  }
}

package org.uppsikt.ui.settings;

import java.util.function.Consumer;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.text.HostsText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Notice;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.OwnHosts;

/// Reads and keeps the municipality's own addresses on the web.
final class HostsPart {

  private final Kit kit;
  private final HostsModel model;
  private final OwnHosts hosts;
  private final PersonId me;
  private final Tasks tasks;
  private final Consumer<Exception> broke;

  HostsPart(
      Kit kit,
      HostsModel model,
      OwnHosts hosts,
      PersonId me,
      Tasks tasks,
      Consumer<Exception> broke) {
    this.kit = kit;
    this.model = model;
    this.hosts = hosts;
    this.me = me;
    this.tasks = tasks;
    this.broke = broke;
  }

  /// Reads how it stands.
  void refresh() {
    tasks.run(() -> hosts.standing(me)).onSuccess(model::show).onFailure(broke).start();
  }

  /// What was typed stays where it could not be kept.
  void save() {
    String typed = model.typedProperty().get();
    tasks
        .run(() -> hosts.set(typed, me))
        .onSuccess(
            result -> {
              model.noticeProperty().set(told(result));
              if (result instanceof OwnHosts.Result.Done) {
                refresh();
              }
            })
        .onFailure(broke)
        .start();
  }

  private Notice told(OwnHosts.Result result) {
    return switch (result) {
      case OwnHosts.Result.Done done -> Notice.done(kit.text(HostsText.DONE));
      case OwnHosts.Result.NoRight no ->
          Notice.of(Tone.WARN, kit.text(HostsText.NO_RIGHT), kit.text(HostsText.ONLY), "");
      case OwnHosts.Result.NotAHost(String line) ->
          Notice.of(
              Tone.WARN,
              kit.text(HostsText.NOT_A_HOST, line),
              "",
              kit.text(HostsText.NOT_A_HOST_DO));
      case OwnHosts.Result.TooMany many ->
          Notice.of(Tone.WARN, kit.text(HostsText.TOO_MANY), "", "");
    };
  }
}

package org.uppsikt.ui.policy;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.scene.layout.Region;
import org.uppsikt.domain.policy.PolicyVersion;
import org.uppsikt.text.PolicyText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Notice;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.kit.Tone;

/// Runs the screen of guidelines.
public final class PolicyController implements PolicyActions {

  private final Kit kit;
  private final PolicyModel model;
  private final PolicySource source;
  private final Tasks tasks;
  private final RuleFlow rules;
  private final PolicyView view;

  /// @param singles whether single letters act
  /// @param file asks the person for one
  public PolicyController(
      Kit kit,
      PolicyModel model,
      PolicySource source,
      Tasks tasks,
      BooleanProperty singles,
      Supplier<Optional<Path>> file) {
    this.kit = kit;
    this.model = model;
    this.source = source;
    this.tasks = tasks;
    model.startAnew();
    this.rules = new RuleFlow(kit, model, source.ruling(), tasks, this::refresh);
    var learning = new LearnFlow(kit, model, source.ruling(), tasks, this::refresh);
    var added = new SupplementFlow(kit, model, source, tasks, file, this::refresh);
    var hands = new PolicyView.Hands(this, rules, learning, added);
    this.view = new PolicyView(kit, model, hands, singles);
  }

  public Region view() {
    return view;
  }

  /// Reads the guidelines; called when the screen is shown.
  public void refresh() {
    tasks
        .run(
            () ->
                new PolicyModel.Read(
                    source.standing(), source.ruling().rules(), source.decisions()))
        .onSuccess(this::show)
        .onFailure(this::broke)
        .start();
  }

  @Override
  public void choose(String clause) {
    if (ClauseRow.of(model.readProperty().get()).stream().anyMatch(r -> r.is(clause))) {
      model.chosenProperty().set(clause);
    }
  }

  @Override
  public void tryOut() {
    String text = model.textProperty().get();
    if (text.isBlank() || model.busyProperty().get()) {
      return;
    }
    model.busyProperty().set(true);
    tasks
        .run(() -> new PolicyModel.Tried(text, source.tryOut(text)))
        .onSuccess(
            tried -> {
              model.busyProperty().set(false);
              model.triedProperty().set(tried);
            })
        .onFailure(this::broke)
        .start();
  }

  @Override
  public void clear() {
    model.textProperty().set("");
    model.triedProperty().set(null);
  }

  @Override
  public void acknowledge() {
    var read = model.readProperty().get();
    if (read == null || read.standing().acknowledged().isPresent() || model.busyProperty().get()) {
      return;
    }
    model.busyProperty().set(true);
    PolicyVersion version = read.standing().policy().policy().version();
    tasks
        .run(() -> source.acknowledge(version))
        .onSuccess(this::acknowledged)
        .onFailure(this::broke)
        .start();
  }

  private void acknowledged(boolean done) {
    model.busyProperty().set(false);
    model
        .noticeProperty()
        .set(
            done
                ? Notice.done(kit.text(PolicyText.ACKNOWLEDGED))
                : Notice.of(
                    Tone.WARN,
                    kit.text(PolicyText.OTHER_VERSION),
                    "",
                    kit.text(PolicyText.OTHER_VERSION_DO)));
    refresh();
  }

  private void show(PolicyModel.Read read) {
    model.readProperty().set(read);
    var rows = ClauseRow.of(read);
    String chosen = model.chosenProperty().get();
    if (rows.stream().noneMatch(row -> row.is(chosen))) {
      Optional<ClauseRow> first = rows.stream().filter(row -> !row.ground().isEmpty()).findFirst();
      model
          .chosenProperty()
          .set(first.or(() -> rows.stream().findFirst()).map(ClauseRow::id).orElse(""));
    }
  }

  private void broke(Exception cause) {
    model.busyProperty().set(false);
    model.noticeProperty().set(Notice.broke(kit, cause));
  }
}

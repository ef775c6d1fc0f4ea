package org.uppsikt.ui.policy;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.domain.policy.PolicyDocument;
import org.uppsikt.domain.policy.PolicyInForce;
import org.uppsikt.text.LearnText;
import org.uppsikt.text.PolicyText;
import org.uppsikt.text.SupplementText;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Chip;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.SafeText;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.Guidelines;
import org.uppsikt.work.UnitSupplements;

/// What is in force and since when, every clause in its order, and whether one has read them.
final class ClauseList extends VBox {

  private static final double LOW = 560;

  private final Kit kit;
  private final PolicyModel model;
  private final PolicyView.Hands hands;
  private final ListView<ClauseRow> list = new ListView<>();
  private final VBox head = Boxes.column("policy-head");
  private final VBox foot = Boxes.column("policy-foot");
  private boolean low;

  ClauseList(Kit kit, PolicyModel model, PolicyView.Hands hands) {
    this.kit = kit;
    this.model = model;
    this.hands = hands;
    getStyleClass().add("policy-list");
    list.setId("policy.clauses");
    list.getStyleClass().add("master-list");
    list.setAccessibleText(kit.text(PolicyText.CLAUSES));
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            row -> {
              if (row != null) {
                hands.policy().choose(row.id());
              }
            });
    getChildren().setAll(head, Boxes.grow(list), foot);
    Attached.to(this)
        .on(sceneProperty().flatMap(Scene::heightProperty), height -> arrange())
        .on(kit.theme().percentProperty(), percent -> arrange())
        .on(model.readProperty(), this::show)
        .on(model.chosenProperty(), this::select);
  }

  ListView<ClauseRow> rows() {
    return list;
  }

  /// In a low window the clauses come first: what else is said takes fewer lines, or stands below.
  private void arrange() {
    boolean now = getScene() != null && getScene().getHeight() < kit.theme().px(LOW);
    var read = model.readProperty().get();
    if (now != low) {
      low = now;
      if (read != null) {
        head(read.standing());
        foot(read.standing());
      }
    }
  }

  private void show(PolicyModel.@Nullable Read read) {
    if (read == null) {
      return;
    }
    Guidelines.Standing standing = read.standing();
    var words = new PolicyWords(kit, standing.policy());
    list.setCellFactory(view -> new ClauseCell(kit, words));
    list.getItems().setAll(ClauseRow.of(read));
    select(model.chosenProperty().get());
    head(standing);
    foot(standing);
  }

  private void select(String clause) {
    List<ClauseRow> rows = list.getItems();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).is(clause) && list.getSelectionModel().getSelectedIndex() != i) {
        list.getSelectionModel().select(i);
        list.scrollTo(Math.max(0, i - (low ? 1 : 2)));
      }
    }
  }

  private void head(Guidelines.Standing standing) {
    PolicyInForce policy = standing.policy();
    PolicyDocument document = policy.policy().document();
    var chips = new FlowPane();
    chips.getStyleClass().add("policy-chips");
    chips
        .getChildren()
        .add(
            standing.inPeriod()
                ? new Chip(kit.text(PolicyText.IN_FORCE), Tone.OK)
                : new Chip(kit.text(PolicyText.OUT_OF_PERIOD), Tone.WARN));
    chips.getChildren().add(new Chip(until(document), Tone.PLAIN));
    var title = Boxes.words(kit.text(PolicyText.TITLE), "pane-title");
    var named = Boxes.words(named(policy), "medium-weight");
    var decided =
        Boxes.words(decided(policy.policy().version().version(), document), "muted", "small-text");
    if (low) {
      chips.getChildren().addFirst(title);
      head.getChildren().setAll(chips, named, decided);
    } else {
      head.getChildren().setAll(title, named, decided, chips);
    }
    var words = new PolicyWords(kit, policy);
    standing.supplements().kept().stream()
        .filter(UnitSupplements.Kept::holds)
        .forEach(one -> head.getChildren().add(Boxes.words(added(one, words), "small-text")));
  }

  /// "Tillägg från Biblioteket: svar senast 1 arbetsdag".
  private String added(UnitSupplements.Kept one, PolicyWords words) {
    return kit.text(
        SupplementText.IN_FORCE,
        SafeText.harmless(one.unit()),
        String.join("; ", words.tightened(one)));
  }

  private static String named(PolicyInForce policy) {
    String municipality = policy.policy().municipality();
    String title = policy.policy().document().title();
    return municipality.isEmpty() ? title : municipality + ", " + title;
  }

  /// "Version 3, Kommunstyrelsen § 41, 24 november 2025"; only what the document says.
  private String decided(int version, PolicyDocument document) {
    String words = kit.text(PolicyText.VERSION, version);
    String by = (document.decidingBody() + " " + document.paragraph()).strip();
    if (!by.isEmpty()) {
      words += ", " + by;
    }
    if (document.decided() != null) {
      words += ", " + kit.formats().dayAndYear(document.decided());
    }
    return document.number().isEmpty() ? words : words + ", " + document.number();
  }

  private String until(PolicyDocument document) {
    return document.validTo() == null
        ? kit.text(PolicyText.UNTIL_FURTHER)
        : kit.text(PolicyText.VALID_TO, kit.formats().dayAndYear(document.validTo()));
  }

  private void foot(Guidelines.Standing standing) {
    var buttons = new FlowPane();
    buttons.getStyleClass().add("policy-chips");
    String read =
        standing
            .acknowledged()
            .map(at -> kit.text(PolicyText.READ_AT, kit.formats().dayAndTime(at)))
            .orElseGet(
                () ->
                    kit.text(PolicyText.NOT_READ, standing.policy().policy().version().version()));
    if (standing.acknowledged().isEmpty()) {
      buttons
          .getChildren()
          .add(
              new KeyButton(kit, "policy.acknowledge", kit.text(PolicyText.ACKNOWLEDGE), "L")
                  .icon(Feather.CHECK)
                  .does(hands.policy()::acknowledge));
    }
    buttons
        .getChildren()
        .addAll(
            new KeyButton(kit, "policy.learn", kit.text(LearnText.OPEN), "B")
                .does(hands.learning()::openLearning),
            new KeyButton(kit, "policy.supplements", kit.text(SupplementText.OPEN), "")
                .does(hands.supplements()::openSupplements));
    var counted = Boxes.words(kit.text(PolicyText.COUNTED), "muted", "small-text");
    var confirmed = Boxes.words(read, "small-text");
    foot.getChildren().setAll(confirmed, buttons, counted);
    if (low) {
      confirmed.toFront();
      counted.toFront();
    }
  }
}

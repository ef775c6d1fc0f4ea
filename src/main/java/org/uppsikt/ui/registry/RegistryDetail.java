package org.uppsikt.ui.registry;

import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.domain.policy.Country;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.text.DiaryText;
import org.uppsikt.text.InboxText;
import org.uppsikt.text.RegistrarText;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Chip;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.SafeText;
import org.uppsikt.ui.kit.form.Facts;
import org.uppsikt.ui.kit.form.Field;
import org.uppsikt.ui.kit.form.ReadOnlyText;
import org.uppsikt.work.Registrar;

/// One line: its entry as the country's law names the fields, what went wrong and the next step,
/// the number, and the texts.
final class RegistryDetail {

  private static final int ROWS = 5;

  private final Kit kit;
  private final RegistryModel model;
  private final RegistryActions actions;
  private final Country country;

  RegistryDetail(Kit kit, RegistryModel model, RegistryActions actions, Country country) {
    this.kit = kit;
    this.model = model;
    this.actions = actions;
    this.country = country;
  }

  VBox of(Registrar.Line line) {
    var chip = new Chip(RegistryCell.stage(kit, line), RegistryCell.tone(line));
    var form =
        Boxes.column(
            "form",
            Boxes.row(
                "person-row",
                Boxes.grow(Boxes.words(RegistryCell.title(kit, line), "page-title")),
                chip));
    line.way().ifPresent(way -> form.getChildren().addAll(new WayStep(kit, actions).of(line, way)));
    form.getChildren().add(facts(line));
    if (line.follows()) {
      form.getChildren().add(Boxes.words(kit.text(RegistrarText.FOLLOWS), "muted"));
    } else {
      form.getChildren().add(filed(line) ? filing(line) : number(line));
    }
    if (line.restricted()) {
      boolean diary = model.diaryProperty().get();
      if (!diary && !line.follows()) {
        form.getChildren().add(Boxes.words(kit.text(RegistrarText.PROTECTED_DO), "muted"));
      }
      form.getChildren().add(reading(line));
      if (diary && !line.follows()) {
        form.getChildren().add(diary(line));
      }
    } else {
      form.getChildren().add(texts());
    }
    return form;
  }

  private Facts facts(Registrar.Line line) {
    var facts = new Facts();
    facts.fact(kit.text(RegistrarText.CASE), SafeText.harmless(line.proposed()));
    facts.fact(kit.text(RegistrarText.CHANNEL), line.channel());
    facts.fact(kit.text(RegistrarText.SINCE), kit.formats().dayAndTime(line.since()));
    line.way()
        .ifPresent(
            way -> {
              var route = RegistrarText.valueOf("ROUTE_" + way.handOver().route().name());
              facts.fact(kit.text(RegistrarText.ROUTE), kit.text(route));
              if (!line.restricted() && !way.wordless()) {
                entry(facts, way.handOver().entry());
              }
            });
    facts.fact(kit.text(RegistrarText.ITEMS), kit.formats().count(line.items().size()));
    return facts;
  }

  private void entry(Facts facts, RegisterEntry entry) {
    lawful(facts, "CAME_ON", day(entry.cameOn()));
    lawful(facts, "DRAWN_UP_ON", entry.drawnUpOn().map(this::day).orElse(""));
    lawful(facts, "CORRESPONDENT", entry.correspondent());
    lawful(facts, "CONCERNING", entry.concerning());
    lawful(facts, "PLAN_ENTRY", entry.planEntry());
    lawful(facts, "SECRECY", entry.secrecy().map(RegisterEntry.Secrecy::provision).orElse(""));
  }

  private String day(LocalDate day) {
    return kit.formats().dayAndYear(day);
  }

  private void lawful(Facts facts, String field, String value) {
    String name = kit.text(DiaryText.valueOf(country.name() + "_" + field));
    facts.fact(name, SafeText.harmless(value));
  }

  private VBox number(Registrar.Line line) {
    String form = model.formProperty().get();
    var field =
        Field.line("registry.number", kit.text(RegistrarText.NUMBER), model.numberProperty())
            .help(form.isEmpty() ? "" : kit.text(RegistrarText.NUMBER_FORM, form));
    var save =
        new KeyButton(kit, "registry.save", kit.text(RegistrarText.NUMBER_SAVE), "")
            .style("accent")
            .does(() -> actions.number(line));
    save.disableProperty().bind(model.numberProperty().isEmpty().or(model.busyProperty()));
    return Boxes.column("form", field, buttons(save));
  }

  private static boolean filed(Registrar.Line line) {
    return line.toDiary() && !line.restricted();
  }

  /// The diary gives the number itself, once the record stands in it.
  private VBox filing(Registrar.Line line) {
    var field =
        Field.line("registry.case", kit.text(RegistrarText.DIARY_CASE), model.numberProperty());
    var file =
        new KeyButton(kit, "registry.file", kit.text(RegistrarText.FILE), "")
            .style("accent")
            .does(() -> actions.file(line, Optional.of(model.numberProperty().get().strip())));
    file.disableProperty().bind(model.numberProperty().isEmpty().or(model.busyProperty()));
    var fresh =
        new KeyButton(kit, "registry.file.new", kit.text(RegistrarText.FILE_NEW), "")
            .does(() -> actions.file(line, Optional.empty()));
    fresh.disableProperty().bind(model.busyProperty());
    return Boxes.column("form", field, buttons(file, fresh));
  }

  private VBox texts() {
    var box = Boxes.column("form", Boxes.words(kit.text(RegistrarText.TEXTS), "section"));
    for (Registrar.Said said : model.textsProperty().get()) {
      box.getChildren()
          .addAll(Boxes.words(sender(said), "muted"), Boxes.words(SafeText.lines(said.text())));
    }
    return box;
  }

  private String sender(Registrar.Said said) {
    InboxText none = said.sender().isEmpty() ? InboxText.SENDER_UNKNOWN : InboxText.SENDER_NAMELESS;
    return said.sender().isBlank() ? kit.text(none) : SafeText.harmless(said.sender());
  }

  /// Only for a named person, with a purpose; every reading is in the journal.
  private VBox reading(Registrar.Line line) {
    var box =
        Boxes.column(
            "form",
            Boxes.words(kit.text(RegistrarText.READ_TITLE), "section"),
            Boxes.words(kit.text(RegistrarText.READ_HELP), "muted"));
    if (model.textsProperty().get().isEmpty()) {
      var read =
          new KeyButton(kit, "registry.read", kit.text(RegistrarText.READ), "")
              .icon(Feather.LOCK)
              .does(() -> actions.read(line));
      box.getChildren()
          .addAll(
              Field.line(
                  "registry.purpose", kit.text(RegistrarText.PURPOSE), model.purposeProperty()),
              buttons(read));
      return box;
    }
    for (Registrar.Said said : model.textsProperty().get()) {
      var text = new ReadOnlyText(kit, kit.text(RegistrarText.READ_TITLE), said.text(), ROWS);
      box.getChildren().addAll(Boxes.words(sender(said), "muted"), text);
    }
    var close =
        new KeyButton(kit, "registry.forget", kit.text(RegistrarText.HIDE_AGAIN), "")
            .does(actions::forget);
    box.getChildren().add(buttons(close));
    return box;
  }

  /// The diary gets only what anybody may see.
  private VBox diary(Registrar.Line line) {
    var enter =
        new KeyButton(kit, "registry.enter", kit.text(RegistrarText.ENTER), "")
            .icon(Feather.BOOK)
            .does(() -> actions.enter(line));
    return Boxes.column(
        "form",
        Boxes.words(kit.text(RegistrarText.ENTER_TITLE), "section"),
        Boxes.words(kit.text(RegistrarText.ENTER_HELP), "muted"),
        Field.line(
            "registry.concerning", kit.text(RegistrarText.CONCERNING), model.concerningProperty()),
        Field.line(
            "registry.provision", kit.text(RegistrarText.PROVISION), model.provisionProperty()),
        buttons(enter));
  }

  static FlowPane buttons(Node... nodes) {
    var buttons = new FlowPane(nodes);
    buttons.getStyleClass().add("panel-buttons");
    return buttons;
  }
}

package org.uppsikt.ui.entry;

import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.EntryText;
import org.uppsikt.text.OfficeText;
import org.uppsikt.text.PasswordText;
import org.uppsikt.ui.entry.NewOfficeModel.Pack;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.form.Field;
import org.uppsikt.ui.kit.form.Secret;
import org.uppsikt.ui.kit.form.Strength;

/// The pages that are filled in. What is missing is said under each field once somebody tried to go
/// on.
final class NewOfficePages {

  private final Kit kit;
  private final NewOfficeModel model;
  private final NewOfficeActions actions;
  private final List<Pack> packs;
  private @Nullable Field folder;

  NewOfficePages(Kit kit, NewOfficeModel model, NewOfficeActions actions, List<Pack> packs) {
    this.kit = kit;
    this.model = model;
    this.actions = actions;
    this.packs = packs;
  }

  /// A page and what takes the focus on it.
  record Page(VBox content, Node first) {}

  Page office() {
    var municipality =
        Field.line(
                "office.municipality",
                kit.text(OfficeText.MUNICIPALITY),
                model.municipalityProperty())
            .help(kit.text(OfficeText.MUNICIPALITY_HELP))
            .fault(
                missing(
                    OfficeText.MUNICIPALITY_MISSING,
                    () -> model.municipalityProperty().get().isBlank(),
                    model.municipalityProperty()));
    var pack =
        new Field("office.pack", kit.text(OfficeText.PACK), packs())
            .help(kit.text(OfficeText.PACK_HELP))
            .fault(
                missing(
                    OfficeText.PACK_MISSING,
                    () -> model.packProperty().get() == null,
                    model.packProperty()));
    return new Page(Boxes.column("form", municipality, pack, folder()), municipality.control());
  }

  Page administrator() {
    var name =
        Field.line("office.administrator", kit.text(OfficeText.NAME), model.administratorProperty())
            .fault(
                missing(
                    OfficeText.NAME_MISSING,
                    () -> model.administratorProperty().get().isBlank(),
                    model.administratorProperty()));
    var office =
        Field.line("office.office", kit.text(OfficeText.OFFICE), model.officeProperty())
            .help(kit.text(OfficeText.OFFICE_HELP));
    return new Page(
        Boxes.column(
            "form",
            Boxes.words(kit.text(OfficeText.ADMINISTRATOR_LEAD), "muted"),
            name,
            office,
            password(),
            again()),
        name.control());
  }

  Page summary() {
    var grid = new GridPane();
    grid.getStyleClass().add("facts");
    fact(grid, OfficeText.MUNICIPALITY, model.municipalityProperty().get());
    var pack = model.packProperty().get();
    fact(grid, OfficeText.PACK, pack == null ? "" : pack.label());
    fact(grid, OfficeText.FOLDER, model.folderProperty().get());
    fact(grid, OfficeText.NAME, model.administratorProperty().get());
    fact(grid, OfficeText.OFFICE, model.officeProperty().get());
    return new Page(
        Boxes.column("form", grid, Boxes.words(kit.text(OfficeText.SUMMARY_NOTE), "muted")), grid);
  }

  private void fact(GridPane grid, OfficeText name, String value) {
    int row = grid.getRowCount();
    grid.add(Boxes.whole(kit.text(name), "muted"), 0, row);
    grid.add(Boxes.words(value), 1, row);
  }

  private Secret password() {
    return new Secret(kit, "office.password", kit.text(PasswordText.NEW), model.passwordProperty())
        .judged(model.passwordProperty())
        .fault(
            Bindings.createStringBinding(
                this::tooShort, model.passwordProperty(), model.complainedProperty()));
  }

  private String tooShort() {
    var typed = model.passwordProperty().get();
    boolean fault = model.complainedProperty().get() && Strength.of(typed) == Strength.TOO_SHORT;
    return fault ? kit.text(PasswordText.TOO_SHORT, typed.codePointCount(0, typed.length())) : "";
  }

  private Secret again() {
    return new Secret(kit, "office.again", kit.text(PasswordText.AGAIN), model.againProperty())
        .fault(
            missing(
                PasswordText.DIFFER,
                () -> !model.passwordProperty().get().equals(model.againProperty().get()),
                model.passwordProperty(),
                model.againProperty()));
  }

  /// The folder of the page that is on show.
  void focusFolder() {
    if (folder != null) {
      folder.control().requestFocus();
    }
  }

  private VBox folder() {
    var field =
        Field.line("office.folder", kit.text(OfficeText.FOLDER), model.folderProperty())
            .help(kit.text(OfficeText.FOLDER_HELP))
            .fault(
                missing(
                    OfficeText.FOLDER_MISSING,
                    () -> model.folderProperty().get().isBlank(),
                    model.folderProperty()));
    folder = field;
    var choose =
        new KeyButton(kit, "office.choose", kit.text(EntryText.CHOOSE_FOLDER), "")
            .icon(Feather.FOLDER)
            .does(actions::chooseFolder);
    return Boxes.column("field", field, choose);
  }

  private ComboBox<Pack> packs() {
    var box = new ComboBox<Pack>();
    box.getItems().setAll(packs);
    box.setPromptText(kit.text(OfficeText.PACK_PROMPT));
    box.setConverter(new Labels());
    box.valueProperty().bindBidirectional(model.packProperty());
    return box;
  }

  private StringBinding missing(
      org.uppsikt.text.Key words, BooleanSupplier isMissing, Observable... values) {
    var watched = new Observable[values.length + 1];
    System.arraycopy(values, 0, watched, 0, values.length);
    watched[values.length] = model.complainedProperty();
    return Bindings.createStringBinding(
        () ->
            model.complainedProperty().get() && isMissing.getAsBoolean()
                ? kit.text(words, Strength.SHORTEST)
                : "",
        watched);
  }

  private static final class Labels extends StringConverter<Pack> {
    @Override
    public String toString(@Nullable Pack pack) {
      return pack == null ? "" : pack.label();
    }

    @Override
    public @Nullable Pack fromString(String label) {
      return null;
    }
  }
}

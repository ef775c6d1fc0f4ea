package org.uppsikt.ui.settings;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.uppsikt.domain.registry.NumberForms;
import org.uppsikt.text.RoutesText;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.InlineMessage;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.ui.kit.form.Field;

/// The forms of the municipality's case numbers, and numbers to try them on: each says whether it
/// is found while it is typed.
final class NumberFormsPart extends VBox {

  private final Kit kit;
  private final RoutesModel model;
  private final VBox found = Boxes.column("form");

  NumberFormsPart(Kit kit, RoutesModel model) {
    this.kit = kit;
    this.model = model;
    getStyleClass().add("form");
    var fault = Bindings.createStringBinding(this::fault, model.formProperty());
    Attached.to(found)
        .on(model.formProperty(), typed -> tell())
        .on(model.samplesProperty(), typed -> tell());
    getChildren()
        .addAll(
            Field.line("settings.routes.form", kit.text(RoutesText.FORM), model.formProperty())
                .help(kit.text(RoutesText.FORM_HELP))
                .fault(fault),
            Field.line(
                    "settings.routes.samples",
                    kit.text(RoutesText.SAMPLES),
                    model.samplesProperty())
                .help(kit.text(RoutesText.SAMPLES_HELP)),
            found);
  }

  private String fault() {
    String typed = model.formProperty().get();
    boolean wrong = !typed.isBlank() && NumberForms.of(typed).isEmpty();
    return wrong ? kit.text(RoutesText.NOT_A_FORM) : "";
  }

  private void tell() {
    found
        .getChildren()
        .setAll(
            NumberForms.of(model.formProperty().get())
                .map(
                    forms ->
                        NumberForms.parts(model.samplesProperty().get()).stream()
                            .map(sample -> tried(forms, sample))
                            .toList())
                .orElseGet(List::of));
    Boxes.shown(found, !found.getChildren().isEmpty());
  }

  private Node tried(NumberForms forms, String sample) {
    return forms
        .formOf(sample)
        .map(
            form ->
                new InlineMessage(
                    Tone.OK, sample, "", kit.text(RoutesText.SAMPLE_FOUND, form.form())))
        .orElseGet(
            () -> new InlineMessage(Tone.WARN, sample, "", kit.text(RoutesText.SAMPLE_NOT_FOUND)));
  }
}

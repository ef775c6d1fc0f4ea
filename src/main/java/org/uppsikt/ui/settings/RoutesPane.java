package org.uppsikt.ui.settings;

import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.domain.policy.Country;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.domain.registry.Trial;
import org.uppsikt.text.RegistrarText;
import org.uppsikt.text.RoutesText;
import org.uppsikt.ui.kit.Attached;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.InlineMessage;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.NoticePlace;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.ui.kit.form.Field;
import org.uppsikt.ui.kit.form.Secret;
import org.uppsikt.work.RouteRegister;

/// How the registry is reached: which way for what, the forms of its numbers, the mailbox, the
/// folder. What a way does not need is not shown.
final class RoutesPane extends VBox {

  private static final String NO_SUCH_MAILBOX = "NO_SUCH_MAILBOX";

  private final Kit kit;
  private final RoutesModel model;

  RoutesPane(Kit kit, RoutesModel model, SettingsModel settings, RoutesActions actions) {
    this.kit = kit;
    this.model = model;
    getStyleClass().add("settings-column");
    var practice = Boxes.words(kit.text(RoutesText.PRACTICE), "muted");
    Attached.to(practice).on(settings.practiceProperty(), on -> Boxes.shown(practice, on));
    var mail = mail(actions);
    var folder = folder();
    Runnable used =
        () -> {
          boolean own = !settings.practiceProperty().get();
          Boxes.shown(mail, own && model.usualProperty().get() == RouteKind.MAIL);
          Boxes.shown(folder, own && uses(RouteKind.FOLDER));
        };
    Attached.to(this)
        .on(model.usualProperty(), now -> used.run())
        .on(model.forSecretProperty(), now -> used.run())
        .on(settings.practiceProperty(), now -> used.run());
    var save =
        new KeyButton(kit, "settings.routes.save", kit.text(RoutesText.SAVE), "")
            .icon(Feather.SAVE)
            .style("accent")
            .does(actions::save);
    var ways =
        Boxes.column("form", ways(), authority(), mail, folder, Boxes.row("panel-row", save));
    var only = Boxes.words(kit.text(RoutesText.ONLY), "muted");
    Attached.to(only).on(model.mayChangeProperty(), may -> Boxes.shown(only, !may));
    ways.disableProperty().bind(model.mayChangeProperty().not());
    getChildren()
        .addAll(
            Boxes.words(kit.text(RoutesText.TITLE), "pane-title"),
            Boxes.words(kit.text(RoutesText.WHAT), "muted"),
            practice,
            fault(),
            new NoticePlace(kit, model.noticeProperty()),
            only,
            ways);
  }

  private boolean uses(RouteKind kind) {
    return model.usualProperty().get() == kind || model.forSecretProperty().get() == kind;
  }

  private Node fault() {
    var words = Boxes.words("", "field-fault");
    Attached.to(words)
        .on(
            model.standingProperty(),
            now -> {
              var fault = now == null ? "" : now.fault().map(this::named).orElse("");
              words.setText(fault.isEmpty() ? "" : kit.text(RoutesText.READING_FAULT, fault));
              Boxes.shown(words, !fault.isEmpty());
            });
    return words;
  }

  private String named(String fault) {
    return kit.text(RegistrarText.valueOf("FAULT_" + fault));
  }

  private VBox ways() {
    return Boxes.column(
        "form",
        new Field(
            "settings.routes.usual",
            kit.text(RoutesText.USUAL),
            choice(model.usualProperty(), RouteKind.values())),
        new Field(
            "settings.routes.secret",
            kit.text(RoutesText.FOR_SECRET),
            choice(model.forSecretProperty(), RouteKind.FOLDER, RouteKind.DIARY)),
        new NumberFormsPart(kit, model));
  }

  /// What the register of a Finnish authority names besides the matter.
  private VBox authority() {
    var all =
        Boxes.column(
            "form",
            line("business", RoutesText.BUSINESS_ID, model.businessIdProperty()),
            line("process", RoutesText.PROCESS, model.processProperty())
                .help(kit.text(RoutesText.PROCESS_HELP)));
    Attached.to(all)
        .on(
            model.standingProperty(),
            now -> Boxes.shown(all, now != null && now.country() == Country.FI));
    return all;
  }

  private ComboBox<RouteKind> choice(ObjectProperty<RouteKind> chosen, RouteKind... kinds) {
    var box = new ComboBox<RouteKind>();
    box.getItems().setAll(kinds);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable RouteKind kind) {
            return kind == null ? "" : kit.text(RegistrarText.valueOf("ROUTE_" + kind.name()));
          }

          @Override
          public @Nullable RouteKind fromString(String words) {
            return null;
          }
        });
    box.valueProperty().bindBidirectional(chosen);
    return box;
  }

  private VBox mail(RoutesActions actions) {
    return Boxes.column(
        "form",
        line("receiver", RoutesText.RECEIVER, model.receiverProperty()),
        line("sender", RoutesText.SENDER, model.senderProperty()),
        line("account", RoutesText.ACCOUNT, model.accountProperty()),
        secret(
            "password",
            RoutesText.PASSWORD,
            model.passwordProperty(),
            RouteRegister.Standing::mailPassword),
        server("smtp", RoutesText.SMTP, model.sending()),
        server("imap", RoutesText.IMAP, model.reading()),
        line("sent", RoutesText.SENT_FOLDER, model.sentFolderProperty()),
        line("registry", RoutesText.REGISTRY_ACCOUNT, model.registryAccountProperty()),
        trial(actions));
  }

  /// Tries what is typed, and says of each place whether it works or what is wrong.
  private VBox trial(RoutesActions actions) {
    var begin =
        new KeyButton(kit, "settings.routes.try", kit.text(RoutesText.TRY), "")
            .icon(Feather.CHECK_CIRCLE)
            .does(actions::tryLogins);
    var stop =
        new KeyButton(kit, "settings.routes.stop", kit.text(RoutesText.STOP), "")
            .icon(Feather.X)
            .does(actions::stopTrial);
    var waits = Boxes.words(kit.text(RoutesText.TRYING), "muted");
    Attached.to(begin)
        .on(
            model.tryingProperty(),
            on -> {
              Boxes.shown(begin, !on);
              Boxes.shown(stop, on);
              Boxes.shown(waits, on);
            });
    var outcome = Boxes.column("form");
    Runnable told =
        () -> outcome.getChildren().setAll(model.trials().stream().map(this::tried).toList());
    Attached.to(outcome).onList(model.trials(), told);
    return Boxes.column("form", Boxes.row("panel-row", begin, stop, waits), outcome);
  }

  private Node tried(Trial trial) {
    var place = kit.text(RoutesText.valueOf("TRIAL_" + trial.place().name()));
    String said =
        trial.fault().map(fault -> trialFault(trial, fault)).orElse(kit.text(RoutesText.TRIAL_OK));
    var tone = trial.fault().isPresent() ? Tone.WARN : Tone.OK;
    return new InlineMessage(tone, place, "", said);
  }

  private String trialFault(Trial trial, String fault) {
    boolean folder = fault.equals(NO_SUCH_MAILBOX) && trial.place() != Trial.Place.SENDING;
    return folder ? kit.text(RoutesText.TRIAL_NO_FOLDER) : named(fault);
  }

  private VBox folder() {
    return Boxes.column(
        "form",
        line("folder", RoutesText.FOLDER, model.folderProperty()),
        secret(
            "zip",
            RoutesText.FOLDER_PASSWORD,
            model.folderPasswordProperty(),
            RouteRegister.Standing::folderPassword));
  }

  private VBox server(String id, RoutesText name, RoutesModel.Server server) {
    var direct = new CheckBox(kit.text(RoutesText.DIRECT));
    direct.setId("settings.routes." + id + ".direct");
    direct.setWrapText(true);
    direct.selectedProperty().bindBidirectional(server.directProperty());
    return Boxes.column(
        "form",
        line(id, name, server.nameProperty()),
        line(id + ".port", RoutesText.PORT, server.portProperty()),
        direct);
  }

  private Field line(String id, RoutesText name, javafx.beans.property.StringProperty value) {
    return Field.line("settings.routes." + id, kit.text(name), value);
  }

  private VBox secret(
      String id,
      RoutesText name,
      javafx.beans.property.StringProperty value,
      java.util.function.Predicate<RouteRegister.Standing> kept) {
    var help = Boxes.words(kit.text(RoutesText.KEPT), "muted", "small-text");
    Attached.to(help)
        .on(model.standingProperty(), now -> Boxes.shown(help, now != null && kept.test(now)));
    return Boxes.column(
        "field", new Secret(kit, "settings.routes." + id, kit.text(name), value), help);
  }
}

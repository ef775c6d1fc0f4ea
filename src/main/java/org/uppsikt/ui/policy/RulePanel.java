package org.uppsikt.ui.policy;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.domain.policy.PolicyInForce;
import org.uppsikt.text.KitText;
import org.uppsikt.text.RuleText;
import org.uppsikt.text.Sections;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.Fx;
import org.uppsikt.ui.kit.InlineMessage;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.ui.kit.form.Field;
import org.uppsikt.ui.kit.form.Panel;

/// A change among the rules: its words, why, and what it would have done to what came lately. It is
/// saved only after that was seen.
final class RulePanel extends VBox {

  private static final List<String> LANGUAGES = List.of("", "sv", "nb", "nn", "da", "fi", "en");
  private static final int PHRASES = 4;
  private static final int REASON = 2;

  private final Kit kit;
  private final RuleForm form;
  private final PolicyWords words;
  private Node first = this;

  RulePanel(Kit kit, RuleForm form, PolicyInForce policy, RuleActions actions) {
    this.kit = kit;
    this.form = form;
    this.words = new PolicyWords(kit, policy);
    getStyleClass().add("rule-panel");
    var fields = Boxes.column("rule-fields");
    if (form.about().kind().hasWords()) {
      fields.getChildren().addAll(words());
    }
    var reason =
        Field.lines("rule.reason", kit.text(RuleText.REASON), form.reasonProperty(), REASON)
            .help(kit.text(RuleText.REASON_HELP));
    fields.getChildren().add(reason);
    if (!form.about().kind().hasWords()) {
      first = reason.control();
    }
    fields.disableProperty().bind(form.progressProperty().isNotNull().or(form.savingProperty()));
    // What is to be done next gets the keyboard: the reason after a trial, the words after a fault.
    form.triedProperty().subscribe(tried -> focus(tried != null, reason.control()));
    form.faultProperty().subscribe(fault -> focus(!fault.isEmpty(), first));
    var against = Boxes.column("rule-against");
    form.againstProperty().subscribe(why -> against(against, why));
    var panel =
        new Panel(
            "rule",
            title(policy),
            Boxes.words(kit.text(RuleText.valueOf("LEAD_" + form.about().kind()))),
            against,
            fields,
            new TrialPane(kit, form, words, actions));
    panel
        .needs(kit, complete())
        .main(main(actions))
        .button(
            new KeyButton(kit, "rule.cancel", kit.text(KitText.CANCEL), "Esc")
                .does(() -> actions.close(form)));
    getChildren().setAll(panel);
  }

  private static void focus(boolean due, Node control) {
    if (due) {
      Fx.later(control::requestFocus);
    }
  }

  /// What gets the focus when it opens.
  Node first() {
    return first;
  }

  private String title(PolicyInForce policy) {
    String section =
        policy
            .clause(form.about().clause())
            .map(clause -> Sections.in(kit.texts(), clause.section()))
            .orElse("");
    String what = form.about().kind() == RuleForm.Kind.NEW ? section : form.about().rule();
    return kit.text(RuleText.valueOf("TITLE_" + form.about().kind()), what);
  }

  private List<Node> words() {
    var phrases =
        Field.lines("rule.phrases", kit.text(RuleText.PHRASES), form.phrasesProperty(), PHRASES)
            .help(kit.text(RuleText.PHRASES_HELP))
            .fault(form.faultProperty());
    first = phrases.control();
    var language = new ComboBox<String>();
    language.getItems().setAll(LANGUAGES);
    language.setConverter(shown(words::language));
    language.valueProperty().bindBidirectional(form.languageProperty());
    var category = new ComboBox<Category>();
    category.getItems().setAll(form.about().categories());
    category.setConverter(shown(words::categoryName));
    category.valueProperty().bindBidirectional(form.categoryProperty());
    var kind = new Field("rule.category", kit.text(RuleText.CATEGORY), category);
    Boxes.shown(kind, form.about().categories().size() > 1);
    return List.of(
        phrases, new Field("rule.language", kit.text(RuleText.LANGUAGE), language), kind);
  }

  private static <T> StringConverter<T> shown(java.util.function.Function<T, String> words) {
    return new StringConverter<>() {
      @Override
      public String toString(T value) {
        return value == null ? "" : words.apply(value);
      }

      @Override
      public T fromString(String text) {
        throw new UnsupportedOperationException("the box cannot be written in");
      }
    };
  }

  private void against(VBox place, String why) {
    place.getChildren().clear();
    Boxes.shown(place, !why.isEmpty());
    if (!why.isEmpty()) {
      place.getChildren().add(new InlineMessage(Tone.WARN, why, "", ""));
    }
  }

  /// First tries, then saves; off with the reason beside it.
  private KeyButton main(RuleActions actions) {
    var main =
        new KeyButton(kit, "rule.main", kit.text(RuleText.TRY), "Ctrl+Enter")
            .style("accent")
            .does(() -> actions.forward(form));
    String save = kit.text(RuleText.valueOf("SAVE_" + form.about().kind()));
    main.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> form.triedProperty().get() == null ? kit.text(RuleText.TRY) : save,
                form.triedProperty()));
    main.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                this::off,
                form.againstProperty(),
                form.triedProperty(),
                form.reasonProperty(),
                form.phrasesProperty(),
                form.progressProperty(),
                form.savingProperty()));
    return main;
  }

  private boolean off() {
    return form.isBusy() || missing() || !form.againstProperty().get().isEmpty();
  }

  private BooleanBinding complete() {
    return Bindings.createBooleanBinding(
        () -> !missing(), form.triedProperty(), form.reasonProperty(), form.phrasesProperty());
  }

  private boolean missing() {
    boolean empty = form.about().kind().hasWords() && form.phrasesProperty().get().isBlank();
    boolean unsaid = form.triedProperty().get() != null && form.reasonProperty().get().isBlank();
    return empty || unsaid;
  }
}

package org.uppsikt.ui.policy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.domain.rule.OwnRule;
import org.uppsikt.work.Proposal;
import org.uppsikt.work.RuleTrial;

/// A change among the rules that is being thought of: what is filled in, and what it would have
/// done.
final class RuleForm {

  /// What is to be done.
  enum Kind {
    NEW,
    CHANGE,
    DROP,
    SILENCE,
    HEAR;

    boolean hasWords() {
      return this == NEW || this == CHANGE;
    }
  }

  /// @param rule its id; empty for a new one
  /// @param clause id of the clause it flags under
  /// @param categories those that the clause has a ground for
  record About(Kind kind, String rule, String clause, List<Category> categories) {
    About {
      categories = List.copyOf(categories);
    }
  }

  /// How far a trial is; all is 0 before it is known.
  record Progress(int done, int all) {}

  /// What was tried, and what came of it.
  record Tried(Proposal proposal, RuleTrial.Outcome outcome) {}

  private final About about;
  private final StringProperty phrases = new SimpleStringProperty("");
  private final StringProperty reason = new SimpleStringProperty("");
  private final StringProperty language = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable Category> category = new SimpleObjectProperty<>();
  private final StringProperty against = new SimpleStringProperty("");
  private final StringProperty fault = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable Progress> progress = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Tried> tried = new SimpleObjectProperty<>();
  private final BooleanProperty saving = new SimpleBooleanProperty();
  private final AtomicBoolean stopped = new AtomicBoolean();

  /// @param own the rule as it reads now; empty where it has no words of the office
  RuleForm(About about, Optional<OwnRule> own) {
    this.about = about;
    if (!about.categories().isEmpty()) {
      category.set(about.categories().getFirst());
    }
    own.ifPresent(
        rule -> {
          phrases.set(String.join("\n", rule.phrases()));
          language.set(rule.language());
          category.set(rule.category());
        });
    phrases.subscribe(this::otherwise);
    language.subscribe(this::otherwise);
    category.subscribe(this::otherwise);
  }

  /// What was tried is not what is written now.
  private void otherwise() {
    tried.set(null);
    fault.set("");
  }

  /// The change, with phrases that were read.
  Proposal proposal(List<String> read) {
    return switch (about.kind()) {
      case NEW, CHANGE ->
          new Proposal.Words(
              Optional.of(about.rule()).filter(rule -> !rule.isEmpty()),
              language.get(),
              chosen(),
              about.clause(),
              read);
      case DROP -> new Proposal.Drop(about.rule());
      case SILENCE -> new Proposal.Silence(about.rule());
      case HEAR -> new Proposal.Hear(about.rule());
    };
  }

  private Category chosen() {
    Category now = category.get();
    return now == null ? about.categories().getFirst() : now;
  }

  About about() {
    return about;
  }

  StringProperty phrasesProperty() {
    return phrases;
  }

  StringProperty reasonProperty() {
    return reason;
  }

  /// Tag of the language it reads; empty for every.
  StringProperty languageProperty() {
    return language;
  }

  ObjectProperty<@Nullable Category> categoryProperty() {
    return category;
  }

  /// Why this person cannot make the change; empty where she can.
  StringProperty againstProperty() {
    return against;
  }

  /// What is wrong with the words; empty where nothing is.
  StringProperty faultProperty() {
    return fault;
  }

  /// Null while no trial runs.
  ObjectProperty<@Nullable Progress> progressProperty() {
    return progress;
  }

  /// Null until what is written now has been tried.
  ObjectProperty<@Nullable Tried> triedProperty() {
    return tried;
  }

  BooleanProperty savingProperty() {
    return saving;
  }

  boolean isBusy() {
    return saving.get() || progress.get() != null;
  }

  /// Asked from the thread that tries.
  boolean goesOn() {
    return !stopped.get();
  }

  void start() {
    stopped.set(false);
    progress.set(new Progress(0, 0));
  }

  void stop() {
    stopped.set(true);
  }
}

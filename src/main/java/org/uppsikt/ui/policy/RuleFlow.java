package org.uppsikt.ui.policy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.domain.rule.Phrases;
import org.uppsikt.domain.rule.RuleBook;
import org.uppsikt.text.RuleText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Notice;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.work.ChangeRules;
import org.uppsikt.work.Proposal;
import org.uppsikt.work.Recheck;
import org.uppsikt.work.RuleTrial;

/// Runs what is changed among the rules: a change is tried on what came lately, then saved with its
/// reason, and then the open items can be checked again.
final class RuleFlow implements RuleActions {

  /// The bar moves after so many items.
  private static final int STEP = 20;

  private final Kit kit;
  private final PolicyModel model;
  private final RuleSource source;
  private final Tasks tasks;
  private final Runnable refresh;
  private final AtomicBoolean rechecking = new AtomicBoolean();

  /// @param refresh reads the screen anew
  RuleFlow(Kit kit, PolicyModel model, RuleSource source, Tasks tasks, Runnable refresh) {
    this.kit = kit;
    this.model = model;
    this.source = source;
    this.tasks = tasks;
    this.refresh = refresh;
  }

  @Override
  public void open(RuleForm.Kind kind, String rule) {
    var read = model.readProperty().get();
    if (read == null || model.formProperty().get() != null) {
      return;
    }
    RuleBook book = read.rules().book();
    var own = book.own().stream().filter(o -> o.id().equals(rule)).findFirst();
    String clause = own.map(o -> o.clause()).orElse(model.chosenProperty().get());
    List<Category> categories =
        ClauseRow.of(read).stream()
            .filter(row -> row.is(clause))
            .flatMap(row -> row.ground().stream())
            .flatMap(ground -> ground.categories().stream())
            .distinct()
            .toList();
    if (kind.hasWords() && categories.isEmpty()) {
      return;
    }
    var form = new RuleForm(new RuleForm.About(kind, rule, clause, categories), own);
    model.formProperty().set(form);
    // A new rule has no word yet; whether this person may add one does not hang on which.
    List<String> phrases = own.map(o -> o.phrases()).orElse(List.of("…"));
    Proposal proposal = form.proposal(phrases);
    tasks
        .run(() -> source.against(proposal))
        .onSuccess(why -> why.ifPresent(w -> form.againstProperty().set(words(w))))
        .onFailure(cause -> broke(form, cause))
        .start();
  }

  @Override
  public void forward(RuleForm form) {
    if (form.isBusy() || !form.againstProperty().get().isEmpty()) {
      return;
    }
    RuleForm.Tried tried = form.triedProperty().get();
    if (tried == null) {
      tryOut(form);
    } else if (!form.reasonProperty().get().isBlank()) {
      save(form, tried.proposal());
    }
  }

  private void tryOut(RuleForm form) {
    String typed = form.phrasesProperty().get();
    form.start();
    tasks
        .run(() -> tried(form, typed))
        .onSuccess(
            tried -> {
              form.progressProperty().set(null);
              form.triedProperty().set(tried.orElse(null));
            })
        .onFailure(cause -> broke(form, cause))
        .start();
  }

  /// Empty where the words cannot be read or the change cannot be made; that is said in the form.
  private Optional<RuleForm.Tried> tried(RuleForm form, String typed) {
    List<String> phrases = List.of();
    if (form.about().kind().hasWords()) {
      switch (source.read(typed)) {
        case Phrases.Fault fault -> {
          tasks.tell(() -> form.faultProperty().set(words(fault)));
          return Optional.empty();
        }
        case Phrases.Fine fine -> phrases = fine.phrases();
      }
    }
    Proposal proposal = form.proposal(phrases);
    Optional<ChangeRules.Why> against = source.against(proposal);
    if (against.isPresent()) {
      tasks.tell(() -> form.againstProperty().set(words(against.get())));
      return Optional.empty();
    }
    RuleTrial.Watch watch =
        (done, all) -> {
          if (done % STEP == 0) {
            tasks.tell(() -> moved(form, done, all));
          }
          return form.goesOn();
        };
    return source.trial(proposal, watch).map(outcome -> new RuleForm.Tried(proposal, outcome));
  }

  private static void moved(RuleForm form, int done, int all) {
    if (form.progressProperty().get() != null) {
      form.progressProperty().set(new RuleForm.Progress(done, all));
    }
  }

  private void save(RuleForm form, Proposal proposal) {
    String reason = form.reasonProperty().get();
    form.savingProperty().set(true);
    tasks
        .run(() -> source.make(proposal, reason))
        .onSuccess(result -> saved(form, result))
        .onFailure(cause -> broke(form, cause))
        .start();
  }

  private void saved(RuleForm form, ChangeRules.Result result) {
    form.savingProperty().set(false);
    switch (result) {
      case ChangeRules.Result.Refused(ChangeRules.Why why) ->
          form.againstProperty().set(words(why));
      case ChangeRules.Result.Done done -> {
        model.formProperty().set(null);
        model.noticeProperty().set(null);
        model.recheckProperty().set(PolicyModel.Recheck.offered(said(form, done)));
        refresh.run();
      }
    }
  }

  private String said(RuleForm form, ChangeRules.Result.Done done) {
    return kit.text(RuleText.valueOf("DONE_" + form.about().kind()), done.change().rule());
  }

  @Override
  public void stop(RuleForm form) {
    form.stop();
  }

  @Override
  public void close(RuleForm form) {
    form.stop();
    if (form.equals(model.formProperty().get())) {
      model.formProperty().set(null);
    }
  }

  @Override
  public void recheck() {
    PolicyModel.Recheck offered = model.recheckProperty().get();
    if (offered == null || offered.running()) {
      return;
    }
    rechecking.set(true);
    model.recheckProperty().set(PolicyModel.Recheck.runs(offered.said(), 0, 0));
    tasks
        .run(() -> source.recheck((done, all) -> watched(offered.said(), done, all)))
        .onSuccess(this::rechecked)
        .onFailure(
            cause -> {
              model.recheckProperty().set(null);
              model.noticeProperty().set(Notice.broke(kit, cause));
            })
        .start();
  }

  private boolean watched(String said, int done, int all) {
    if (done % STEP == 0) {
      tasks.tell(() -> model.recheckProperty().set(PolicyModel.Recheck.runs(said, done, all)));
    }
    return rechecking.get();
  }

  private void rechecked(Recheck.Outcome outcome) {
    model.recheckProperty().set(null);
    RuleText words = outcome.whole() ? RuleText.RECHECKED : RuleText.RECHECK_STOPPED;
    model.noticeProperty().set(Notice.done(kit.text(words, outcome.looked(), outcome.other())));
    refresh.run();
  }

  @Override
  public void stopRecheck() {
    if (!rechecking.getAndSet(false)) {
      model.recheckProperty().set(null);
    }
  }

  private String words(Phrases.Fault fault) {
    return kit.text(RuleText.valueOf("FAULT_" + fault.why()), fault.line());
  }

  private String words(ChangeRules.Why why) {
    var read = model.readProperty().get();
    String words = kit.text(RuleText.valueOf("WHY_" + why));
    return why == ChangeRules.Why.ASKED_BY_LAW && read != null
        ? (words + " " + new PolicyWords(kit, read.standing().policy()).answersForIt()).strip()
        : words;
  }

  private void broke(RuleForm form, Exception cause) {
    form.progressProperty().set(null);
    form.savingProperty().set(false);
    form.againstProperty().set("");
    model.formProperty().set(null);
    model.noticeProperty().set(Notice.broke(kit, cause));
  }
}

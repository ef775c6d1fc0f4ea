package org.uppsikt.ui.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.registry.Registration;
import org.uppsikt.text.AnswerText;
import org.uppsikt.text.RefusalText;
import org.uppsikt.work.Dossier;
import org.uppsikt.work.Outgoing;
import org.uppsikt.work.Undo;

/// The templates of the answer pane: those that come with the program, and the office's own, which
/// are kept, renamed and removed here.
final class TemplatePart {

  private static final int TITLE = 40;

  private final Bench bench;
  private final AnswerModel model;
  private final UndoPart undo;
  private final SecondLook look;
  private List<Templates.Filled> templates = List.of();
  private long reading;

  TemplatePart(Bench bench, UndoPart undo) {
    this.bench = bench;
    this.model = bench.model().answer();
    this.undo = undo;
    this.look = SecondLook.beforeKeeping(bench, this::senderName);
  }

  /// Another answer begins: nothing is offered until it is read.
  void forget() {
    look.forget();
    templates = List.of();
    model.templates().clear();
  }

  /// An answer begins: what belongs to a case begins with its referral, and with nothing else.
  ///
  /// @param begun whether she goes on with what she had written
  void begin(boolean begun, Runnable then) {
    AnswerModel.About about = model.about();
    boolean refers = about != null && refers(about.item(), about.kind());
    model.referralOnlyProperty().set(refers && !begun);
    model.draftOfCaseProperty().set(refers && begun);
    fetch(!begun && (refers || about != null && about.kind() != ItemAction.ANSWER), then);
  }

  /// What she had written is gone.
  void beginAnew() {
    begin(false, () -> {});
  }

  /// She writes freely about what belongs to a case; every template is offered then.
  void writeFreely() {
    if (model.referralOnlyProperty().get()) {
      model.referralOnlyProperty().set(false);
      model.textProperty().set("");
      again();
    }
  }

  /// Why it leaves as it does: what was known of it, and that it discusses a case.
  String reason(Dossier item, ItemAction kind, List<Outgoing.Remark> remarks) {
    String known = SecondLook.known(remarks);
    boolean freely = refers(item, kind) && !model.referralOnlyProperty().get();
    return freely ? (bench.kit().text(AnswerText.FREELY_IN_CASE) + " " + known).strip() : known;
  }

  /// Whether the answer would be about a case (SAL-32). Referring elsewhere is none.
  private static boolean refers(Dossier item, ItemAction kind) {
    boolean says = kind == ItemAction.ANSWER || kind == ItemAction.CORRECT;
    return says && item.beside().registration() instanceof Registration.Registered;
  }

  /// What is read for the templates.
  ///
  /// @param secret whether the number of its case is for everybody
  private record Read(List<Outgoing.Template> own, boolean secret) {}

  private Read read(AnswerModel.About about, String language) {
    Dossier item = about.item();
    boolean secret =
        item.restricted()
            || refers(item, about.kind())
                && bench.desk().atItem().handingOver().secret(item.state().version());
    return new Read(outgoing().templates(outcome(about.kind()), language), secret);
  }

  /// Reads what there is for what is being answered, in the language that is chosen. What is
  /// overtaken by another reading is dropped.
  void fetch(boolean useFirst, Runnable then) {
    AnswerModel.About about = model.about();
    if (about == null) {
      return;
    }
    long mine = ++reading;
    String language = model.languageProperty().get();
    bench
        .tasks()
        .run(() -> read(about, language))
        .onSuccess(
            read -> {
              if (mine == reading && isStillAbout(about)) {
                show(about, language, read);
                if (useFirst) {
                  use(0);
                }
                then.run();
              }
            })
        .onFailure(
            cause -> {
              if (mine == reading && isStillAbout(about)) {
                then.run();
              }
            })
        .start();
  }

  /// Whether nothing but a template stands there, as it came.
  boolean isUntouched() {
    String text = model.textProperty().get();
    return text.isBlank() || templates.stream().anyMatch(each -> each.body().equals(text));
  }

  void use(int index) {
    if (index >= 0 && index < templates.size()) {
      model.textProperty().set(templates.get(index).body());
    }
  }

  /// Keeps what is written, under its first words; with fields for whatever was filled in, and
  /// looked at once for what is personal.
  void keep() {
    AnswerModel.About about = model.about();
    String written = model.textProperty().get().strip();
    if (about == null || written.isEmpty()) {
      return;
    }
    String body = fields(about.item()).out(written);
    look.at(
        body,
        () -> written.equals(model.textProperty().get().strip()),
        known -> {
          model.remarksProperty().set(null);
          keep(about, body);
        },
        told -> model.remarksProperty().set(told));
  }

  private void keep(AnswerModel.About about, String body) {
    String language = model.languageProperty().get();
    String title = title(body);
    change(
        about,
        () -> outgoing().keep(outcome(about.kind()), language, title, body, bench.me()),
        kept -> {
          if (!kept) {
            refused(about, RefusalText.NO_RIGHT);
          }
          again(kept);
        });
  }

  private static String title(String body) {
    String first = body.lines().findFirst().orElse("").replaceAll("\\{[a-z]+\\}", "…");
    int length = first.codePointCount(0, first.length());
    return length <= TITLE
        ? first
        : first.substring(0, first.offsetByCodePoints(0, TITLE)).strip() + "…";
  }

  void rename(int index, String title) {
    AnswerModel.About about = model.about();
    Templates.Filled template = at(index);
    if (about == null || template == null || template.own() == null) {
      return;
    }
    UUID id = template.own();
    change(about, () -> outgoing().rename(id, title, bench.me()), this::again);
  }

  void remove(int index) {
    AnswerModel.About about = model.about();
    Templates.Filled template = at(index);
    if (about == null || template == null || template.own() == null) {
      return;
    }
    UUID id = template.own();
    change(
        about,
        () -> outgoing().retire(id, bench.me()),
        removed -> {
          if (removed) {
            undo.taken(
                Deed.REMOVING_TEMPLATE,
                template.title(),
                () ->
                    outgoing().bringBack(id, bench.me())
                        ? Undo.Result.UNDONE
                        : Undo.Result.NOTHING_TO_UNDO);
          }
          again();
        });
  }

  private void again(boolean stands) {
    if (stands) {
      undo.lasts(Deed.KEEPING_TEMPLATE);
    }
    again();
  }

  /// Shows what there is by now; what is written stays.
  void again() {
    fetch(false, () -> {});
  }

  private Templates.@org.jspecify.annotations.Nullable Filled at(int index) {
    return index >= 0 && index < templates.size() ? templates.get(index) : null;
  }

  private void change(AnswerModel.About about, Callable<Boolean> work, Consumer<Boolean> then) {
    bench.writing(work, then, cause -> refused(about, Bench.storeFault(cause)));
  }

  /// Told in the pane while she is there still; whoever left it or leaves hears it too.
  private void refused(AnswerModel.About about, RefusalText why) {
    if (isStillAbout(about)) {
      model.faultProperty().set(bench.refused(about.item(), why));
    } else {
      bench.noteRefused(about.item(), why);
    }
  }

  private void show(AnswerModel.About about, String language, Read read) {
    templates = offered(about, language, read);
    if (model.referralOnlyProperty().get()) {
      use(0);
    }
    var lines = new ArrayList<AnswerModel.TemplateLine>();
    for (Templates.Filled template : templates) {
      int n = lines.size() + 1;
      lines.add(
          new AnswerModel.TemplateLine(
              n < 10 ? "" + n : "", template.title(), template.own() != null));
    }
    model.templates().setAll(lines);
  }

  private List<Templates.Filled> offered(AnswerModel.About about, String language, Read read) {
    Templates.Fields fields = fields(about.item());
    var all = new ArrayList<Templates.Filled>();
    if (refers(about.item(), about.kind())) {
      Optional<String> number = about.item().beside().number().filter(n -> !read.secret());
      all.add(Templates.ofCase(language, fields, number));
    }
    if (!model.referralOnlyProperty().get()) {
      all.addAll(Templates.of(about.kind(), language, fields, read.own()));
    }
    return all;
  }

  private Templates.Fields fields(Dossier item) {
    return Templates.Fields.of(bench, item.present().sender().greetingName());
  }

  private String senderName() {
    AnswerModel.About about = model.about();
    return about == null ? "" : about.item().present().sender().greetingName();
  }

  /// Whether she still answers that item, and has not gone on to another.
  private boolean isStillAbout(AnswerModel.About about) {
    AnswerModel.About now = model.about();
    return now != null
        && now.kind() == about.kind()
        && now.item().item().id().equals(about.item().item().id());
  }

  static Outcome outcome(ItemAction action) {
    return switch (action) {
      case CORRECT -> Outcome.CORRECT;
      case REFER -> Outcome.REFER;
      case MISDIRECTED -> Outcome.MISDIRECTED;
      default -> Outcome.ANSWER;
    };
  }

  private Outgoing outgoing() {
    return bench.desk().atItem().outgoing();
  }
}

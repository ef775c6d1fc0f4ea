package org.uppsikt.ui.entry;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.uppsikt.text.EntryText;
import org.uppsikt.text.Language;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.work.Desk;
import org.uppsikt.work.Doors;
import org.uppsikt.work.Doors.SignIn;
import org.uppsikt.work.Opening;

/// Signs a person in to a workspace of the municipality's own: by password, or by the printed
/// recovery key, after which she says who she is and sets a new password.
public final class SignInController implements SignInActions {

  private final SignInModel model;
  private final Doors doors;
  private final Tasks tasks;
  private final Outside outside;
  private final Attempts attempts;
  private final SignInCard card;
  private final EntryPage page;

  /// What the sign-in needs from the outside.
  ///
  /// @param folder the workspace; its people are in the model
  /// @param open gets the open workspace, which it must close
  /// @param restore to the restoring of a backup, where that helps
  /// @param language the caller makes the page anew around the same model
  public record Outside(
      Path folder,
      Clock clock,
      Consumer<Desk> open,
      Runnable restore,
      Runnable back,
      Consumer<Language> language) {}

  public SignInController(Kit kit, SignInModel model, Doors doors, Tasks tasks, Outside outside) {
    this.model = model;
    this.doors = doors;
    this.tasks = tasks;
    this.outside = outside;
    this.card = new SignInCard(kit, model, this);
    var field = new Attempts.Field(card::focus, refused -> DoorWords.of(kit, refused));
    this.attempts = new Attempts(kit, model, tasks, outside.clock(), field);
    this.page =
        new EntryPage(
            kit,
            kit.text(EntryText.SIGN_IN),
            model.workspaceProperty().get(),
            new EntryPage.Ways(this::back, outside.language()),
            card);
    page.beneath(model.folderProperty().get());
    page.held(model.busyProperty());
    page.whileBusy(model.opening()::cancel);
  }

  /// The root of the window.
  public Region view() {
    return page;
  }

  /// Puts the focus where the person types first.
  public void focus() {
    card.focus();
  }

  @Override
  public void enter() {
    if (model.busyProperty().get() || model.waitSecondsProperty().get() > 0) {
      return;
    }
    var claim = model.claimProperty().get();
    if (claim != null) {
      enter(claim);
    } else if (model.recoveryProperty().get()) {
      enterByKey(model.recoveryKeyProperty().get());
    } else {
      enterByPassword(model.personProperty().get(), model.passwordProperty().get());
    }
  }

  private void enterByPassword(@Nullable SignIn person, String password) {
    if (person == null || password.isEmpty()) {
      return;
    }
    var credential = new Doors.Credential.Password(person.id(), password.toCharArray());
    Opening opening = model.opening().begin(tasks);
    attempts.run(
        () -> {
          Doors.Entry entry = doors.open(outside.folder(), credential, opening);
          return entry instanceof Doors.Entry.Refused(Doors.Reason reason, var detail, var until)
                  && reason == Doors.Reason.ONE_TIME_PASSWORD
              ? choosing(SignInModel.Way.ONE_TIME, List.of(person), password)
              : outcome(entry);
        },
        this::go);
  }

  private void enterByKey(String typed) {
    if (typed.isBlank()) {
      return;
    }
    Opening opening = model.opening().begin(tasks);
    char[] key = typed.toCharArray();
    attempts.run(
        () ->
            switch (doors.holders(outside.folder(), key, opening)) {
              case Doors.Holders.Administrators(List<SignIn> people) ->
                  choosing(SignInModel.Way.RECOVERY, people, typed);
              case Doors.Holders.Cancelled cancelled -> new Attempts.Outcome.Cancelled<>();
              case Doors.Holders.Refused(Doors.Entry.Refused no) -> new Attempts.Outcome.Out<>(no);
            },
        this::go);
  }

  /// With a password of her own, in place of what brought her here.
  private void enter(SignInModel.Claim claim) {
    var person = model.claimantProperty().get();
    if (person == null || !model.isFreshUsable()) {
      return;
    }
    char[] secret = claim.secret().clone();
    char[] fresh = model.freshProperty().get().toCharArray();
    var credential =
        switch (claim.way()) {
          case RECOVERY -> new Doors.Credential.Recovery(secret, person.id(), fresh);
          case ONE_TIME -> new Doors.Credential.OneTime(person.id(), secret, fresh);
        };
    Opening opening = model.opening().begin(tasks);
    attempts.run(() -> outcome(doors.open(outside.folder(), credential, opening)), this::go);
  }

  private void go(Next next) {
    switch (next) {
      case Next.Inside(Desk desk) -> {
        model.unclaim();
        outside.open().accept(desk);
      }
      case Next.Choose(SignInModel.Claim claim) -> {
        model.claim(claim);
        card.focus();
      }
    }
  }

  @Override
  public void unclaim() {
    model.unclaim();
    model.noticeProperty().set(null);
    card.focus();
  }

  private void back() {
    model.unclaim();
    outside.back().run();
  }

  @Override
  public void restore() {
    outside.restore().run();
  }

  /// What a try leads to.
  private sealed interface Next {
    record Inside(Desk desk) implements Next {}

    record Choose(SignInModel.Claim claim) implements Next {}
  }

  private static Attempts.Outcome<Next> choosing(
      SignInModel.Way way, List<SignIn> people, String secret) {
    return people.isEmpty()
        ? new Attempts.Outcome.Out<>(Doors.Entry.Refused.of(Doors.Reason.SUSPENDED))
        : new Attempts.Outcome.In<>(
            new Next.Choose(new SignInModel.Claim(way, people, secret.toCharArray())));
  }

  private static Attempts.Outcome<Next> outcome(Doors.Entry entry) {
    return switch (entry) {
      case Doors.Entry.Open open -> new Attempts.Outcome.In<>(new Next.Inside(open.desk()));
      case Doors.Entry.Cancelled cancelled -> new Attempts.Outcome.Cancelled<>();
      case Doors.Entry.Refused no -> new Attempts.Outcome.Out<>(no);
    };
  }
}

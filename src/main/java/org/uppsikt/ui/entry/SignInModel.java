package org.uppsikt.ui.entry;

import java.util.Arrays;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.uppsikt.ui.kit.Notice;
import org.uppsikt.ui.kit.form.FreshPassword;
import org.uppsikt.ui.kit.opening.OpeningModel;
import org.uppsikt.work.Doors.SignIn;

/// What the sign-in and the lock show.
public final class SignInModel {

  private final StringProperty workspace = new SimpleStringProperty("");
  private final StringProperty folder = new SimpleStringProperty("");
  private final ObservableList<SignIn> people = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable SignIn> person = new SimpleObjectProperty<>();
  private final StringProperty password = new SimpleStringProperty("");
  private final BooleanProperty recovery = new SimpleBooleanProperty();
  private final StringProperty recoveryKey = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable Claim> claim = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable SignIn> claimant = new SimpleObjectProperty<>();
  private final StringProperty fresh = new SimpleStringProperty("");
  private final StringProperty freshAgain = new SimpleStringProperty("");
  private final BooleanBinding usable = FreshPassword.usable(fresh, freshAgain);
  private final BooleanBinding known =
      Bindings.createBooleanBinding(this::isKnownToAnother, fresh, claim);
  private final BooleanProperty busy = new SimpleBooleanProperty();
  private final OpeningModel opening = new OpeningModel();
  private final IntegerProperty waitSeconds = new SimpleIntegerProperty();
  private final BooleanProperty restores = new SimpleBooleanProperty();
  private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();

  /// By what somebody is about to get a password of her own.
  enum Way {
    RECOVERY,
    ONE_TIME
  }

  /// It was right; no password is changed until the new one is set.
  ///
  /// @param people who she may be
  /// @param secret what was typed
  record Claim(Way way, List<SignIn> people, char[] secret) {
    Claim {
      people = List.copyOf(people);
    }
  }

  /// Name of the workspace, as the person knows it.
  public StringProperty workspaceProperty() {
    return workspace;
  }

  /// Where it lies; empty where that is not shown.
  public StringProperty folderProperty() {
    return folder;
  }

  /// Puts whoever signed in last before the others, and takes her for the one who signs in: she
  /// types her password at once, and not into the field for the name.
  ///
  /// @param last her id; anything where nobody is known
  public void propose(List<SignIn> all, String last) {
    people.setAll(all);
    all.stream()
        .filter(each -> each.id().toString().equals(last) && !each.suspended())
        .findFirst()
        .ifPresent(
            each -> {
              people.remove(each);
              people.addFirst(each);
              person.set(each);
            });
  }

  public ObservableList<SignIn> people() {
    return people;
  }

  /// Who is signing in.
  public ObjectProperty<@Nullable SignIn> personProperty() {
    return person;
  }

  /// Emptied after every try.
  public StringProperty passwordProperty() {
    return password;
  }

  /// Whether the printed recovery key is asked for instead of a password.
  public BooleanProperty recoveryProperty() {
    return recovery;
  }

  public StringProperty recoveryKeyProperty() {
    return recoveryKey;
  }

  /// Set while a password of her own is asked for.
  ObjectProperty<@Nullable Claim> claimProperty() {
    return claim;
  }

  /// Whose password it will be.
  ObjectProperty<@Nullable SignIn> claimantProperty() {
    return claimant;
  }

  StringProperty freshProperty() {
    return fresh;
  }

  StringProperty freshAgainProperty() {
    return freshAgain;
  }

  /// Whether the new password is long enough and typed twice, and nobody else's.
  boolean isFreshUsable() {
    return usable.get() && !known.get();
  }

  /// Whether the new password is the one that somebody else set for her.
  BooleanBinding knownBinding() {
    return known;
  }

  private boolean isKnownToAnother() {
    Claim by = claim.get();
    return by != null
        && by.way() == Way.ONE_TIME
        && Arrays.equals(by.secret(), fresh.get().toCharArray());
  }

  /// Whether a password is asked for that is not there yet.
  BooleanBinding claimLacks() {
    return claim.isNotNull().and(claimant.isNull().or(usable.not()).or(known));
  }

  void claim(Claim by) {
    claimant.set(by.people().size() == 1 ? by.people().getFirst() : null);
    claim.set(by);
  }

  /// Nothing of it is kept.
  void unclaim() {
    Claim was = claim.get();
    claim.set(null);
    claimant.set(null);
    fresh.set("");
    freshAgain.set("");
    if (was != null) {
      Arrays.fill(was.secret(), '\0');
    }
  }

  public BooleanProperty busyProperty() {
    return busy;
  }

  /// What the opening waits for.
  public OpeningModel opening() {
    return opening;
  }

  /// Seconds until a try counts again; 0 when there is nothing to wait for.
  public IntegerProperty waitSecondsProperty() {
    return waitSeconds;
  }

  /// Whether a backup helps against why the last try did not lead in.
  public BooleanProperty restoresProperty() {
    return restores;
  }

  public ObjectProperty<@Nullable Notice> noticeProperty() {
    return notice;
  }
}

package org.uppsikt.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import org.uppsikt.store.key.KeyFile;
import org.uppsikt.store.key.PasswordCost;
import org.uppsikt.store.key.WorkspaceName;
import org.uppsikt.work.Doors;
import org.uppsikt.work.Opening;

/// Opens and makes workspaces that are folders on this machine.
final class FolderDoors implements Doors {

  private final Wiring wiring;
  private final SecureRandom random = new SecureRandom();
  private final PasswordCost cost;

  /// @param cost what one guess at a password costs
  FolderDoors(Wiring wiring, PasswordCost cost) {
    this.wiring = wiring;
    this.cost = cost;
  }

  @Override
  public Look look(Path folder) {
    var place = new WorkspaceFolder(folder);
    if (place.isPractice()) {
      return new Look.Practice();
    }
    if (!place.isOwn()) {
      return Files.exists(place.database()) && !place.isHalfMade()
          ? new Look.Unreadable(Reason.KEYS_DAMAGED)
          : new Look.Nothing();
    }
    return switch (keys(place).people()) {
      case KeyFile.SignInList.People list ->
          new Look.Own(
              new WorkspaceName(folder).read().orElse(""),
              list.people().stream()
                  .map(p -> new SignIn(p.person(), p.name(), p.suspended()))
                  .toList());
      case KeyFile.SignInList.Missing missing -> new Look.Nothing();
      case KeyFile.SignInList.Damaged damaged ->
          new Look.Unreadable(KeyFaults.reason(damaged.fault()));
    };
  }

  @Override
  public Entry open(Path folder, Credential credential, Opening opening) {
    Optional<Entry.Refused> unusable = unusable(folder);
    return unusable.isPresent() ? unusable.get() : opened(folder, credential, opening);
  }

  private static Optional<Entry.Refused> unusable(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Optional.of(Entry.Refused.of(Reason.MISSING));
    }
    return new WorkspaceFolder(folder).isUsable()
        ? Optional.empty()
        : Optional.of(Entry.Refused.of(Reason.UNUSABLE_FOLDER));
  }

  private Entry opened(Path folder, Credential credential, Opening opening) {
    var place = new WorkspaceFolder(folder);
    return switch (credential) {
      case Credential.None none ->
          place.isPractice()
              ? new PracticeDoor(wiring, random, opening).open(place)
              : Entry.Refused.of(Reason.WRONG_PASSWORD);
      case Credential.Password password ->
          own(place, opening).open(password.person(), password.password());
      case Credential.OneTime once -> own(place, opening).openOnce(once);
      case Credential.Recovery recovery -> own(place, opening).openWithRecovery(recovery);
    };
  }

  @Override
  public Holders holders(Path folder, char[] key, Opening opening) {
    Optional<Entry.Refused> unusable = unusable(folder);
    return unusable.isPresent()
        ? new Holders.Refused(unusable.get())
        : own(new WorkspaceFolder(folder), opening).holders(key);
  }

  private OwnDoor own(WorkspaceFolder place, Opening opening) {
    return new OwnDoor(wiring, keys(place), place, opening);
  }

  @Override
  public Entry practice(Path folder, boolean fresh, Opening opening) {
    var door = new PracticeDoor(wiring, random, opening);
    var place = new WorkspaceFolder(folder);
    if (!place.isUsable()) {
      return Entry.Refused.of(Reason.UNUSABLE_FOLDER);
    }
    Optional<Entry> refused = fresh ? door.clear(place) : Optional.empty();
    return refused.orElseGet(() -> place.isPractice() ? door.open(place) : door.make(place));
  }

  /// Tries a password on a workspace that is open, for the idle lock: empty where it fits.
  Optional<Entry.Refused> prove(Path folder, Credential credential) {
    var place = new WorkspaceFolder(folder);
    return credential instanceof Credential.Password password
        ? new OwnDoor(wiring, keys(place), place, Opening.UNWATCHED)
            .prove(password.person(), password.password())
        : Optional.of(Entry.Refused.of(Reason.WRONG_PASSWORD));
  }

  @Override
  public Made make(NewOffice office) {
    var place = new WorkspaceFolder(office.folder());
    return place.isUsable()
        ? new Founding(wiring, this::keys, place).make(office)
        : new Made.Refused(Reason.UNUSABLE_FOLDER);
  }

  private KeyFile keys(WorkspaceFolder place) {
    return new KeyFile(place.keys(), cost, random, wiring.clock());
  }
}

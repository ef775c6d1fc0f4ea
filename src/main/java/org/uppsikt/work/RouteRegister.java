package org.uppsikt.work;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.domain.policy.Country;
import org.uppsikt.domain.registry.BusinessId;
import org.uppsikt.domain.registry.NumberForms;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.domain.registry.RouteSetting;
import org.uppsikt.domain.registry.Trial;
import org.uppsikt.store.RouteSettings;
import org.uppsikt.store.Tx;
import org.uppsikt.store.key.SecretBox;

/// How this office reaches its registry (SME-36). A password is kept sealed, as those of channels
/// are, and stands in no journal entry.
public final class RouteRegister {

  private static final Set<Role> MAY_CHANGE = Set.of(Role.ADMINISTRATOR, Role.SUPERVISOR);

  private final Office office;
  private final Optional<SecretBox> secrets;
  private final RouteTrial trial;

  /// @param secrets empty in practice, where no password is asked for
  public RouteRegister(Office office, Optional<SecretBox> secrets, RouteTrial trial) {
    this.office = office;
    this.secrets = secrets;
    this.trial = trial;
  }

  /// How it stands.
  ///
  /// @param setting empty until somebody has set it
  /// @param mailPassword whether one is kept
  /// @param fault why what came back could not be read last time ([org.uppsikt.registry.Fault])
  /// @param country whose law says what the register names
  public record Standing(
      Optional<RouteSetting> setting,
      boolean mailPassword,
      boolean folderPassword,
      Optional<String> fault,
      Country country,
      boolean mayChange) {}

  /// What somebody wants set.
  ///
  /// @param form of case numbers, or several ([NumberForms])
  public record Wish(
      RouteKind usual,
      RouteKind forSecret,
      String form,
      String folder,
      RouteSetting.Mail mail,
      RouteSetting.Authority authority,
      Passwords passwords) {

    /// Where nothing more is said of the authority than its name.
    public Wish(
        RouteKind usual,
        RouteKind forSecret,
        String form,
        String folder,
        RouteSetting.Mail mail,
        Passwords passwords) {
      this(usual, forSecret, form, folder, mail, RouteSetting.Authority.NONE, passwords);
    }
  }

  /// New passwords, overwritten once they were used; an empty one keeps what there is.
  public record Passwords(char[] mail, char[] folder) {

    void forget() {
      Arrays.fill(mail, '\0');
      Arrays.fill(folder, '\0');
    }
  }

  /// What came of it.
  public enum Result {
    DONE,
    NO_RIGHT,
    /// A form has no running number, or more than one.
    NOT_A_FORM,
    /// No business ID, or its check digit does not hold.
    NOT_A_BUSINESS_ID,
    /// What is secret never goes by mail (KRO-26).
    SECRET,
    MAIL_INCOMPLETE,
    FOLDER_INCOMPLETE,
    PASSWORD_MISSING
  }

  /// What the sealed password of a route belongs to.
  public static String context(RouteKind kind) {
    return "registry:" + kind;
  }

  public Standing standing(PersonId by) {
    return office
        .database()
        .read(
            tx ->
                new Standing(
                    settings().get(tx),
                    settings().secret(tx, RouteKind.MAIL).isPresent(),
                    settings().secret(tx, RouteKind.FOLDER).isPresent(),
                    settings().fault(tx, RouteKind.MAIL),
                    office.policy().policy().country(),
                    mayChange(tx, by)));
  }

  public Result set(Wish wish, PersonId by) {
    try {
      Optional<Result> refused = refused(wish);
      return refused.orElseGet(() -> office.database().write(tx -> set(tx, wish, by)));
    } finally {
      wish.passwords().forget();
    }
  }

  /// Tries the logins of the mail route as they are typed; keeps nothing and sends nothing.
  ///
  /// @param stopped asked between two places
  /// @return what was tried; nothing where it may not be, or where something is missing
  public List<Trial> trial(Wish wish, BooleanSupplier stopped, PersonId by) {
    char[] password = new char[0];
    try {
      if (!wish.mail().complete() || !office.database().read(tx -> mayChange(tx, by))) {
        return List.of();
      }
      password = typedOrKept(wish.passwords().mail());
      return trial.of(wish.mail(), password, stopped);
    } finally {
      Arrays.fill(password, '\0');
      wish.passwords().forget();
    }
  }

  private char[] typedOrKept(char[] typed) {
    if (typed.length > 0) {
      return typed.clone();
    }
    return office
        .database()
        .read(tx -> settings().secret(tx, RouteKind.MAIL))
        .flatMap(box -> secrets.flatMap(key -> key.open(box, context(RouteKind.MAIL))))
        .map(clear -> new String(clear, StandardCharsets.UTF_8).toCharArray())
        .orElseGet(() -> new char[0]);
  }

  private Result set(Tx tx, Wish wish, PersonId by) {
    if (!mayChange(tx, by)) {
      return Result.NO_RIGHT;
    }
    if (secrets.isPresent() && passwordMissing(tx, wish)) {
      return Result.PASSWORD_MISSING;
    }
    var setting =
        new RouteSetting(
            wish.usual(),
            wish.forSecret(),
            NumberForms.of(wish.form()).orElseThrow().line(),
            wish.folder().strip(),
            wish.mail(),
            wish.authority());
    settings().put(tx, setting, by);
    keep(tx, RouteKind.MAIL, wish.passwords().mail());
    keep(tx, RouteKind.FOLDER, wish.passwords().folder());
    Payload payload =
        Payload.NONE
            .with("usual", setting.usual())
            .with("secret", setting.forSecret())
            .with("form", setting.form())
            .with("business", setting.authority().businessId())
            .with("process", setting.authority().process());
    tx.journal(Event.by(by, EventKind.REGISTRY_ROUTES_SET, "workspace:registry", payload));
    return Result.DONE;
  }

  private Optional<Result> refused(Wish wish) {
    if (NumberForms.of(wish.form()).isEmpty()) {
      return Optional.of(Result.NOT_A_FORM);
    }
    String business = wish.authority().businessId();
    if (!business.isEmpty() && !BusinessId.valid(business)) {
      return Optional.of(Result.NOT_A_BUSINESS_ID);
    }
    if (!wish.forSecret().takesSecrets()) {
      return Optional.of(Result.SECRET);
    }
    if (wish.usual() == RouteKind.MAIL && !wish.mail().complete() && secrets.isPresent()) {
      return Optional.of(Result.MAIL_INCOMPLETE);
    }
    boolean folder = uses(wish, RouteKind.FOLDER) && secrets.isPresent();
    return folder && !isFolder(wish.folder())
        ? Optional.of(Result.FOLDER_INCOMPLETE)
        : Optional.empty();
  }

  private boolean passwordMissing(Tx tx, Wish wish) {
    return uses(wish, RouteKind.MAIL) && missing(tx, RouteKind.MAIL, wish.passwords().mail())
        || uses(wish, RouteKind.FOLDER) && missing(tx, RouteKind.FOLDER, wish.passwords().folder());
  }

  private boolean missing(Tx tx, RouteKind kind, char[] typed) {
    return typed.length == 0 && settings().secret(tx, kind).isEmpty();
  }

  private static boolean uses(Wish wish, RouteKind kind) {
    return wish.usual() == kind || wish.forSecret() == kind;
  }

  private static boolean isFolder(String typed) {
    try {
      return !typed.isBlank() && Path.of(typed.strip()).isAbsolute();
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private void keep(Tx tx, RouteKind kind, char[] password) {
    if (password.length == 0 || secrets.isEmpty()) {
      return;
    }
    var buffer = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
    byte[] clear = new byte[buffer.remaining()];
    buffer.get(clear);
    settings().putSecret(tx, kind, secrets.get().seal(clear, context(kind)));
    Arrays.fill(clear, (byte) 0);
    buffer.rewind();
    while (buffer.hasRemaining()) {
      buffer.put((byte) 0);
    }
  }

  private boolean mayChange(Tx tx, PersonId by) {
    return office
        .tables()
        .people()
        .find(tx, by)
        .filter(person -> !person.suspended() && MAY_CHANGE.contains(person.role()))
        .isPresent();
  }

  private RouteSettings settings() {
    return office.tables().registry().settings();
  }
}

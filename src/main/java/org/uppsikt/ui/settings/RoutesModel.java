package org.uppsikt.ui.settings;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.domain.registry.RouteSetting;
import org.uppsikt.domain.registry.RouteSetting.Host;
import org.uppsikt.domain.registry.Trial;
import org.uppsikt.ui.kit.Notice;
import org.uppsikt.work.RouteRegister;

/// What the settings show of the ways to the registry.
public final class RoutesModel {

  private static final int SUBMISSION = 587;
  private static final int IMAP = 143;
  private static final int HIGHEST = 65_535;

  private final ObjectProperty<RouteKind> usual = new SimpleObjectProperty<>(RouteKind.MAIL);
  private final ObjectProperty<RouteKind> forSecret = new SimpleObjectProperty<>(RouteKind.FOLDER);
  private final StringProperty form = text();
  private final StringProperty samples = text();
  private final StringProperty businessId = text();
  private final StringProperty process = text();
  private final StringProperty folder = text();
  private final StringProperty folderPassword = text();
  private final StringProperty receiver = text();
  private final StringProperty sender = text();
  private final StringProperty account = text();
  private final StringProperty password = text();
  private final Server sending = new Server(SUBMISSION);
  private final Server reading = new Server(IMAP);
  private final StringProperty sentFolder = text();
  private final StringProperty registryAccount = text();
  private final BooleanProperty mayChange = new SimpleBooleanProperty();
  private final BooleanProperty trying = new SimpleBooleanProperty();
  private final ObservableList<Trial> trials = FXCollections.observableArrayList();
  private final ObjectProperty<RouteRegister.@Nullable Standing> standing =
      new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();

  /// A server as it is typed.
  public static final class Server {
    private final int usualPort;
    private final StringProperty name = text();
    private final StringProperty port;
    private final BooleanProperty direct = new SimpleBooleanProperty();

    Server(int usualPort) {
      this.usualPort = usualPort;
      this.port = new SimpleStringProperty(Integer.toString(usualPort));
    }

    public StringProperty nameProperty() {
      return name;
    }

    public StringProperty portProperty() {
      return port;
    }

    public BooleanProperty directProperty() {
      return direct;
    }

    private void show(Host host) {
      name.set(host.name());
      port.set(Integer.toString(host.port()));
      direct.set(host.direct());
    }

    /// What is no port counts as the usual one, which the field then shows.
    private Host host() {
      String typed = port.get().strip();
      int number = typed.matches("\\d{1,5}") ? Integer.parseInt(typed) : usualPort;
      return new Host(
          name.get().strip(), number < 1 || number > HIGHEST ? usualPort : number, direct.get());
    }
  }

  public ObjectProperty<RouteKind> usualProperty() {
    return usual;
  }

  public ObjectProperty<RouteKind> forSecretProperty() {
    return forSecret;
  }

  public StringProperty formProperty() {
    return form;
  }

  /// Numbers to try the forms on; kept nowhere.
  public StringProperty samplesProperty() {
    return samples;
  }

  /// Of a Finnish authority.
  public StringProperty businessIdProperty() {
    return businessId;
  }

  /// In which a Finnish authority handles what comes from its channels.
  public StringProperty processProperty() {
    return process;
  }

  public StringProperty folderProperty() {
    return folder;
  }

  /// Empty keeps the one that is there.
  public StringProperty folderPasswordProperty() {
    return folderPassword;
  }

  public StringProperty receiverProperty() {
    return receiver;
  }

  public StringProperty senderProperty() {
    return sender;
  }

  public StringProperty accountProperty() {
    return account;
  }

  /// Empty keeps the one that is there.
  public StringProperty passwordProperty() {
    return password;
  }

  public Server sending() {
    return sending;
  }

  public Server reading() {
    return reading;
  }

  public StringProperty sentFolderProperty() {
    return sentFolder;
  }

  public StringProperty registryAccountProperty() {
    return registryAccount;
  }

  public BooleanProperty mayChangeProperty() {
    return mayChange;
  }

  /// Whether a trial of the logins is going on.
  public BooleanProperty tryingProperty() {
    return trying;
  }

  /// What the last trial came to.
  public ObservableList<Trial> trials() {
    return trials;
  }

  public ObjectProperty<RouteRegister.@Nullable Standing> standingProperty() {
    return standing;
  }

  public ObjectProperty<@Nullable Notice> noticeProperty() {
    return notice;
  }

  void show(RouteRegister.Standing now) {
    mayChange.set(now.mayChange());
    now.setting().ifPresent(this::show);
    password.set("");
    folderPassword.set("");
    standing.set(now);
  }

  private void show(RouteSetting setting) {
    usual.set(setting.usual());
    forSecret.set(setting.forSecret());
    form.set(setting.form());
    businessId.set(setting.authority().businessId());
    process.set(setting.authority().process());
    folder.set(setting.folder());
    receiver.set(setting.mail().receiver());
    sender.set(setting.mail().sender());
    account.set(setting.mail().account());
    sending.show(setting.mail().sending());
    reading.show(setting.mail().reading());
    sentFolder.set(setting.mail().sentFolder());
    registryAccount.set(setting.mail().registryAccount());
  }

  RouteRegister.Wish wish() {
    return new RouteRegister.Wish(
        usual.get(),
        forSecret.get(),
        form.get(),
        folder.get(),
        new RouteSetting.Mail(
            sending.host(),
            reading.host(),
            account.get().strip(),
            sender.get().strip(),
            receiver.get().strip(),
            sentFolder.get().strip(),
            registryAccount.get().strip()),
        new RouteSetting.Authority(businessId.get().strip(), process.get().strip()),
        new RouteRegister.Passwords(
            password.get().toCharArray(), folderPassword.get().toCharArray()));
  }

  private static StringProperty text() {
    return new SimpleStringProperty("");
  }
}

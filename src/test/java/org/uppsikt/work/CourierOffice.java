package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.uppsikt.channel.Cancellation;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.Protection;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.domain.registry.HandOverState;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.domain.registry.RouteSetting;
import org.uppsikt.domain.registry.Stage;
import org.uppsikt.registry.Parcel;
import org.uppsikt.registry.Route;
import org.uppsikt.registry.Word;
import org.uppsikt.store.Registrations;
import org.uppsikt.store.States;
import org.uppsikt.testing.Bench;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.testing.ScriptedRegistry;

/// An office with a registrar, and a registry of which a test says what it does.
class CourierOffice extends OfficeTest {

  static final PersonId ANNA = PracticeOffice.ANNA.id();
  static final Person REGISTRAR =
      new Person(new PersonId(new UUID(7, 4)), "Rut Arkiv", Role.REGISTRAR, "Arkivet", false);
  static final String MARKER = "Zebrafinken";
  static final RegisterEntry.Secrecy SECRECY =
      new RegisterEntry.Secrecy("OSL 26 kap. 1 §", "Socialnämnden");

  final ScriptedRegistry registry = new ScriptedRegistry();
  Optional<Route> route = Optional.of(registry);

  @BeforeEach
  void aRegistrarAndARoute() {
    office
        .database()
        .change(
            tx -> {
              office.tables().people().add(tx, REGISTRAR);
              office.tables().registry().settings().put(tx, setting(RouteKind.MAIL), ANNA);
            });
  }

  static RouteSetting setting(RouteKind usual) {
    var host = new RouteSetting.Host("mail.bjorkvik.example", 587, false);
    var mail =
        new RouteSetting.Mail(host, host, "u", "u@bjorkvik.example", "r@bjorkvik.example", "", "");
    return new RouteSetting(usual, RouteKind.FOLDER, "KS yyyy/####", "", mail);
  }

  HandOverId sent(ItemId item) {
    HandOverId id = handOver(item, RouteKind.MAIL, Optional.empty());
    passWindow();
    run();
    assertThat(state(id)).isEqualTo(HandOverState.SENT);
    return id;
  }

  void answers(HandOverId id, String text) {
    registry.says(new Word.Answer(id, Instant.EPOCH, text));
    clock.forward(Duration.ofMinutes(2));
    run();
  }

  void protect(ItemId item) {
    States.State s = office.state(item);
    var wish = new Protect.Wish(Protection.Kind.PROTECTED_IDENTITY, "adressen", Set.of());
    assertThat(office.bench().atItem().protect().protect(s.version(), s.revision(), wish, ANNA))
        .isInstanceOf(Decide.Result.Decided.class);
  }

  HandOverId handOver(ItemId item, RouteKind kind, Optional<RegisterEntry.Secrecy> secrecy) {
    return handOver(item, kind, secrecy, new HandingOver.Along(true, true, true));
  }

  HandOverId handOver(
      ItemId item,
      RouteKind kind,
      Optional<RegisterEntry.Secrecy> secrecy,
      HandingOver.Along along) {
    return handOver(List.of(item), kind, secrecy, along);
  }

  HandOverId handOver(
      List<ItemId> items,
      RouteKind kind,
      Optional<RegisterEntry.Secrecy> secrecy,
      HandingOver.Along along) {
    return handOver(items, kind, secrecy, along, ANNA);
  }

  HandOverId handOver(
      List<ItemId> items,
      RouteKind kind,
      Optional<RegisterEntry.Secrecy> secrecy,
      HandingOver.Along along,
      PersonId by) {
    var entry =
        new RegisterEntry(
            LocalDate.of(2026, 8, 3),
            Optional.empty(),
            "Roger Nylander",
            secrecy.isPresent() ? "Om " + MARKER : "Lutande stolpe",
            "Lutande stolpe",
            "Facebook",
            "Synpunkt",
            secrecy);
    var wish =
        new HandingOver.Wish(
            items.stream()
                .map(office::state)
                .map(s -> new HandingOver.Picked(s.version(), s.revision()))
                .toList(),
            "",
            entry,
            along,
            kind);
    assertThat(office.bench().atItem().handingOver().handOver(wish, by))
        .isInstanceOf(Decide.Result.Decided.class);
    return row(items.getFirst()).handOver().orElseThrow();
  }

  /// A console that begins anew: nothing is known but what is stored.
  void run() {
    Bench.toRegistry(office.bench().office(), kind -> route).courier().run(Cancellation.NEVER);
  }

  Registrar registrar() {
    return new Registrar(office.bench().office());
  }

  List<Registrar.Line> waiting() {
    return registrar().waiting(REGISTRAR.id());
  }

  HandOverState state(HandOverId id) {
    return office.bench().atItem().handingOver().find(id).orElseThrow().state();
  }

  Stage stage(ItemId item) {
    return row(item).stage();
  }

  Optional<String> number(ItemId item) {
    return row(item).number();
  }

  Registrations.Row row(ItemId item) {
    return office
        .database()
        .read(tx -> office.tables().registry().registrations().of(tx, item))
        .orElseThrow();
  }

  static String everything(Parcel parcel) {
    var all = new StringBuilder(parcel.subject()).append(parcel.text());
    parcel
        .attachments()
        .forEach(
            file ->
                all.append(file.name()).append(new String(file.bytes(), StandardCharsets.UTF_8)));
    return all.toString();
  }

  List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What anybody may see of what is protected.
  static RegisterEntry anybody() {
    return new RegisterEntry(
        LocalDate.of(2026, 8, 3),
        Optional.empty(),
        "",
        "Handling",
        "Handling",
        "Facebook",
        "",
        Optional.of(SECRECY));
  }
}

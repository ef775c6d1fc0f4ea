package org.uppsikt.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.diary.Direction;
import org.uppsikt.domain.diary.Paper;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.Protection;
import org.uppsikt.domain.item.SenderStatement;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.domain.registry.RouteSetting;
import org.uppsikt.evidence.sheet.ListingSheet;
import org.uppsikt.store.States;
import org.uppsikt.testing.QuietLog;
import org.uppsikt.ui.inbox.QuietProbe;
import org.uppsikt.work.ChannelRegister;
import org.uppsikt.work.Decide;
import org.uppsikt.work.Desk;
import org.uppsikt.work.DiaryPapers;
import org.uppsikt.work.HandingOver;
import org.uppsikt.work.Protect;
import org.uppsikt.work.RouteRegister;
import org.uppsikt.work.Seal;
import org.uppsikt.work.diary.DiaryBook;
import org.uppsikt.work.diary.DiaryHeads;
import org.uppsikt.work.diary.DiaryOut;

/// The built-in diary with markers in all that is secret: handed over, entered by hand with a file,
/// protected afterwards, opened, saved, printed and exported. What anybody may have is written
/// among
/// the files that are watched. A process of its own, like [QuietProbe].
public final class DiaryProbe {

  private static final String TEXT = QuietProbe.TEXT;
  private static final String SENDER = QuietProbe.SENDER;
  private static final String WHAT_FOR = "utlämnande";
  private static final Optional<RegisterEntry.Secrecy> SECRET =
      Optional.of(new RegisterEntry.Secrecy("OSL 26 kap. 1 §", "Socialnämnden"));

  private final OwnOffice office;
  private final Desk desk;
  private final DiaryBook book;
  private final PersonId rut;

  private DiaryProbe(OwnOffice office) {
    this.office = office;
    this.desk = office.desk();
    this.book = new DiaryBook(desk.office());
    this.rut = office.addFirst("Rut Ek", Role.REGISTRAR, "sju svanar flög").id();
  }

  /// Arguments: folder of the workspace, and one for what is meant to be read by others.
  public static void main(String[] arguments) throws IOException {
    Path own = Path.of(arguments[0]);
    Path given = Path.of(arguments[1]);
    try (var log = new QuietLog()) {
      try (var office = new OwnOffice(own.resolve("office"))) {
        new DiaryProbe(office).keep(own, given);
      }
      log.linesWith("").forEach(System.out::println);
    }
    System.out.println(QuietProbe.DONE);
    System.exit(0);
  }

  private void keep(Path own, Path given) throws IOException {
    route();
    var channel = office.addManual();
    ItemId first = entered(channel.id());
    String handed = filed(first);
    String byHand = byHand();
    taken(own, given, handed, byHand);
    protect(entered(channel.id()));
    protect(first);
    shown(own.resolve("after"), true);
  }

  private void route() {
    var host = new RouteSetting.Host("mail.bjorkvik.example", 587, false);
    var mail = new RouteSetting.Mail(host, host, "", "", "", "", "");
    var wish =
        new RouteRegister.Wish(
            RouteKind.DIARY,
            RouteKind.DIARY,
            "KS yyyy/####",
            "",
            mail,
            new RouteRegister.Passwords(new char[0], new char[0]));
    expect(desk.registry().routes().set(wish, office.eva()) == RouteRegister.Result.DONE);
  }

  private ItemId entered(ChannelId channel) {
    office.clock.forward(Duration.ofSeconds(1));
    var typed =
        new ChannelRegister.ByHand(
            channel,
            "https://example.test/" + office.clock.instant().toEpochMilli(),
            "Jag dödar dig " + TEXT,
            new SenderStatement.Pasted(SENDER, SENDER),
            List.of());
    ItemId item = desk.register().enter(typed, office.eva()).taken().orElseThrow();
    var sealed = desk.seal().seal(state(item).version(), desk.person(), List.of());
    expect(sealed instanceof Seal.Result.Sealed);
    return item;
  }

  private String filed(ItemId item) {
    States.State seen = state(item);
    var wish =
        new HandingOver.Wish(
            List.of(new HandingOver.Picked(seen.version(), seen.revision())),
            "",
            fields(),
            new HandingOver.Along(true, true, true),
            RouteKind.DIARY);
    expect(
        desk.atItem().handingOver().handOver(wish, office.eva()) instanceof Decide.Result.Decided);
    HandOverId made =
        desk.office()
            .database()
            .read(tx -> desk.office().tables().registry().registrations().of(tx, item))
            .flatMap(row -> row.handOver())
            .orElseThrow();
    return number(book.file(made, Optional.empty(), office.eva()));
  }

  private String byHand() {
    var letter =
        new Paper(
            "brev " + TEXT + ".txt",
            Paper.TEXT,
            ("Från " + SENDER + ": " + TEXT).getBytes(StandardCharsets.UTF_8));
    var fresh =
        new DiaryBook.Fresh(
            Optional.empty(),
            Direction.IN,
            fields(),
            false,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            List.of(letter));
    return number(book.enter(fresh, office.eva()));
  }

  private static RegisterEntry fields() {
    return new RegisterEntry(
        LocalDate.of(2026, 8, 3),
        Optional.of(LocalDate.of(2026, 8, 2)),
        SENDER,
        "Om " + TEXT,
        "Meddelande",
        "Brev från " + SENDER,
        "Akt för " + TEXT,
        SECRET);
  }

  private void taken(Path own, Path given, String handed, String byHand) throws IOException {
    for (String number : List.of(handed, byHand)) {
      // Once without saying what for, which is refused, and told of.
      expect(
          desk.registry().papers().open(number, "", office.eva())
              instanceof DiaryPapers.Result.Refused);
      expect(
          desk.registry().papers().open(number, WHAT_FOR, office.eva())
              instanceof DiaryPapers.Result.Opened);
    }
    expect(
        desk.registry()
            .papers()
            .save(byHand, WHAT_FOR, given.resolve("papper"), office.eva())
            .isEmpty());
    shown(own.resolve("open"), true);
    shown(given.resolve("office"), false);
  }

  /// Printed and exported as one of the two views, and refused once where something lies already.
  private void shown(Path folder, boolean open) throws IOException {
    Files.createDirectories(folder);
    var out = new DiaryOut(desk.office(), book, new ListingSheet(), "test");
    var wish = new DiaryOut.Wish(open, "", Optional.empty());
    Path print = folder.resolve("diary.pdf");
    expect(out.print(wish, heads(), print, office.eva()) == DiaryOut.Result.WRITTEN);
    expect(out.print(wish, heads(), print, office.eva()) == DiaryOut.Result.ALREADY_THERE);
    expect(
        out.export(wish, heads(), folder.resolve("diary"), office.eva())
            == DiaryOut.Result.WRITTEN);
    expect(
        out.export(wish, heads(), print.resolve("in-a-file"), office.eva())
            == DiaryOut.Result.NOT_WRITTEN);
  }

  private static DiaryHeads heads() {
    Map<DiaryHeads.Field, String> names = new EnumMap<>(DiaryHeads.Field.class);
    for (DiaryHeads.Field field : DiaryHeads.Field.values()) {
      names.put(field, field.name());
    }
    return new DiaryHeads(
        "Diarium", "", "sv", names, Map.of(Direction.IN, "In"), "visas inte", "odaterad", "Läs");
  }

  private void protect(ItemId item) {
    States.State seen = state(item);
    var wish = new Protect.Wish(Protection.Kind.WHISTLEBLOWER, "Om " + TEXT, Set.of(rut));
    Decide.Result result =
        desk.atItem().protect().protect(seen.version(), seen.revision(), wish, office.eva());
    if (!(result instanceof Decide.Result.Decided)) {
      throw new IllegalStateException("not protected: " + result);
    }
  }

  private States.State state(ItemId item) {
    return desk.office()
        .database()
        .read(tx -> desk.office().tables().states().find(tx, item))
        .orElseThrow();
  }

  private static String number(DiaryBook.Result result) {
    if (result instanceof DiaryBook.Result.Entered entered) {
      return entered.number();
    }
    throw new IllegalStateException("not entered: " + result);
  }

  private static void expect(boolean come) {
    if (!come) {
      throw new IllegalStateException("it did not come to what was to be watched");
    }
  }
}

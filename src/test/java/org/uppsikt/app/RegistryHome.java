package org.uppsikt.app;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.uppsikt.domain.diary.Direction;
import org.uppsikt.domain.diary.Paper;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemKind;
import org.uppsikt.domain.item.PassedOn;
import org.uppsikt.domain.item.Protection;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.domain.registry.HandOverState;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.store.Forger;
import org.uppsikt.store.InboxQuery;
import org.uppsikt.store.States;
import org.uppsikt.store.Tables;
import org.uppsikt.work.Decide;
import org.uppsikt.work.Desk;
import org.uppsikt.work.HandingOver;
import org.uppsikt.work.PassOn;
import org.uppsikt.work.Protect;
import org.uppsikt.work.diary.DiaryBook;

/// A workspace in which something waits for the registry in every state, and something stands in
/// the diary, is protected or is about an employee.
final class RegistryHome {

  /// A state, and why.
  private record Way(HandOverState state, String fault, String code) {}

  private static final List<Way> WAYS =
      List.of(
          new Way(HandOverState.BOUNCED, "NO_SUCH_MAILBOX", "5.1.1"),
          new Way(HandOverState.FAILED, "LOGIN", "5.7.8"),
          new Way(HandOverState.FAILED, "NO_ENCRYPTION", ""),
          new Way(HandOverState.FAILED, "TOO_LARGE", "5.3.4"),
          new Way(HandOverState.UNCERTAIN, "", ""),
          new Way(HandOverState.WAITING, "MAILBOX_FULL", "4.2.2"),
          new Way(HandOverState.DELAYED, "", ""),
          new Way(HandOverState.RECEIVED, "", ""));

  private final Desk desk;
  private final Tables tables;
  private final PersonId me;
  private final Iterator<InboxQuery.Line> comments;
  private final Iterator<InboxQuery.Line> messages;

  private RegistryHome(Desk desk) {
    this.desk = desk;
    this.tables = desk.office().tables();
    this.me = desk.person().id();
    List<InboxQuery.Line> lines =
        desk.office()
            .database()
            .read(tx -> tables.lists().page(tx, Folder.INBOX, InboxQuery.Place.START, 1000));
    this.comments = lines.stream().filter(line -> kind(line) != ItemKind.MESSAGE).iterator();
    this.messages = lines.stream().filter(line -> kind(line) == ItemKind.MESSAGE).iterator();
  }

  static void fill(Desk desk) {
    var home = new RegistryHome(desk);
    home.lead();
    WAYS.forEach(home::sent);
    home.diary();
    home.kept();
    home.employee();
  }

  private ItemKind kind(InboxQuery.Line line) {
    return state(line).kind();
  }

  private States.State state(InboxQuery.Line line) {
    return desk.office().database().read(tx -> tables.states().find(tx, line.item())).orElseThrow();
  }

  /// Whoever sits there is a supervisor, who sees what is about employees.
  private void lead() {
    sql("update person set role = 'SUPERVISOR' where id = '" + me + "'");
  }

  private void sent(Way way) {
    HandOverId id = handOver(comments.next(), RouteKind.MAIL, Optional.empty());
    sql(
        "update hand_over set state = '%s', attempts = 1, fault = %s, fault_code = %s, next_at = '%s'"
                .formatted(
                    way.state(),
                    quoted(way.fault()),
                    quoted(way.code()),
                    Instant.now().plusSeconds(86_400).atOffset(ZoneOffset.UTC))
            + " where id = '"
            + id
            + "'");
    sql(
        "update registration set stage = '%s' where hand_over_id = '%s'"
            .formatted(way.state().stage(), id));
  }

  private void diary() {
    var book = new DiaryBook(desk.office());
    book.file(handOver(comments.next(), RouteKind.DIARY, Optional.empty()), Optional.empty(), me);
    book.file(
        handOver(
            comments.next(),
            RouteKind.DIARY,
            Optional.of(new RegisterEntry.Secrecy("OSL 26 kap. 1 §", "Socialnämnden"))),
        Optional.empty(),
        me);
    var letter =
        new Paper(
            "Brev om gungan.txt",
            Paper.TEXT,
            "Hej! Gungan på Lindvägen är trasig.\n\nÅsa Öberg\n".getBytes(StandardCharsets.UTF_8));
    book.enter(
        new DiaryBook.Fresh(
            Optional.empty(),
            Direction.IN,
            entry(Optional.empty()),
            false,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            List.of(letter)),
        me);
  }

  private void kept() {
    for (Protection.Kind kind :
        List.of(Protection.Kind.WHISTLEBLOWER, Protection.Kind.PROTECTED_IDENTITY)) {
      States.State s = state(messages.next());
      var wish = new Protect.Wish(kind, "Skrev om sin chef", Set.of(me));
      done(desk.atItem().protect().protect(s.version(), s.revision(), wish, me));
    }
    var passed =
        new PassedOn(
            Protection.Kind.PASSED_ON, PassedOn.Means.EMAIL, LocalDate.now(ZoneOffset.UTC));
    var wish = new PassOn.Wish(passed, "Regionens patientnämnd", "Gällde vården", "Synpunkt");
    // What may be secret waits for its number first.
    Decide.Result done;
    do {
      States.State s = state(messages.next());
      done = desk.atItem().passOn().byHand(s.version(), s.revision(), wish, me);
    } while (done instanceof Decide.Result.Refused && messages.hasNext());
    done(done);
  }

  private void employee() {
    desk.atItem().employees().tell(comments.next().item(), "Rektor Ek", me, me);
  }

  private HandOverId handOver(
      InboxQuery.Line line, RouteKind kind, Optional<RegisterEntry.Secrecy> secrecy) {
    States.State s = state(line);
    if (kind == RouteKind.DIARY) {
      desk.seal().seal(s.version(), desk.person(), List.of());
      s = state(line);
    }
    var wish =
        new HandingOver.Wish(
            List.of(new HandingOver.Picked(s.version(), s.revision())),
            "",
            entry(secrecy),
            new HandingOver.Along(true, true, kind == RouteKind.DIARY),
            kind);
    done(desk.atItem().handingOver().handOver(wish, me));
    return desk.office()
        .database()
        .read(tx -> tables.registry().registrations().of(tx, line.item()))
        .flatMap(row -> row.handOver())
        .orElseThrow();
  }

  private static RegisterEntry entry(Optional<RegisterEntry.Secrecy> secrecy) {
    return new RegisterEntry(
        LocalDate.of(2026, 8, 3),
        Optional.of(LocalDate.of(2026, 8, 2)),
        "Petra Wall",
        secrecy.isPresent() ? "Oro för ett barn på Ekskolan" : "Trasig gunga på Lindvägen",
        secrecy.isPresent() ? "Synpunkt" : "Trasig gunga på Lindvägen",
        "Facebook",
        "Synpunkt",
        secrecy);
  }

  private static void done(Decide.Result result) {
    if (result instanceof Decide.Result.Refused(Decide.Why why)) {
      throw new IllegalStateException(why.name());
    }
  }

  private static String quoted(String word) {
    return word.isEmpty() ? "null" : "'" + word + "'";
  }

  private void sql(String statement) {
    Forger.sql(desk.office().database(), statement);
  }
}

package org.uppsikt.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uppsikt.domain.decision.Decision;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemKind;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.domain.policy.Country;
import org.uppsikt.domain.registry.Disposition;
import org.uppsikt.domain.registry.HandOver;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.domain.registry.HandOverState;
import org.uppsikt.domain.registry.KnownCase;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.domain.registry.RouteSetting;
import org.uppsikt.domain.registry.SecrecyMark;
import org.uppsikt.domain.registry.Stage;
import org.uppsikt.testing.Arrivals;

/// Somebody with the database and nothing else in the way cannot close what belongs to a case, what
/// is secret or a message without disposition (I9, I10), nor put what is secret on a mail route
/// (KRO-26).
abstract class RegistryContract extends StoreDesk {

  private final Registrations registrations = new Registrations();
  private final SecrecyMarks marks = new SecrecyMarks();
  private final HandOvers handOvers = new HandOvers();
  private VersionRef secret = new VersionRef(new org.uppsikt.domain.item.ItemId(1), 1);
  private VersionRef linked = secret;
  private VersionRef message = secret;
  private HandOver made = made(secret);

  /// Has a plan made as for many rows, where few are read whole instead.
  void byIndex(Tx tx) {}

  @BeforeEach
  void aSecretItemACaseAndAMessage() {
    secret = arrive(Arrivals.comment("secret", "ill"));
    linked = arrive(Arrivals.comment("linked", "case"));
    message = arrive(privately(Arrivals.comment("message", "hello")));
    Decision decision = decide(linked);
    made = made(secret);
    database.change(
        tx -> {
          var mark =
              new SecrecyMark(
                  UUID.randomUUID(), secret.item(), "OSL 26:1", "Socialnämnden", EVA, tx.now());
          marks.add(tx, mark, Optional.empty());
          registrations.put(tx, linked.item(), decision.id(), "", Optional.empty());
          handOvers.add(tx, made);
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update item_state set folder = 'DONE' where item_id = $SECRET",
        "update item_state set folder = 'DONE' where item_id = $LINKED",
        "update item_state set folder = 'DONE' where item_id = $MESSAGE",
        "update item_state set folder = 'UNPUBLISHED' where item_id = $MESSAGE",
        "update item_state set must_register = false where item_id = $SECRET",
        "update item_state set must_register = false where item_id = $LINKED",
        "update item_state set case_number = 'made up' where item_id = $SECRET",
        "update item_state set case_number = 'made up' where item_id = $LINKED",
        "update registration set stage = 'NUMBERED' where item_id = $LINKED",
        "update registration set must_register = false where item_id = $LINKED",
        "update secrecy_mark set holds = null where item_id = $SECRET",
        "update hand_over set route = 'MAIL' where id = '$MADE'",
        "update hand_over set secret = false where id = '$MADE'",
        "update hand_over_item set route = 'MAIL' where hand_over_id = '$MADE'",
        "update hand_over_item set secret = false where hand_over_id = '$MADE'",
        "update hand_over set case_number = 'made up' where id = '$MADE'",
        "update hand_over set state = 'NUMBERED' where id = '$MADE'",
        "insert into disposition (id, item_id, kind, plan_entry, reason, decided_by, decided_at)"
            + " select '$NEW', $MESSAGE, 'TRIFLING', '', ' ', made_by, made_at from hand_over"
      })
  void sqlAroundTheRegistry_isRefused(String sql) {
    String filled =
        sql.replace("$SECRET", secret.item().toString())
            .replace("$LINKED", linked.item().toString())
            .replace("$MESSAGE", message.item().toString())
            .replace("$MADE", made.id().toString())
            .replace("$NEW", UUID.randomUUID().toString());
    assertThatThrownBy(() -> database.change(tx -> tx.handle().execute(filled)))
        .isInstanceOf(StoreException.class);
  }

  @Test
  void whatWouldBeDoneGoesWhereItBelongs_untilThereIsANumber() {
    database.change(tx -> states.folder(tx, linked.item(), Folder.DONE));
    assertThat(folder(linked)).isEqualTo(Folder.TO_REGISTER);
    database.change(
        tx -> states.executed(tx, message.item(), Folder.DONE, Visibility.SHOWN, tx.now()));
    assertThat(folder(message)).isEqualTo(Folder.INBOX);
    database.change(
        tx -> states.executed(tx, message.item(), Folder.UNPUBLISHED, Visibility.HIDDEN, tx.now()));
    assertThat(folder(message)).as("nobody has said what becomes of it").isEqualTo(Folder.INBOX);
    database.change(
        tx -> {
          registrations.numbered(tx, linked.item(), "KS 2026/1", Optional.of(EVA), tx.now());
          states.folder(tx, linked.item(), Folder.DONE);
        });
    assertThat(folder(linked)).isEqualTo(Folder.DONE);
  }

  @Test
  void aHandOverComesBackAsItWasMade() {
    assertThat(database.read(tx -> handOvers.find(tx, made.id())).orElseThrow().handOver())
        .isEqualTo(made);
  }

  @Test
  void aHandOverGoesFromStepToStep_andIsLeavingOnlyOnce() {
    var sendings = new Sendings();
    database.change(
        tx -> {
          Instant now = tx.now();
          assertThat(sendings.due(tx, now)).isEmpty();
          assertThat(sendings.due(tx, now.plusSeconds(60)))
              .extracting(Sendings.Sending::id)
              .containsExactly(made.id());
          assertThat(sendings.begin(tx, made.id(), now)).isTrue();
          assertThat(sendings.begin(tx, made.id(), now)).isFalse();
          assertThat(sendings.awaited(tx)).containsExactly(RouteKind.FOLDER);
          var back =
              new Sendings.Step(HandOverState.BOUNCED, Optional.of("MAILBOX_FULL"), "5.2.2", now);
          assertThat(sendings.step(tx, made.id(), HandOverState.SENT, back)).isFalse();
          assertThat(sendings.step(tx, made.id(), HandOverState.SENDING, back)).isTrue();
          assertThat(sendings.awaited(tx))
              .as("a number may come after all")
              .containsExactly(RouteKind.FOLDER);
          assertThat(sendings.of(tx, made.id()).orElseThrow().code()).contains("5.2.2");
          assertThat(sendings.again(tx, made.id(), HandOverState.BOUNCED, now)).isTrue();
          assertThat(sendings.awaited(tx)).as("nothing is there yet").isEmpty();
          assertThat(sendings.of(tx, made.id()).orElseThrow().attempts()).isZero();
        });
  }

  @Test
  void whatWaitsIsCountedOnce_longestFirst() {
    database.change(
        tx -> {
          assertThat(registrations.waiting(tx, 10))
              .extracting(waiting -> waiting.row().item())
              .containsExactly(linked.item());
          assertThat(registrations.late(tx, tx.now().minusSeconds(60))).isEqualTo(1);
          registrations.numbered(tx, linked.item(), "KS 2026/1", Optional.empty(), tx.now());
          assertThat(registrations.waiting(tx, 10)).isEmpty();
          assertThat(registrations.late(tx, tx.now())).isZero();
        });
  }

  /// What has its number grows over the years, and the list is read every minute.
  @Test
  void whatStandsStillAndWhatWaits_isFoundByItsIndex() {
    assertByIndex(Registrations.STUCK_HAND_OVERS, "hand_over_stuck");
    String waits = "select r.item_id from registration r where " + Registrations.WAITS;
    assertByIndex(waits, "registration_waiting");
  }

  private void assertByIndex(String sql, String index) {
    String plan =
        database.read(
            tx -> {
              byIndex(tx);
              return String.join(
                  " ", tx.handle().createQuery("explain " + sql).mapTo(String.class).list());
            });
    assertThat(plan)
        .containsIgnoringCase(index)
        .doesNotContainIgnoringCase("seq scan")
        .doesNotContainIgnoringCase("tablescan");
  }

  @Test
  void everyStageWithoutANumberWaits() {
    for (Stage stage : Stage.values()) {
      assertThat(Registrations.WAITS.contains("'" + stage + "'"))
          .as(stage.name())
          .isEqualTo(stage != Stage.NUMBERED);
    }
    for (HandOverState state : HandOverState.values()) {
      assertThat(Registrations.STUCK_HAND_OVERS.contains("'" + state + "'"))
          .as(state.name())
          .isEqualTo(state != HandOverState.NUMBERED);
    }
  }

  @Test
  void routesAreKeptAsTheyWereSet_andNothingSecretIsSetOnMail() {
    var host = new RouteSetting.Host("mail.example", 587, true);
    var mail = new RouteSetting.Mail(host, host, "a", "a@b.example", "r@b.example", "Sent", "r");
    String forms = "KS yyyy/####; SBN.yyyy.##; Samhällsbyggnadsnämnden i Björkvik yyyy-####";
    var setting = new RouteSetting(RouteKind.MAIL, RouteKind.DIARY, forms, "/fetch", mail);
    var settings = new RouteSettings();
    database.change(
        tx -> {
          assertThat(settings.get(tx)).isEmpty();
          settings.put(tx, setting, EVA);
          settings.put(tx, setting, EVA);
          settings.putSecret(tx, RouteKind.MAIL, new byte[] {1});
          settings.putSecret(tx, RouteKind.MAIL, new byte[] {2});
          settings.read(tx, RouteKind.MAIL, Optional.of("7:9"), Optional.of("LOGIN"), tx.now());
        });
    database.change(
        tx -> {
          assertThat(settings.get(tx)).contains(setting);
          assertThat(settings.secret(tx, RouteKind.MAIL).orElseThrow()).containsExactly(2);
          assertThat(settings.cursor(tx, RouteKind.MAIL)).contains("7:9");
          assertThat(settings.fault(tx, RouteKind.MAIL)).contains("LOGIN");
          assertThat(settings.cursor(tx, RouteKind.DIARY)).isEmpty();
        });
    assertThatThrownBy(
            () ->
                database.change(
                    tx -> tx.handle().execute("update registry_setting set for_secret = 'MAIL'")))
        .isInstanceOf(StoreException.class);
  }

  @Test
  void aNumberThatIsTakenBack_leavesNothingOfItself() {
    VersionRef item = secret;
    Decision decision = decide(item);
    var cases = new KnownCases();
    database.change(
        tx -> {
          registrations.put(tx, item.item(), decision.id(), "", Optional.of(made.id()));
          registrations.numbered(tx, item.item(), "KS 1", Optional.of(EVA), tx.now());
          handOvers.numbered(tx, made.id(), "KS 1", Optional.of(EVA), tx.now());
          assertThat(cases.know(tx, new KnownCase("KS 1", "x"), false, Optional.of(EVA), tx.now()))
              .isTrue();
          assertThat(cases.know(tx, new KnownCase("KS 1", "y"), false, Optional.of(EVA), tx.now()))
              .isFalse();
          cases.forget(tx, "KS 1");
          assertThat(cases.like(tx, "KS 1", 5)).as("something bears it").hasSize(1);
        });
    int before = revision(item);
    database.change(
        tx -> {
          assertThat(handOvers.unnumbered(tx, made.id(), "KS 2", HandOverState.SENT)).isFalse();
          assertThat(handOvers.unnumbered(tx, made.id(), "KS 1", HandOverState.SENT)).isTrue();
          assertThat(
                  registrations.unnumbered(tx, item.item(), "KS 2", Stage.SENT, Folder.TO_REGISTER))
              .isFalse();
          assertThat(
                  registrations.unnumbered(tx, item.item(), "KS 1", Stage.SENT, Folder.TO_REGISTER))
              .isTrue();
          cases.forget(tx, "KS 1");
          assertThat(cases.like(tx, "KS 1", 5)).isEmpty();
          assertThat(handOvers.find(tx, made.id()).map(HandOvers.Stored::state))
              .contains(HandOverState.SENT);
          assertThat(registrations.of(tx, item.item()))
              .contains(
                  new Registrations.Row(
                      item.item(), "", Stage.SENT, Optional.empty(), Optional.of(made.id())));
        });
    assertThat(folder(item)).isEqualTo(Folder.TO_REGISTER);
    assertThat(revision(item)).isGreaterThan(before);
  }

  @Test
  void aDispositionThatWasTakenBack_neverHoldsAgain() {
    var dispositions = new Dispositions();
    Disposition first = given(Disposition.Kind.IN_ORDER, "");
    Disposition second = given(Disposition.Kind.TRIFLING, "a thanks");
    database.change(
        tx -> {
          dispositions.add(tx, first);
          dispositions.add(tx, second);
          dispositions.withdraw(tx, second, Optional.of(first.id()), Folder.INBOX, EVA);
        });
    assertThat(database.read(tx -> dispositions.of(tx, message.item())).map(Disposition::id))
        .contains(first.id());
    database.change(
        tx -> {
          dispositions.add(tx, given(Disposition.Kind.REGISTER, ""));
          dispositions.back(tx, message.item());
        });
    assertThat(database.read(tx -> dispositions.of(tx, message.item())).map(Disposition::id))
        .as("not the one that was taken back")
        .contains(first.id());
    database.change(tx -> dispositions.withdraw(tx, first, Optional.empty(), Folder.INBOX, EVA));
    Optional<Disposition> none = database.read(tx -> dispositions.of(tx, message.item()));
    assertThat(none).isEmpty();
  }

  @Test
  void aMessageTakenAway_whoseRegisteringIsTakenBack_standsInTheInbox() {
    var dispositions = new Dispositions();
    database.change(
        tx -> {
          dispositions.add(tx, given(Disposition.Kind.REGISTER, ""));
          states.executed(tx, message.item(), Folder.UNPUBLISHED, Visibility.HIDDEN, tx.now());
        });
    assertThat(folder(message)).isEqualTo(Folder.UNPUBLISHED);
    database.change(tx -> dispositions.back(tx, message.item()));
    assertThat(folder(message)).isEqualTo(Folder.INBOX);
  }

  private Disposition given(Disposition.Kind kind, String reason) {
    clock.forward(Duration.ofSeconds(1));
    return new Disposition(
        UUID.randomUUID(), message.item(), kind, "letter", reason, EVA, clock.instant());
  }

  private int revision(VersionRef ref) {
    return database.read(tx -> states.find(tx, ref.item()).orElseThrow().revision());
  }

  private Folder folder(VersionRef ref) {
    return database.read(tx -> states.find(tx, ref.item())).orElseThrow().folder();
  }

  private HandOver made(VersionRef ref) {
    var entry =
        new RegisterEntry(
            LocalDate.of(2026, 8, 3),
            Optional.empty(),
            "Roger",
            "About a neighbour",
            "A message",
            "Facebook",
            "",
            Optional.of(new RegisterEntry.Secrecy("OSL 26:1", "Socialnämnden")));
    return new HandOver(
        HandOverId.random(),
        RouteKind.FOLDER,
        entry,
        Country.SE,
        "sv",
        "",
        List.of(new HandOver.Along(ref, Optional.empty(), true, true, false)),
        EVA,
        clock.instant(),
        clock.instant().plusSeconds(10));
  }

  private static RemoteItem privately(RemoteItem item) {
    return new RemoteItem(
        item.id(),
        ItemKind.MESSAGE,
        Optional.empty(),
        item.parent(),
        item.permalink(),
        item.sender(),
        item.text(),
        item.postedAt(),
        item.editedAt(),
        item.visibility(),
        item.raw());
  }
}

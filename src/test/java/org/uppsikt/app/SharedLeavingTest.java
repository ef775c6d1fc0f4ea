package org.uppsikt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uppsikt.channel.manual.ManualConnector;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.policy.PolicyLibrary;
import org.uppsikt.store.Database;
import org.uppsikt.store.States;
import org.uppsikt.store.Tables;
import org.uppsikt.testing.Bench;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.testing.SharedOffice;
import org.uppsikt.testing.Ticking;
import org.uppsikt.text.Language;
import org.uppsikt.text.QuitText;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Overlay;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.work.Decide;
import org.uppsikt.work.Desk;
import org.uppsikt.work.HandingOver;
import org.uppsikt.work.Office;
import org.uppsikt.work.Step;

/// Two consoles share one PostgreSQL database. Bo quits his; what Anna has in her undo window is
/// hers, and she is still at work.
class SharedLeavingTest {

  private static final ChannelId CHANNEL = SharedOffice.CHANNEL;

  private final Ticking clock = new Ticking();
  private final Tables tables = Tables.create();
  private final Kit kit = FxStage.kit(Language.EN, Appearance.LIGHT, 100);
  private final Overlay overlay = FxStage.on(() -> new Overlay(new StackPane()));
  private final Scene scene = FxStage.on(() -> FxStage.scene(kit, overlay, 800, 600));
  private List<Database> both = List.of();
  private int left;

  @SuppressWarnings("NullAway.Init")
  private Desk anna;

  @SuppressWarnings("NullAway.Init")
  private Desk bo;

  @BeforeEach
  void open() {
    both = SharedOffice.twice(clock, tables);
    anna = desk(both.getFirst(), PracticeOffice.ANNA);
    bo = desk(both.getLast(), PracticeOffice.BO);
  }

  @AfterEach
  void close() {
    both.forEach(Database::close);
  }

  @Test
  void whatOnlyAColleagueHasInItsWindow_isNotAskedAbout() {
    OrderId annas = order(anna, "a");
    HandOverId handedOver = handOver(anna, "b");
    boQuits();
    assertThat(left).isEqualTo(1);
    assertThat(overlay.isOpen()).isFalse();
    assertThat(Ordered.state(anna, annas)).isEqualTo(OrderState.WAITING);
    assertThat(anna.registry().courier().inWindow()).containsExactly(handedOver);
  }

  @Test
  void sentNowHisOwnLeave_andHersStayInTheirWindow() {
    OrderId annas = order(anna, "a");
    HandOverId annasToo = handOver(anna, "b");
    OrderId bos = order(bo, "c");
    HandOverId bosToo = handOver(bo, "d");
    boQuits();
    assertThat(told()).contains(kit.text(QuitText.ORDERS_OWN, 2), kit.text(QuitText.KEEP_SHARED));
    press("quit.send");
    assertThat(Ordered.state(bo, bos)).isEqualTo(OrderState.BY_HAND);
    assertThat(Ordered.state(anna, annas)).isEqualTo(OrderState.WAITING);
    assertThat(fault(bosToo)).as("it was tried, but no folder is set up").isPresent();
    assertThat(fault(annasToo)).as("not tried").isEmpty();
  }

  @Test
  void droppedHisOwnAreWithdrawn_andHersStay() {
    OrderId annas = order(anna, "a");
    HandOverId annasToo = handOver(anna, "b");
    OrderId bos = order(bo, "c");
    HandOverId bosToo = handOver(bo, "d");
    boQuits();
    press("quit.drop");
    assertThat(left).isEqualTo(1);
    assertThat(Ordered.state(bo, bos)).isEqualTo(OrderState.WITHDRAWN);
    assertThat(Ordered.state(anna, annas)).isEqualTo(OrderState.WAITING);
    assertThat(anna.registry().courier().inWindow())
        .containsExactly(annasToo)
        .doesNotContain(bosToo);
  }

  /// Keeping promises that a console which stays open sends them.
  @Test
  void whatHeLeaves_isSentFromHerConsoleOnceItsWindowIsOver() {
    OrderId bos = order(bo, "c");
    boQuits();
    press("quit.keep");
    assertThat(left).isEqualTo(1);
    assertThat(Ordered.state(bo, bos)).isEqualTo(OrderState.WAITING);
    clock.forward(Duration.ofMinutes(1));
    anna.dispatch().runDue();
    assertThat(Ordered.state(anna, bos)).isEqualTo(OrderState.BY_HAND);
  }

  private Optional<String> fault(HandOverId id) {
    return both.getFirst()
        .read(tx -> tables.registry().sendings().of(tx, id))
        .orElseThrow()
        .fault();
  }

  private void boQuits() {
    var tasks = new Tasks(Runnable::run, Runnable::run);
    var ends = new Leaving.Ends(0, false);
    FxStage.run(() -> new Leaving(bo, tasks).ask(kit, overlay, ends, () -> left++));
  }

  private void press(String id) {
    FxStage.run(
        () -> {
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          Node button = Found.in(scene.getRoot(), id, Button.class);
          ((Button) button).fire();
        });
  }

  private List<String> told() {
    return FxStage.on(
        () ->
            Found.nodes(scene.getRoot()).stream()
                .filter(Label.class::isInstance)
                .map(node -> ((Label) node).getText())
                .toList());
  }

  private static OrderId order(Desk desk, String comment) {
    return Ordered.away(desk, Ordered.arrives(desk, CHANNEL, comment), Optional.empty());
  }

  private static HandOverId handOver(Desk desk, String comment) {
    States.State seen = Ordered.arrives(desk, CHANNEL, comment);
    var entry =
        new RegisterEntry(
            LocalDate.of(2026, 8, 3),
            Optional.empty(),
            "Roger Nylander",
            "Lutande stolpe",
            "Lutande stolpe",
            "Facebook",
            "Synpunkt",
            Optional.empty());
    var wish =
        new HandingOver.Wish(
            List.of(new HandingOver.Picked(seen.version(), seen.revision())),
            "",
            entry,
            new HandingOver.Along(false, false, false),
            RouteKind.FOLDER);
    assertThat(desk.atItem().handingOver().handOver(wish, desk.person().id()))
        .isInstanceOf(Decide.Result.Decided.class);
    return desk.office()
        .database()
        .read(tx -> desk.office().tables().registry().registrations().of(tx, seen.item()))
        .flatMap(row -> row.handOver())
        .orElseThrow();
  }

  private Desk desk(Database database, Person person) {
    var office =
        new Office(
            database,
            tables,
            clock,
            ZoneId.of("Europe/Stockholm"),
            PolicyLibrary.shipped(),
            "smedjebacken",
            "Björkvik",
            true,
            Step.Watcher.NOBODY);
    return Bench.of(office, id -> Optional.of(new ManualConnector()), Duration.ofSeconds(10))
        .desk(person);
  }
}

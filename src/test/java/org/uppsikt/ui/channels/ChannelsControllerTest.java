package org.uppsikt.ui.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uppsikt.channel.Cancellation;
import org.uppsikt.channel.ChannelFailure;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.channel.ChannelKind;
import org.uppsikt.domain.item.SenderStatement;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.text.Language;
import org.uppsikt.ui.EntryExample;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Notice;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.work.ChannelRegister;
import org.uppsikt.work.Failures;

/// The screen of channels tells what is missing, and takes in by hand exactly what was copied.
class ChannelsControllerTest {

  private static final Channel PAGE =
      new Channel(
          new ChannelId(UUID.randomUUID()), ChannelKind.MANUAL, "Page", "x", "facebook", "");

  private final Kit kit = FxStage.kit(Language.EN, Appearance.LIGHT, 100);
  private final ChannelsModel model = new ChannelsModel();
  private final KeptRegister register = new KeptRegister();
  private Optional<Instant> waits = Optional.empty();
  private List<Standing> standings = List.of();

  @ParameterizedTest
  @EnumSource
  void everyWayOfNotReachingASiteHasWordsOfItsOwn(ChannelFailure.Why why) {
    var unknown = FailureWords.of(kit, "SOMETHING_NEW").happened();
    var words = FailureWords.of(kit, Failures.code(new ChannelFailure.Unreachable(why)));
    assertThat(words.happened()).isNotBlank().isNotEqualTo(unknown);
    assertThat(words.todo()).isNotBlank();
  }

  @Test
  void aPlatformThatAsksToWaitIsToldWithItsTime() {
    waits = Optional.of(Instant.parse("2026-08-03T14:12:00Z"));
    FxStage.run(
        () -> {
          controller().fetch(PAGE);
          assertThat(model.noticeProperty().get().happened()).contains("Page").contains("14:12");
          assertThat(model.fetching()).isEmpty();
        });
  }

  @Test
  void aMissingRightIsNamedAndTheRemedyGiven() {
    FxStage.run(
        () -> {
          register.answer =
              new ChannelRegister.Result.MissingRight(List.of("moderate_comments", "other"));
          controller().addWordPress("a", "https://a.example", "b", "c");
          Notice notice = model.noticeProperty().get();
          assertThat(notice.happened()).contains("moderate comments").contains("other");
          assertThat(notice.todo()).contains("editor");
        });
  }

  @Test
  void closingThePanelStopsTheLoginThatIsTried() {
    FxStage.run(
        () -> {
          var controller = controller();
          register.during = controller::cancel;
          controller.addWordPress("a", "https://a.example", "b", "c");
          assertThat(register.stopped).isTrue();
        });
  }

  @Test
  void whatWasCopiedIsTakenInWithItsPictures(@TempDir Path folder) throws Exception {
    var picture = Files.write(folder.resolve("a.png"), new byte[] {1, 2, 3});
    FxStage.run(
        () -> {
          controller().enter(PAGE, copied(picture));
          var item = register.entered.getFirst();
          assertThat(item.text()).isEqualTo("text");
          assertThat(item.sender()).isEqualTo(new SenderStatement.NothingShown());
          assertThat(item.screenshots()).containsExactly(new byte[] {1, 2, 3});
        });
  }

  @Test
  void aPictureThatCannotBeReadIsToldAndNothingIsTakenIn(@TempDir Path folder) {
    FxStage.run(
        () -> {
          controller().enter(PAGE, copied(folder.resolve("missing.png")));
          assertThat(register.entered).isEmpty();
          assertThat(model.noticeProperty().get()).isNotNull();
        });
  }

  /// "Nothing usable" would send her looking for a fault in what she typed.
  @Test
  void intoAChannelThatWasEndedMeanwhile_thatIsSaid_andTheScreenFollows(@TempDir Path folder)
      throws Exception {
    var picture = Files.write(folder.resolve("a.png"), new byte[] {1, 2, 3});
    Standing ended =
        new Standing(
            PAGE, Optional.empty(), Optional.empty(), Optional.empty(), 0, Optional.empty(), true);
    FxStage.run(
        () -> {
          standings = List.of(standing(PAGE, Optional.empty()));
          var controller = controller();
          controller.refresh();
          register.notEntered = ChannelRegister.NotEntered.ENDED;
          register.during = () -> standings = List.of(ended);
          controller.enter(PAGE, copied(picture));
          Notice notice = model.noticeProperty().get();
          assertThat(notice.happened()).contains("ended");
          assertThat(notice.todo()).contains("Take it up again");
          assertThat(model.channels()).containsExactly(ended);
        });
  }

  @Test
  void whatWasAdded_isChosen_alsoBesideOthers() {
    Channel added =
        new Channel(new ChannelId(UUID.randomUUID()), ChannelKind.MANUAL, "New", "x", "x", "");
    FxStage.run(
        () -> {
          standings = List.of(standing(PAGE, Optional.empty()));
          var controller = controller();
          controller.refresh();
          register.answer = new ChannelRegister.Result.Added(added);
          standings = List.of(standing(PAGE, Optional.empty()), standing(added, Optional.empty()));
          controller.addManual("New", "x", "x");
          assertThat(model.chosenProperty().get().channel()).isEqualTo(added);
        });
  }

  @Test
  void afterANewPassword_theChannelThatIsChosenNextStaysChosen() {
    Channel other =
        new Channel(new ChannelId(UUID.randomUUID()), ChannelKind.MANUAL, "Other", "x", "x", "");
    FxStage.run(
        () -> {
          standings = List.of(standing(PAGE, Optional.empty()), standing(other, Optional.empty()));
          var controller = controller();
          controller.refresh();
          var scene = FxStage.scene(kit, controller.view(), 1280, 800);
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          var list = (ListView<?>) button(scene, "channels.list");
          register.answer = new ChannelRegister.Result.Added(PAGE);
          controller.newPassword(PAGE, "c");
          list.getSelectionModel().select(1);
          assertThat(model.chosenProperty().get().channel()).isEqualTo(other);
          var fetched = Optional.of(Instant.EPOCH);
          standings = List.of(standing(PAGE, fetched), standing(other, fetched));
          controller.refresh();
          assertThat(model.chosenProperty().get().channel()).isEqualTo(other);
          assertThat(list.getSelectionModel().getSelectedIndex()).isEqualTo(1);
        });
  }

  @Test
  void thatTheFirstFetchBeginsShortly_isSaidUntilItCame() {
    FxStage.run(
        () -> {
          standings = List.of(standing(PAGE, Optional.empty()));
          register.answer = new ChannelRegister.Result.Added(PAGE);
          var controller = controller();
          controller.addWordPress("Page", "https://a.example", "b", "c");
          controller.refresh();
          assertThat(model.noticeProperty().get().happened()).contains("first fetch");
          standings = List.of(standing(PAGE, Optional.of(Instant.EPOCH)));
          controller.refresh();
          assertThat(model.noticeProperty().get()).isNull();
          assertThat(model.chosenProperty().get().fetchedAt()).contains(Instant.EPOCH);
        });
  }

  @Test
  void ofAChannelThatIsNotThereYet_nothingIsSaidToBeStillThere() {
    FxStage.run(
        () -> {
          register.answer = new ChannelRegister.Result.LoginFailed("UNAUTHORISED");
          controller().addWordPress("a", "https://a.example", "b", "c");
          Notice fresh = model.noticeProperty().get();
          assertThat(fresh.kept()).startsWith("Nothing was saved");
          controller().newPassword(PAGE, "c");
          assertThat(model.noticeProperty().get().kept()).contains("still there");
        });
  }

  @Test
  void whereNoneCanBeConnected_theButtonsAreOff_andWhyStandsBesideThem() {
    FxStage.run(
        () -> {
          register.closed = Optional.of(ChannelRegister.Why.PRACTICE);
          standings = List.of(standing(PAGE, Optional.empty()));
          var controller = controller();
          controller.refresh();
          var scene = FxStage.scene(kit, controller.view(), 1280, 800);
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          assertThat(button(scene, "channels.wordpress").isDisabled()).isTrue();
          assertThat(button(scene, "channels.manual").isDisabled()).isTrue();
          assertThat(words(scene)).anyMatch(w -> w.contains("cannot be connected in practice"));
          assertThat(Found.nodes(scene.getRoot()))
              .noneMatch(node -> "channels.end".equals(node.getId()));
        });
  }

  @Test
  void anEndedChannelSaysSo_andIsOnlyTakenUpAgain() {
    FxStage.run(
        () -> {
          standings =
              List.of(
                  new Standing(
                      PAGE,
                      Optional.empty(),
                      Optional.empty(),
                      Optional.empty(),
                      0,
                      Optional.empty(),
                      true));
          var controller = controller();
          controller.refresh();
          var scene = FxStage.scene(kit, controller.view(), 1280, 800);
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          assertThat(words(scene)).contains("Ended");
          assertThat(Found.nodes(scene.getRoot()))
              .noneMatch(node -> "channels.enter".equals(node.getId()));
          ((ButtonBase) button(scene, "channels.end")).fire();
          assertThat(register.ended).containsExactly(false);
        });
  }

  private static Node button(Scene scene, String id) {
    return Found.nodes(scene.getRoot()).stream()
        .filter(node -> id.equals(node.getId()))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> words(Scene scene) {
    return Found.nodes(scene.getRoot()).stream()
        .flatMap(node -> node instanceof Label label ? Stream.of(label.getText()) : Stream.of())
        .toList();
  }

  private static Standing standing(Channel channel, Optional<Instant> fetched) {
    return new Standing(channel, fetched, Optional.empty(), Optional.empty(), 0, Optional.empty());
  }

  private static ChannelsActions.Copied copied(Path picture) {
    return new ChannelsActions.Copied(
        "https://x.example", "text", new SenderStatement.NothingShown(), List.of(picture));
  }

  private ChannelsController controller() {
    var outside =
        new ChannelsController.Outside(
            EntryExample.EVA.id(), new Channels(), List::of, new SimpleBooleanProperty(true));
    return new ChannelsController(kit, model, register, EntryExample.AT_ONCE, outside);
  }

  private final class Channels implements ChannelSource {
    @Override
    public List<Standing> standings() {
      return standings;
    }

    @Override
    public Optional<Instant> fetch(ChannelId channel) {
      return waits;
    }
  }

  private static final class KeptRegister implements ChannelRegister {

    private final List<ByHand> entered = new ArrayList<>();
    private final List<Boolean> ended = new ArrayList<>();
    private Result answer = new Result.LoginFailed("CANCELLED");
    private Runnable during = () -> {};
    private boolean stopped;
    private NotEntered notEntered = NotEntered.NOT_USABLE;
    private Optional<Why> closed = Optional.empty();

    @Override
    public Result addWordPress(WordPressSite site, PersonId by, Cancellation cancellation) {
      during.run();
      stopped = cancellation.requested();
      return answer;
    }

    @Override
    public Result addManual(String name, String address, String look, PersonId by) {
      return answer;
    }

    @Override
    public Result newPassword(
        ChannelId channel, char[] password, PersonId by, Cancellation cancellation) {
      return answer;
    }

    @Override
    public Result rename(ChannelId channel, String name, PersonId by) {
      return answer;
    }

    @Override
    public Result end(ChannelId channel, boolean now, PersonId by) {
      ended.add(now);
      return answer;
    }

    @Override
    public Optional<Why> closed() {
      return closed;
    }

    @Override
    public Entry enter(ByHand item, PersonId by) {
      entered.add(item);
      during.run();
      return new Entry.Refused(notEntered);
    }
  }
}

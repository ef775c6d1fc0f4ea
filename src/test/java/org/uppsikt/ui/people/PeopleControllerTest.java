package org.uppsikt.ui.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.text.Language;
import org.uppsikt.text.PeopleText;
import org.uppsikt.ui.EntryExample;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.Staff;

/// The screen of people does what was asked to the person who was meant, and tells what came of it.
class PeopleControllerTest {

  private final Kit kit = FxStage.kit(Language.EN, Appearance.LIGHT, 100);
  private final PeopleModel model = new PeopleModel();
  private final KeptStaff staff = new KeptStaff();

  @ParameterizedTest
  @EnumSource
  void everyRefusalIsTold(Staff.Why why) {
    FxStage.run(
        () -> {
          staff.answer = new Staff.Result.Refused(why);
          controller().suspend(EntryExample.MATS, "left");
          var notice = model.noticeProperty().get();
          assertThat(notice).isNotNull();
          assertThat(notice.happened()).isNotBlank();
          assertThat(notice.todo()).isNotBlank().doesNotContain("{");
          assertThat(model.busyProperty().get()).isFalse();
        });
  }

  @Test
  void aRemovalAsksToOpenAgain() {
    FxStage.run(
        () -> {
          staff.answer = new Staff.Result.OpenAgain();
          controller().remove(EntryExample.MATS, " moved away ");
          assertThat(staff.asked).containsExactly("remove Mats Öberg moved away");
          assertThat(model.openAgainProperty().get()).isTrue();
        });
  }

  @Test
  void theChosenPersonStaysChosenWhenTheListIsReadAnew() {
    FxStage.run(
        () -> {
          var controller = controller();
          controller.refresh();
          model.chosenProperty().set(EntryExample.MATS);
          controller.suspend(EntryExample.MATS, "ill");
          assertThat(model.chosenProperty().get()).isEqualTo(EntryExample.MATS);
          assertThat(model.noticeProperty().get().tone()).isEqualTo(Tone.OK);
        });
  }

  @Test
  void theOwnPasswordIsChangedOnlyWithThePresentOne_andAWrongOneIsTypedAgain() {
    FxStage.run(
        () -> {
          var controller = controller();
          controller.refresh();
          var scene = FxStage.scene(kit, controller.view(), 1024, 640);
          var password = Found.in(scene.getRoot(), "people.password", Button.class);
          password.fire();
          type(scene, "people.password.new", "en helt annan sak");
          type(scene, "people.password.again", "en helt annan sak");
          var go = Found.in(scene.getRoot(), "people.password.go", Button.class);
          assertThat(go.isDisabled()).as("without the present one").isTrue();
          type(scene, "people.password.present", "inte det här");
          staff.answer = new Staff.Result.WrongPassword(true, Instant.EPOCH.plusSeconds(9));
          go.fire();
          assertThat(staff.asked).containsExactly("from inte det här to en helt annan sak");
          var notice = model.noticeProperty().get();
          assertThat(notice).isNotNull();
          assertThat(notice.happened()).isEqualTo("The present password is not right.");
          assertThat(notice.todo()).contains(kit.formats().time(Instant.EPOCH.plusSeconds(9)));
          assertThat(text(scene, "people.password.present")).isEmpty();
          assertThat(text(scene, "people.password.new")).isEqualTo("en helt annan sak");
          staff.answer = new Staff.Result.Done();
          type(scene, "people.password.present", "det rätta ordet");
          go.fire();
          assertThat(model.noticeProperty().get().tone()).isEqualTo(Tone.OK);
        });
  }

  @Test
  void whoForgotHerPassword_isGivenOneForASingleTime() {
    FxStage.run(
        () -> {
          var controller = controller();
          controller.refresh();
          var scene = FxStage.scene(kit, controller.view(), 1024, 640);
          model.chosenProperty().set(EntryExample.MATS);
          Found.in(scene.getRoot(), "people.once", Button.class).fire();
          type(scene, "people.once.new", "bara för i dag");
          type(scene, "people.once.again", "bara för i dag");
          Found.in(scene.getRoot(), "people.once.go", Button.class).fire();
          assertThat(staff.asked).containsExactly("once Mats Öberg bara för i dag");
          model.chosenProperty().set(EntryExample.EVA);
          assertThat(Found.nodes(scene.getRoot()))
              .as("nobody gives one to herself")
              .noneMatch(node -> "people.once".equals(node.getId()));
        });
  }

  /// Afterwards it is too late to name another in time.
  @Test
  void whoAloneReadsProtectedItems_isSuspendedAndRemovedWithThatSaidBefore() {
    FxStage.run(
        () -> {
          staff.people = List.of(EntryExample.EVA, EntryExample.MATS, EntryExample.LEILA);
          staff.lastReaders = Map.of(EntryExample.MATS.id(), 2);
          var controller = controller();
          controller.refresh();
          var scene = FxStage.scene(kit, controller.view(), 1024, 640);
          String said = kit.text(PeopleText.LAST_READER, 2);
          model.chosenProperty().set(EntryExample.LEILA);
          Found.in(scene.getRoot(), "people.suspend", Button.class).fire();
          assertThat(tells(scene, said)).isFalse();
          model.chosenProperty().set(EntryExample.MATS);
          for (String way : List.of("people.suspend", "people.remove")) {
            Found.in(scene.getRoot(), way, Button.class).fire();
            assertThat(tells(scene, said)).as(way).isTrue();
          }
        });
  }

  private static boolean tells(Scene scene, String words) {
    return Found.nodes(scene.getRoot()).stream()
        .anyMatch(node -> node instanceof Label label && label.getText().contains(words));
  }

  @Test
  void whoWasJustAdded_isTheOneChosen() {
    FxStage.run(
        () -> {
          staff.people = List.of(EntryExample.EVA);
          var controller = controller();
          controller.refresh();
          var scene = FxStage.scene(kit, controller.view(), 1024, 640);
          var list = Found.in(scene.getRoot(), "people.list", ListView.class);
          staff.people = List.of(EntryExample.EVA, EntryExample.LEILA);
          controller.add("Leila Karimi", Role.COMMUNICATOR, "", "tre små grisar");
          assertThat(model.chosenProperty().get()).isEqualTo(EntryExample.LEILA);
          assertThat(list.getSelectionModel().getSelectedItem()).isEqualTo(EntryExample.LEILA);
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          assertThat(marked(scene)).containsExactly(EntryExample.LEILA);
        });
  }

  /// Whose rows are painted as chosen.
  private static List<Person> marked(Scene scene) {
    return Found.nodes(scene.getRoot()).stream()
        .filter(node -> node instanceof PersonCell cell && cell.isSelected())
        .map(node -> ((PersonCell) node).getItem())
        .toList();
  }

  private static void type(Scene scene, String id, String words) {
    Found.in(scene.getRoot(), id, TextField.class).setText(words);
  }

  private static String text(Scene scene, String id) {
    return Found.in(scene.getRoot(), id, TextField.class).getText();
  }

  private PeopleController controller() {
    var outside =
        new PeopleController.Outside(
            EntryExample.EVA,
            "Björkvik",
            () -> LocalDate.EPOCH,
            () -> Instant.EPOCH,
            EntryExample.NOWHERE,
            () -> {},
            () -> {},
            new SimpleBooleanProperty(true));
    return new PeopleController(kit, model, staff, EntryExample.AT_ONCE, outside);
  }

  private static final class KeptStaff implements Staff {

    private final List<String> asked = new ArrayList<>();
    private List<Person> people = List.of(EntryExample.EVA, EntryExample.MATS);
    private Result answer = new Result.Done();
    private Map<PersonId, Integer> lastReaders = Map.of();

    @Override
    public List<Person> people() {
      return people;
    }

    @Override
    public Map<PersonId, Integer> lastReaders() {
      return lastReaders;
    }

    @Override
    public Result add(String name, Role role, String office, char[] password, PersonId by) {
      return answer;
    }

    @Override
    public Result changePassword(PersonId me, char[] present, char[] fresh) {
      asked.add("from " + new String(present) + " to " + new String(fresh));
      return answer;
    }

    @Override
    public Result giveOneTimePassword(PersonId person, char[] password, PersonId by) {
      var who = person.equals(EntryExample.MATS.id()) ? "Mats Öberg" : "somebody else";
      asked.add("once " + who + " " + new String(password));
      return answer;
    }

    @Override
    public Result suspend(PersonId person, String reason, PersonId by) {
      return answer;
    }

    @Override
    public Result resume(PersonId person, PersonId by) {
      return answer;
    }

    @Override
    public Result remove(PersonId person, String reason, PersonId by) {
      var who = person.equals(EntryExample.MATS.id()) ? "Mats Öberg" : "somebody else";
      asked.add("remove " + who + " " + reason);
      return answer;
    }

    @Override
    public Result newRecoveryKey(PersonId by) {
      return answer;
    }
  }
}

package org.uppsikt.ui.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.text.Language;
import org.uppsikt.ui.EntryExample;
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

  private PeopleController controller() {
    var outside =
        new PeopleController.Outside(
            EntryExample.EVA,
            "Björkvik",
            () -> LocalDate.EPOCH,
            EntryExample.NOWHERE,
            () -> {},
            () -> {},
            new SimpleBooleanProperty(true));
    return new PeopleController(kit, model, staff, EntryExample.AT_ONCE, outside);
  }

  private static final class KeptStaff implements Staff {

    private final List<String> asked = new ArrayList<>();
    private Result answer = new Result.Done();

    @Override
    public List<Person> people() {
      return List.of(EntryExample.EVA, EntryExample.MATS);
    }

    @Override
    public Result add(String name, Role role, String office, char[] password, PersonId by) {
      return answer;
    }

    @Override
    public Result changePassword(PersonId person, char[] password, PersonId by) {
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

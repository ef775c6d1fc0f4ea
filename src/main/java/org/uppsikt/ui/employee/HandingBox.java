package org.uppsikt.ui.employee;

import java.util.Optional;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.domain.duty.CaseOffer;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.text.EmployeeText;
import org.uppsikt.text.TaskText;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.SafeText;
import org.uppsikt.ui.kit.form.Field;
import org.uppsikt.work.Employees;

/// Handing a case to another leader: to whom and why; and what is to be done about an open offer.
final class HandingBox {

  private final Kit kit;
  private final EmployeeModel model;
  private final EmployeeActions actions;
  private final EmployeeView.Office office;
  private final PersonId me;

  HandingBox(
      Kit kit,
      EmployeeModel model,
      EmployeeActions actions,
      EmployeeView.Office office,
      PersonId me) {
    this.kit = kit;
    this.model = model;
    this.actions = actions;
    this.office = office;
    this.me = me;
  }

  VBox handOn(Employees.Line line) {
    var box = Boxes.column("form", Boxes.words(kit.text(EmployeeText.HAND_TITLE), "section"));
    if (office.heirs().isEmpty()) {
      box.getChildren().add(Boxes.words(kit.text(EmployeeText.HAND_NOBODY), "muted"));
      return box;
    }
    var hand =
        new KeyButton(kit, "employee.hand-on", kit.text(EmployeeText.HAND_DO), "")
            .icon(Feather.CORNER_UP_RIGHT)
            .does(() -> actions.handOn(line));
    box.getChildren()
        .addAll(
            Boxes.words(kit.text(EmployeeText.HAND_HELP), "muted"),
            EmployeeDetail.choice(
                model.heirProperty(),
                office.heirs().stream().map(Person::id).toList(),
                office::name),
            Field.lines(
                "employee.hand-why", kit.text(EmployeeText.HAND_WHY), model.whyProperty(), 2),
            EmployeeDetail.buttons(hand));
    box.disableProperty().bind(model.busyProperty());
    return box;
  }

  /// While it is open: to answer for whom it is offered to, to take back for who offered it.
  VBox offered(Employees.Line line, CaseOffer offer) {
    boolean mine = offer.to().equals(me);
    var when = kit.formats().dayAndTime(offer.at());
    var said =
        mine
            ? kit.text(EmployeeText.OFFER_TO_ME, office.name(offer.from()), when)
            : kit.text(EmployeeText.OFFER_AWAY, office.name(offer.to()), when);
    var box =
        Boxes.column(
            "form",
            Boxes.words(said, "section"),
            Boxes.words(kit.text(EmployeeText.OFFER_REASON, SafeText.harmless(offer.reason()))));
    if (mine) {
      answer(line, box);
    } else {
      var back =
          new KeyButton(kit, "employee.take-back", kit.text(EmployeeText.TAKE_BACK), "")
              .icon(Feather.CORNER_UP_LEFT)
              .does(() -> actions.takeBack(line));
      box.getChildren().add(EmployeeDetail.buttons(back));
    }
    box.disableProperty().bind(model.busyProperty());
    return box;
  }

  private void answer(Employees.Line line, VBox box) {
    var accept =
        new KeyButton(kit, "employee.accept", kit.text(EmployeeText.ACCEPT), "")
            .icon(Feather.CHECK)
            .style("accent")
            .does(() -> actions.accept(line));
    var back =
        new KeyButton(kit, "employee.give-back", kit.text(EmployeeText.GIVE_BACK), "")
            .icon(Feather.CORNER_UP_LEFT)
            .does(() -> actions.giveBack(line));
    box.getChildren()
        .addAll(
            EmployeeDetail.buttons(accept),
            Field.lines(
                "employee.back-why", kit.text(EmployeeText.GIVE_BACK_WHY), model.whyProperty(), 2),
            EmployeeDetail.buttons(back));
  }

  /// What came of an earlier offer, for whoever keeps the case; nothing of one that was taken back.
  Optional<VBox> past(CaseOffer offer) {
    return switch (offer.state()) {
      case ACCEPTED -> Optional.of(past(offer, EmployeeText.PAST_ACCEPTED, offer.reason()));
      case RETURNED -> Optional.of(past(offer, EmployeeText.PAST_RETURNED, offer.answer()));
      case OFFERED, WITHDRAWN -> Optional.empty();
    };
  }

  private VBox past(CaseOffer offer, EmployeeText what, String why) {
    var at = kit.formats().dayAndTime(offer.endedAt().orElse(offer.at()));
    return Boxes.column(
        "form",
        Boxes.words(kit.text(what, office.name(offer.from()), office.name(offer.to())), "section"),
        Boxes.words(
            kit.text(TaskText.OPENED_BY, at, office.name(offer.to())), "muted", "small-text"),
        Boxes.words(SafeText.harmless(why)));
  }
}

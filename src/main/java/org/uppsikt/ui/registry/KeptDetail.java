package org.uppsikt.ui.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.domain.item.ItemVersion;
import org.uppsikt.domain.item.PassedOn;
import org.uppsikt.domain.item.Protection;
import org.uppsikt.domain.item.SenderStatement;
import org.uppsikt.domain.people.Person;
import org.uppsikt.text.KeptText;
import org.uppsikt.text.PassOnText;
import org.uppsikt.text.RegistrarText;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.InlineMessage;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.RoleWords;
import org.uppsikt.ui.kit.SafeText;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.ui.kit.form.Facts;
import org.uppsikt.ui.kit.form.Field;
import org.uppsikt.ui.kit.form.ReadOnlyText;
import org.uppsikt.work.NewReaders;
import org.uppsikt.work.Restricted;

/// One protected item: what anybody in the list may know of it, and once it is opened with a
/// purpose why it is kept, to whom it went and what came.
final class KeptDetail {

  private static final int ROWS = 5;

  private final Kit kit;
  private final KeptModel model;
  private final KeptActions actions;

  KeptDetail(Kit kit, KeptModel model, KeptActions actions) {
    this.kit = kit;
    this.model = model;
    this.actions = actions;
  }

  VBox of(Restricted.Line line) {
    var form =
        Boxes.column("form", Boxes.words(KeptCell.title(kit, line), "page-title"), facts(line));
    if (line.as() == Restricted.As.UNREAD) {
      form.getChildren().addAll(naming(line));
      return form;
    }
    if (line.as() == Restricted.As.IN_PLACE) {
      form.getChildren().add(new InlineMessage(Tone.ACCENT, kit.text(KeptText.IN_PLACE), "", ""));
    }
    if (!line.inPlace().isEmpty()) {
      form.getChildren().add(new InlineMessage(Tone.ACCENT, inPlace(line), "", ""));
    }
    form.getChildren()
        .addAll(
            Boxes.words(kit.text(RegistrarText.READ_TITLE), "section"),
            Boxes.words(kit.text(RegistrarText.READ_HELP), "muted"));
    var opened = model.openedProperty().get();
    form.getChildren().addAll(opened == null ? asking(line) : read(opened));
    return form;
  }

  /// Who is back learns who read what was meant for her.
  private String inPlace(Restricted.Line line) {
    String who =
        line.inPlace().stream()
            .map(
                each ->
                    kit.text(
                        KeptText.CELL,
                        SafeText.harmless(each.name()),
                        kit.formats().dayAndTime(each.at())))
            .collect(Collectors.joining("; "));
    return kit.text(KeptText.WAS_READ, who);
  }

  /// Nothing of it is read here: somebody is named who does.
  private List<Node> naming(Restricted.Line line) {
    var naming = new ArrayList<Node>();
    naming.add(new InlineMessage(Tone.WARN, kit.text(KeptText.UNREAD_WHY), "", ""));
    NewReaders.Choice choice = model.choiceProperty().get();
    if (choice == null) {
      return naming;
    }
    if (choice.persons().isEmpty()) {
      KeptText why = choice.may() ? KeptText.UNREAD_NOBODY : KeptText.UNREAD_YOURS;
      naming.add(Boxes.words(kit.text(why)));
      return naming;
    }
    naming.add(Boxes.words(kit.text(KeptText.NAME_TITLE), "section"));
    naming.addAll(persons(line, choice.persons()));
    return naming;
  }

  private List<Node> persons(Restricted.Line line, List<Person> persons) {
    var group = new ToggleGroup();
    var nodes = new ArrayList<Node>();
    for (Person person : persons) {
      String role = kit.text(RoleWords.of(person.role()));
      var button =
          new RadioButton(kit.text(KeptText.NAME_WHO, SafeText.harmless(person.name()), role));
      button.setId("kept.reader." + person.id());
      button.setWrapText(true);
      button.setToggleGroup(group);
      button.setUserData(person);
      nodes.add(button);
    }
    var name =
        new KeyButton(kit, "kept.name", kit.text(KeptText.NAME_DO), "")
            .icon(Feather.USER)
            .does(() -> actions.name(line, (Person) group.getSelectedToggle().getUserData()));
    name.disableProperty().bind(group.selectedToggleProperty().isNull().or(model.busyProperty()));
    nodes.add(RegistryDetail.buttons(name));
    return nodes;
  }

  private Facts facts(Restricted.Line line) {
    Facts facts = new Facts();
    facts.fact(kit.text(KeptText.CHANNEL), SafeText.harmless(line.channel()));
    facts.fact(kit.text(KeptText.SINCE), kit.formats().dayAndTime(line.since()));
    line.number()
        .ifPresent(number -> facts.fact(kit.text(KeptText.NUMBER), SafeText.harmless(number)));
    return facts;
  }

  private List<Node> asking(Restricted.Line line) {
    var read =
        new KeyButton(kit, "kept.read", kit.text(RegistrarText.READ), "")
            .icon(Feather.LOCK)
            .does(() -> actions.read(line));
    read.disableProperty().bind(model.busyProperty());
    return List.of(
        Field.line("kept.purpose", kit.text(RegistrarText.PURPOSE), model.purposeProperty()),
        RegistryDetail.buttons(read));
  }

  private List<Node> read(Restricted.Result.Opened opened) {
    var read = new ArrayList<Node>();
    Facts facts = new Facts();
    opened.why().ifPresent(why -> why(facts, why));
    opened.passedOn().ifPresent(done -> facts.fact(kit.text(KeptText.PASSED), passed(done)));
    if (opened.stated().orElse(null) instanceof SenderStatement.Pasted stated) {
      String who = SafeText.harmless((stated.name() + " " + stated.profile()).strip());
      facts.fact(kit.text(KeptText.STATED), who);
    }
    read.add(facts);
    boolean several = opened.versions().size() > 1;
    for (ItemVersion version : opened.versions()) {
      if (several) {
        String when = kit.formats().dayAndTime(version.seenAt());
        read.add(Boxes.words(kit.text(KeptText.VERSION, version.number(), when), "section"));
      }
      read.add(Boxes.words(SafeText.harmless(version.sender().shownName()), "muted"));
      read.add(text(version));
    }
    var close =
        new KeyButton(kit, "kept.forget", kit.text(RegistrarText.HIDE_AGAIN), "")
            .does(actions::forget);
    read.add(RegistryDetail.buttons(close));
    return read;
  }

  private void why(Facts facts, Protection why) {
    facts.fact(kit.text(KeptText.RECEIVER), SafeText.harmless(why.receiver()));
    facts.fact(kit.text(KeptText.WHY), SafeText.harmless(why.reason()));
  }

  private String passed(PassedOn done) {
    String means = kit.text(PassOnText.valueOf(done.means().name()));
    return means + ", " + kit.formats().dayAndYear(done.on());
  }

  private ReadOnlyText text(ItemVersion version) {
    return new ReadOnlyText(kit, kit.text(RegistrarText.READ_TITLE), version.text(), ROWS);
  }
}

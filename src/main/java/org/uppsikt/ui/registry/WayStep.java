package org.uppsikt.ui.registry;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.domain.registry.HandOverState;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.text.RegistrarText;
import org.uppsikt.ui.kit.Boxes;
import org.uppsikt.ui.kit.InlineMessage;
import org.uppsikt.ui.kit.KeyButton;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.Registrar;

/// What happened to a hand-over on its way, and what can be done about it.
final class WayStep {

  private final Kit kit;
  private final RegistryActions actions;

  WayStep(Kit kit, RegistryActions actions) {
    this.kit = kit;
    this.actions = actions;
  }

  List<Node> of(Registrar.Line line, Registrar.Way way) {
    HandOverState state = way.state();
    if (state == HandOverState.UNCERTAIN) {
      return way.held() ? held(line) : uncertain(line);
    }
    if (line.follows() && state.awaitsNumber()) {
      return unheard(line);
    }
    var step = new ArrayList<Node>();
    way.fault()
        .ifPresent(
            fault -> {
              String words = kit.text(words(line, way, fault));
              String code = way.code().isEmpty() ? "" : " (" + way.code() + ")";
              step.add(message(Tone.WARN, words + code));
            });
    if (state.awaitsNumber()) {
      step.add(message(state == HandOverState.RECEIVED ? Tone.WARN : Tone.ACCENT, told(state)));
    } else if (state == HandOverState.WAITING) {
      String at = kit.formats().time(way.nextAt());
      step.add(
          way.fault().isEmpty()
              ? message(Tone.ACCENT, kit.text(RegistrarText.LEAVES, at))
              : Boxes.words(kit.text(RegistrarText.TRIES, at), "muted"));
    }
    // What only named persons may read leaves by no way, and stays where they read it.
    if (!line.restricted()) {
      step.addAll(choices(line, way));
    } else if (line.follows() && state.atHome()) {
      step.add(RegistryDetail.buttons(arrived(line)));
    }
    return step;
  }

  /// What only named persons may read is taken back by nobody.
  private List<Node> held(Registrar.Line line) {
    var send =
        new KeyButton(kit, "registry.send.held", kit.text(RegistrarText.SEND_HELD), "")
            .icon(Feather.SEND)
            .does(() -> actions.again(line));
    return List.of(
        message(Tone.DANGER, kit.text(RegistrarText.FAULT_RESTORED)),
        line.restricted()
            ? RegistryDetail.buttons(arrived(line), send)
            : RegistryDetail.buttons(arrived(line), send, back(line)));
  }

  private KeyButton arrived(Registrar.Line line) {
    return new KeyButton(kit, "registry.arrived", kit.text(RegistrarText.ARRIVED), "")
        .style("accent")
        .does(() -> actions.settle(line, true));
  }

  private List<Node> uncertain(Registrar.Line line) {
    var missing =
        new KeyButton(kit, "registry.missing", kit.text(RegistrarText.MISSING), "")
            .does(() -> actions.settle(line, false));
    return List.of(
        message(Tone.DANGER, kit.text(RegistrarText.UNCERTAIN_WHY)),
        RegistryDetail.buttons(arrived(line), missing));
  }

  private static RegistrarText words(Registrar.Line line, Registrar.Way way, String fault) {
    var words = RegistrarText.valueOf("FAULT_" + fault);
    boolean diary = way.handOver().route() == RouteKind.DIARY;
    if (diary && words == RegistrarText.FAULT_REFUSED) {
      return RegistrarText.FAULT_REFUSED_DIARY;
    }
    if (line.follows() && line.restricted()) {
      return words == RegistrarText.FAULT_NOT_THERE || words == RegistrarText.FAULT_PROTECTED
          ? RegistrarText.FOLLOWS_BY_HAND
          : words;
    }
    return words == RegistrarText.FAULT_NOT_THERE && line.follows()
        ? RegistrarText.FOLLOWS_NOT_THERE
        : words;
  }

  /// No number comes for its sake: only a person can tell whether it is there.
  private List<Node> unheard(Registrar.Line line) {
    return List.of(
        message(Tone.WARN, kit.text(RegistrarText.FOLLOWS_UNHEARD)),
        RegistryDetail.buttons(arrived(line), notThere(line)));
  }

  private String told(HandOverState state) {
    return kit.text(RegistrarText.valueOf("WAY_" + state.name()));
  }

  private List<Node> choices(Registrar.Line line, Registrar.Way way) {
    return switch (way.state()) {
      case SENT, DELAYED, RECEIVED ->
          line.toDiary()
              ? List.of(
                  Boxes.words(kit.text(RegistrarText.IN_DIARY), "muted"),
                  RegistryDetail.buttons(notThere(line)))
              : List.of(RegistryDetail.buttons(notThere(line)));
      case FAILED, BOUNCED -> List.of(RegistryDetail.buttons(back(line), again(line)));
      // Whoever did what the words ask for need not wait for the next attempt.
      case WAITING ->
          way.fault().isEmpty()
              ? List.of()
              : List.of(RegistryDetail.buttons(back(line), again(line)));
      case SENDING, NUMBERED, UNCERTAIN, WITHDRAWN -> List.of();
    };
  }

  /// Off where the built-in diary took it: what left for there is there.
  private KeyButton notThere(Registrar.Line line) {
    var button =
        new KeyButton(kit, "registry.not.there", kit.text(RegistrarText.NOT_THERE), "")
            .does(() -> actions.notThere(line));
    button.setDisable(line.toDiary());
    return button;
  }

  private KeyButton again(Registrar.Line line) {
    return new KeyButton(kit, "registry.again", kit.text(RegistrarText.AGAIN), "")
        .icon(Feather.SEND)
        .does(() -> actions.again(line));
  }

  private KeyButton back(Registrar.Line line) {
    var words = line.follows() ? RegistrarText.FOLLOWS_BACK : RegistrarText.TAKE_BACK;
    return new KeyButton(kit, "registry.back", kit.text(words), "")
        .icon(Feather.CORNER_UP_LEFT)
        .does(() -> actions.takeBack(line));
  }

  /// What is said once it is known to be there.
  static RegistrarText arrivedAt(Registrar.Line line) {
    return line.follows() ? RegistrarText.FOLLOWS_ARRIVED : RegistrarText.ARRIVED_DONE;
  }

  /// What is said once it is known not to be there.
  static RegistrarText notThereYet(Registrar.Line line) {
    if (line.follows()) {
      return line.restricted() ? RegistrarText.FOLLOWS_BY_HAND : RegistrarText.FOLLOWS_NOT_THERE;
    }
    return RegistrarText.NOT_THERE_DONE;
  }

  /// What is said once it was taken back.
  static RegistrarText takenBack(Registrar.Line line) {
    return line.follows() ? RegistrarText.FOLLOWS_TAKEN_BACK : RegistrarText.TAKEN_BACK;
  }

  private static InlineMessage message(Tone tone, String words) {
    return new InlineMessage(tone, words, "", "");
  }
}

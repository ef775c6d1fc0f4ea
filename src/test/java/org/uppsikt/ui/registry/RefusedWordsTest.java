package org.uppsikt.ui.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.policy.Country;
import org.uppsikt.domain.registry.HandOver;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.domain.registry.HandOverState;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.domain.registry.Stage;
import org.uppsikt.registry.Fault;
import org.uppsikt.testing.Workplace;
import org.uppsikt.text.Language;
import org.uppsikt.text.RegistrarText;
import org.uppsikt.ui.Found;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.Ignored;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.work.Registrar;

/// That it was refused is told by who refused it: a mailbox has no cases, and the built-in diary
/// has nobody to ask.
class RefusedWordsTest {

  @ParameterizedTest
  @CsvSource({"MAIL, FAULT_REFUSED", "DIARY, FAULT_REFUSED_DIARY"})
  void theWordsAreThoseOfItsRoute(RouteKind route, RegistrarText told) {
    Kit kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
    var way =
        new Registrar.Way(
            made(route),
            HandOverState.FAILED,
            Optional.of(Fault.REFUSED.name()),
            "",
            Instant.EPOCH,
            false);
    var line =
        new Registrar.Line(
            List.of(new ItemId(1)),
            Optional.of(way),
            Stage.TO_REGISTER,
            "",
            "Facebook",
            Instant.EPOCH,
            false,
            true,
            false);
    Scene scene =
        FxStage.on(
            () -> {
              var step = new VBox();
              var actions = Ignored.actions(RegistryActions.class);
              step.getChildren().addAll(new WayStep(kit, actions).of(line, way));
              return FxStage.scene(kit, step, 600, 400);
            });
    assertThat(Found.labels(scene)).contains(kit.text(told));
  }

  private static HandOver made(RouteKind route) {
    var entry =
        new RegisterEntry(
            LocalDate.of(2026, 8, 3),
            Optional.empty(),
            "",
            "Stolpe",
            "Stolpe",
            "Facebook",
            "",
            Optional.empty());
    var along =
        new HandOver.Along(new VersionRef(new ItemId(1), 1), Optional.empty(), false, false, false);
    return new HandOver(
        HandOverId.random(),
        route,
        entry,
        Country.SE,
        "sv",
        "KS 2026/1",
        List.of(along),
        Workplace.EVA.id(),
        Instant.EPOCH,
        Instant.EPOCH);
  }
}

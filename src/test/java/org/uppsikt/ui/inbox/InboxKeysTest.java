package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.uppsikt.text.InboxText;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.Ignored;
import org.uppsikt.ui.kit.KeyLine;
import org.uppsikt.ui.kit.Keys;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Theme.Appearance;

/// Whoever adds a key to the inbox adds it to the list under F1.
class InboxKeysTest {

  /// What every screen has and nobody looks up.
  private static final Set<String> KNOWN = Set.of("Enter", "Esc");

  @Test
  void everyKeyThatDoesSomethingIsListed() {
    Kit kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
    var keys = new Keys();
    FxStage.run(
        () ->
            new InboxView(
                kit,
                new InboxModel(),
                Ignored.actions(InboxActions.class),
                keys,
                Optional.empty()));
    Set<String> listed =
        InboxKeys.of(kit).stream()
            .flatMap(group -> group.lines().stream())
            .map(KeyLine::keys)
            .collect(Collectors.toSet());
    assertThat(listed).doesNotContain("");
    assertThat(keys.names())
        .filteredOn(key -> !KNOWN.contains(key))
        .allSatisfy(key -> assertThat(listed).contains(written(kit, key)));
  }

  @Test
  void noKeyIsListedTwice_inOnePlace() {
    for (Language language : Language.values()) {
      Kit kit = FxStage.kit(language, Appearance.LIGHT, 100);
      assertThat(InboxKeys.of(kit))
          .hasSizeGreaterThan(1)
          .allSatisfy(
              group ->
                  assertThat(group.lines())
                      .extracting(KeyLine::keys)
                      .as(group.title())
                      .doesNotHaveDuplicates());
    }
  }

  @Test
  void aKeyThatDoesOneThingOrAnother_saysBoth() {
    Kit kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
    assertThat(InboxKeys.of(kit).getFirst().lines())
        .contains(
            new KeyLine("S", "Svara / Spara underlag"),
            new KeyLine("D", "Diarieför / Ange nummer"),
            new KeyLine("Y", "Visa igen / Publicera"));
  }

  private static String written(Kit kit, String key) {
    if (key.matches("[0-9]")) {
      return "1 – 9  0";
    }
    if (key.startsWith("Shift+")) {
      return "Shift+↑ ↓";
    }
    return key.equals(" ")
        ? kit.text(InboxText.SPACE)
        : key.replace("Space", kit.text(InboxText.SPACE));
  }
}

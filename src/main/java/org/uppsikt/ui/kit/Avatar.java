package org.uppsikt.ui.kit;

import java.util.Arrays;
import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;

/// Initials in a circle; a square for an organisation, blue for the person at the keyboard.
public final class Avatar extends Label {

  /// Who is shown.
  public enum Who {
    ME,
    OTHER,
    ORGANISATION
  }

  public Avatar(String name, Who who) {
    getStyleClass().addAll("avatar", "avatar-" + who.name().toLowerCase(Locale.ROOT));
    setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setText(initials(name));
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(TextRuns.harmless(name));
  }

  /// 20 px, in rows and beside 12 px text.
  public Avatar small() {
    getStyleClass().add("avatar-small");
    return this;
  }

  /// First letters of the first and the last word that have one; a dot where a name has none.
  static String initials(String name) {
    var words =
        Arrays.stream(name.split("[\\s._-]+"))
            .map(Avatar::firstLetter)
            .filter(letter -> !letter.isEmpty())
            .toList();
    if (words.isEmpty()) {
      return "·";
    }
    return words.size() == 1 ? words.getFirst() : words.getFirst() + words.getLast();
  }

  private static String firstLetter(String word) {
    return word.codePoints()
        .filter(Character::isLetterOrDigit)
        .limit(1)
        .mapToObj(Character::toString)
        .findFirst()
        .map(letter -> letter.toUpperCase(Locale.ROOT))
        .orElse("");
  }
}

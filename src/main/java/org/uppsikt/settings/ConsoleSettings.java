package org.uppsikt.settings;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the console remembers between two starts.
///
/// @param writtenBy version of the program that wrote it
/// @param language tag, or empty for the system's
/// @param appearance LIGHT, DARK or SYSTEM
/// @param textPercent 80 to 200
/// @param lessMotion whether less moves than the system's setting asks for
/// @param singleKeys whether single letters and digits act
/// @param window left, top, width, height; empty until the window was moved
/// @param maximized whether the window fills the screen; its other size is kept in `window`
/// @param lastWorkspace folder, or empty
/// @param idleMinutes until the console locks itself; 0 for never
/// @param layouts how each person, by her id, arranged the inbox
/// @param recent ids of what each person, by her id, last did by name, newest first
/// @param lastPeople id of who was signed in last, by the folder of the workspace
public record ConsoleSettings(
    String writtenBy,
    String language,
    String appearance,
    int textPercent,
    boolean lessMotion,
    boolean singleKeys,
    List<Double> window,
    boolean maximized,
    String lastWorkspace,
    int idleMinutes,
    BackupPlan backup,
    Map<String, Layout> layouts,
    Map<String, List<String>> recent,
    Map<String, String> lastPeople) {

  /// Where and how often the workspace is backed up.
  ///
  /// @param folder empty until somebody chose one
  public record BackupPlan(String folder, int everyHours, int keep) {
    public static final BackupPlan NONE = new BackupPlan("", 24, 14);
  }

  /// How a person arranged the inbox.
  ///
  /// @param listWidth in pixels at 100 %; 0 until she moved it
  /// @param compact rows with one line of text
  /// @param threads items of one thread together
  public record Layout(double listWidth, boolean compact, boolean threads) {
    public static final Layout FIRST = new Layout(0, false, false);
  }

  public static final ConsoleSettings DEFAULT =
      new ConsoleSettings(
          "",
          "",
          "SYSTEM",
          100,
          false,
          true,
          List.of(),
          false,
          "",
          15,
          BackupPlan.NONE,
          Map.of(),
          Map.of(),
          Map.of());

  public ConsoleSettings {
    layouts = Map.copyOf(layouts);
    recent = Map.copyOf(recent);
    lastPeople = Map.copyOf(lastPeople);
    window = window.size() == 4 ? List.copyOf(window) : List.of();
    textPercent = Math.clamp(textPercent, 80, 200);
    idleMinutes = Math.clamp(idleMinutes, 0, 480);
  }

  /// What was written as one of several: another version, or a hand, may have written one that this
  /// version does not know.
  public static <E extends Enum<E>> E choice(String written, E otherwise) {
    return Arrays.stream(otherwise.getDeclaringClass().getEnumConstants())
        .filter(value -> value.name().equals(written))
        .findFirst()
        .orElse(otherwise);
  }

  public Layout layout(String person) {
    return layouts.getOrDefault(person, Layout.FIRST);
  }

  public ConsoleSettings layout(String person, Layout layout) {
    var all = new HashMap<>(layouts);
    all.put(person, layout);
    return with(all, recent, lastPeople);
  }

  public List<String> recent(String person) {
    return recent.getOrDefault(person, List.of());
  }

  public ConsoleSettings recent(String person, List<String> commands) {
    var all = new HashMap<>(recent);
    all.put(person, List.copyOf(commands));
    return with(layouts, all, lastPeople);
  }

  /// Who was signed in last to the workspace in a folder; empty where nobody was.
  public String lastPerson(String folder) {
    return lastPeople.getOrDefault(folder, "");
  }

  public ConsoleSettings lastPerson(String folder, String person) {
    var all = new HashMap<>(lastPeople);
    all.put(folder, person);
    return with(layouts, recent, all);
  }

  private ConsoleSettings with(
      Map<String, Layout> newLayouts,
      Map<String, List<String>> newRecent,
      Map<String, String> newPeople) {
    return new ConsoleSettings(
        writtenBy,
        language,
        appearance,
        textPercent,
        lessMotion,
        singleKeys,
        window,
        maximized,
        lastWorkspace,
        idleMinutes,
        backup,
        newLayouts,
        newRecent,
        newPeople);
  }
}

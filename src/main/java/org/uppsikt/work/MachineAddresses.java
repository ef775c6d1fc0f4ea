package org.uppsikt.work;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the address of somebody's machine in what is about to leave: some platforms give no more
/// of a sender, and it is personal data of hers. Numbers of editions and chapters are none, as far
/// as can be told: most parts of theirs have one digit, the first before all.
final class MachineAddresses {

  private static final String PART = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
  private static final Pattern FOUR =
      Pattern.compile(
          "(?<![\\p{L}\\d])(?<!\\d\\.)" + PART + "(?:\\." + PART + "){3}(?![\\p{L}\\d])(?!\\.\\d)");
  private static final Pattern EDITION =
      Pattern.compile(
          "(?iu)(?:\\b(?:version|versjon|versio|utgåva|utgave|release|kapit|luku|luvu(?:ssa|n)|punkt(?:en|er)?|avsnitt(?:et)?"
              + "|kohta|kohda|section|bilaga|vedlegg|liite|annex|java)\\p{L}*|[§#])[:\\s]*$");
  private static final Pattern SIX =
      Pattern.compile(
          "(?:(?<![\\p{L}\\d:])|(?<=(?:\\p{L}|v[46]):))[\\p{XDigit}:]{2,40}(?![\\p{L}\\d:])");
  private static final int GROUPS = 8;
  private static final int LONG_PARTS = 2;
  private static final int BEFORE = 20;

  private MachineAddresses() {}

  static boolean in(String text) {
    return four(text) || SIX.matcher(text).results().anyMatch(found -> six(found.group()));
  }

  private static boolean four(String text) {
    Matcher found = FOUR.matcher(text);
    while (found.find()) {
      String[] parts = found.group().split("\\.", -1);
      boolean few =
          parts[0].length() == 1
              && Arrays.stream(parts).filter(part -> part.length() > 1).count() < LONG_PARTS;
      String before = text.substring(Math.max(0, found.start() - BEFORE), found.start());
      if (!few && !EDITION.matcher(before).find()) {
        return true;
      }
    }
    return false;
  }

  /// Eight groups, or fewer with one gap; a time of the day has neither, nor has a network card.
  private static boolean six(String match) {
    String found = match.endsWith("::") ? match : match.replaceFirst(":$", "");
    int gap = found.indexOf("::");
    boolean oneGap = gap >= 0 && found.indexOf("::", gap + 1) < 0;
    String[] groups = found.split(":+", -1);
    long filled = Arrays.stream(groups).filter(group -> !group.isEmpty()).count();
    boolean loose = found.matches("(?::[^:].*)|(?:.*[^:]:)");
    return !loose
        && Arrays.stream(groups).allMatch(group -> group.length() <= 4)
        && (oneGap ? filled >= 2 && filled < GROUPS : gap < 0 && filled == GROUPS)
        && found.chars().anyMatch(Character::isDigit);
  }
}

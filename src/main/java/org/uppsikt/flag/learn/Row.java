package org.uppsikt.flag.learn;

import java.util.Set;

/// A labelled text.
///
/// @param set name of the file it came from
/// @param group texts of one group are never on both sides of a split: the same prompt in five
///     languages, the same text twice
/// @param breach whether people found it offensive, or spam
/// @param marks the names the data gives its kinds
public record Row(
    String set,
    String id,
    String language,
    String group,
    boolean breach,
    Set<String> marks,
    String text) {

  /// Sides of a split by the hash of the group.
  public static final int FOLDS = 5;

  /// One of an office's own decisions.
  public static Row decision(
      String id, String language, String group, boolean breach, String text) {
    return new Row("own-decision", id, language, group, breach, Set.of(), text);
  }

  public Row {
    marks = Set.copyOf(marks);
  }

  /// Whether it is of a collection of advertising and other texts; some of them give the other
  /// texts no mark.
  public boolean isSpamData() {
    return set.endsWith("spam")
        || id.startsWith("yts-")
        || marks.contains("spam")
        || marks.contains("ham");
  }

  /// Whether it is of messages to telephones, not of comments.
  boolean isMessage() {
    return id.startsWith("sms-");
  }

  Row in(String another, String words) {
    return new Row(set + "-" + another, id, another, group, breach, marks, words);
  }

  Row within(String another) {
    return new Row(set, id, language, another, breach, marks, text);
  }

  public int fold() {
    if (group.startsWith("yts-")) {
      return Integer.parseInt(group.substring(4)) % FOLDS;
    }
    int h = group.hashCode() * 0x9E3779B9;
    return Math.floorMod(h ^ (h >>> 15), FOLDS);
  }
}

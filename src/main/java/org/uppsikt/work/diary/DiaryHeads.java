package org.uppsikt.work.diary;

import java.util.Map;
import org.uppsikt.domain.diary.Direction;

/// The words of a print or an export, in the language of whoever takes it and with the labels of
/// the country's own law.
///
/// @param title for instance "Diarium, Björkviks kommun"
/// @param about which view, and how many entries
/// @param language tag of the language
/// @param notShown stands where something is masked
/// @param undated stands where the document bears no date
/// @param readme explains the files of an export
public record DiaryHeads(
    String title,
    String about,
    String language,
    Map<Field, String> names,
    Map<Direction, String> directions,
    String notShown,
    String undated,
    String readme) {

  public DiaryHeads {
    names = Map.copyOf(names);
    directions = Map.copyOf(directions);
  }

  /// What stands in an entry (OSL 5:2; Noark 5; 906/2019 §§ 25 and 26).
  public enum Field {
    NUMBER,
    RUNNING,
    DIRECTION,
    CAME_ON,
    DRAWN_UP_ON,
    CORRESPONDENT,
    CONCERNING,
    ARRIVAL,
    PLAN_ENTRY,
    SECRECY,
    RIGHTS,
    RIGHTED_BY
  }
}

package org.uppsikt.domain.diary;

import java.util.List;
import java.util.Optional;

/// What is looked for in the diary.
///
/// @param open true for the view that anybody may have: nothing is found by what is secret
/// @param words beginnings of words, folded; all of them must be there
/// @param caseNumber of one case alone; empty for all
public record DiaryFilter(boolean open, List<String> words, Optional<String> caseNumber) {

  public DiaryFilter {
    words = List.copyOf(words);
  }
}

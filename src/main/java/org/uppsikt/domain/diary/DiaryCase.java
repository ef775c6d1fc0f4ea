package org.uppsikt.domain.diary;

import java.time.LocalDate;

/// A case of the diary.
///
/// @param number by the municipality's form, for instance "KS 2026/0042"
/// @param openedOn the office's own day
/// @param publicConcerning without what is secret
/// @param covered true where what opened it was protected afterwards: no view shows its title
/// @param marked true where what opened it is secret since, and was entered as if it were not: the
///     view that anybody may have does not show its title
/// @param entries how many stand in it
public record DiaryCase(
    long id,
    String number,
    LocalDate openedOn,
    String concerning,
    String publicConcerning,
    boolean secret,
    boolean covered,
    boolean marked,
    int entries) {

  /// The text form names the case alone.
  @Override
  public String toString() {
    return "case " + number;
  }
}

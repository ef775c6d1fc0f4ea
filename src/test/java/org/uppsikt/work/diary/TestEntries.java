package org.uppsikt.work.diary;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.uppsikt.domain.diary.Direction;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.work.diary.DiaryHeads.Field;

/// What the tests of the built-in diary enter, and how its columns are called there.
final class TestEntries {

  /// Which no entry came in on.
  static final LocalDate DRAWN_UP_ON = LocalDate.of(2025, 11, 19);

  private TestEntries() {}

  /// An open record that came in.
  static DiaryBook.Fresh incoming(
      Optional<String> number, String concerning, String from, List<ItemId> items) {
    return new DiaryBook.Fresh(
        number,
        Direction.IN,
        fields(LocalDate.of(2026, 3, 4), from, concerning, concerning, Optional.empty()),
        false,
        Optional.empty(),
        items.stream().map(each -> new VersionRef(each, 1)).toList());
  }

  /// An entry that puts the first one of the first case right.
  ///
  /// @param concerning what it is about
  static DiaryBook.Fresh puttingRight(
      String from, String concerning, Optional<RegisterEntry.Secrecy> secrecy) {
    return puttingRight("KS 2026/0001-1", from, concerning, secrecy);
  }

  /// An entry in the same case that puts another one right.
  static DiaryBook.Fresh puttingRight(
      String wrong, String from, String concerning, Optional<RegisterEntry.Secrecy> secrecy) {
    return new DiaryBook.Fresh(
        Optional.of(wrong.substring(0, wrong.lastIndexOf('-'))),
        Direction.IN,
        fields(LocalDate.of(2026, 3, 5), from, concerning, "Rättad handling", secrecy),
        false,
        Optional.empty(),
        List.of(),
        Optional.of(wrong));
  }

  private static RegisterEntry fields(
      LocalDate day,
      String from,
      String concerning,
      String open,
      Optional<RegisterEntry.Secrecy> secrecy) {
    return new RegisterEntry(
        day, Optional.empty(), from, concerning, open, "Facebook", "", secrecy);
  }

  /// The same one, that tells of itself in every field: by which way it came, its place in the plan
  /// and its own date.
  static DiaryBook.Fresh telling(DiaryBook.Fresh bare, String word) {
    RegisterEntry f = bare.fields();
    var fields =
        new RegisterEntry(
            f.cameOn(),
            Optional.of(DRAWN_UP_ON),
            f.correspondent(),
            f.concerning(),
            f.publicConcerning(),
            "Brev till " + word,
            "Akt för " + word,
            f.secrecy());
    return new DiaryBook.Fresh(
        bare.caseNumber(), bare.direction(), fields, false, bare.handOver(), bare.items());
  }

  static DiaryHeads heads() {
    Map<Field, String> names = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      names.put(field, field.name());
    }
    return new DiaryHeads(
        "Diarium",
        "Offentlig vy",
        "sv",
        names,
        Map.of(Direction.IN, "Inkommen"),
        "visas inte",
        "odaterad",
        "Läs mig");
  }
}

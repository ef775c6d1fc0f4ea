package org.uppsikt.ui.diary;

import java.util.EnumMap;
import java.util.Map;
import org.uppsikt.domain.diary.Direction;
import org.uppsikt.domain.policy.Country;
import org.uppsikt.text.DiaryText;
import org.uppsikt.text.Key;
import org.uppsikt.text.RefusalText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.work.diary.DiaryBook;
import org.uppsikt.work.diary.DiaryHeads;
import org.uppsikt.work.diary.DiaryHeads.Field;
import org.uppsikt.work.diary.DiaryOut;

/// The names of the fields as the country's own law has them: OSL 5:2, Noark 5, 906/2019 § 25.
record DiaryLabels(Kit kit, Country country) {

  String name(Field field) {
    return kit.text(
        switch (field) {
          case RIGHTS -> DiaryText.RIGHTS;
          case RIGHTED_BY -> DiaryText.RIGHTED_BY;
          default -> DiaryText.valueOf(country.name() + "_" + field.name());
        });
  }

  String direction(Direction direction) {
    return kit.text(
        switch (direction) {
          case IN -> DiaryText.IN;
          case OUT -> DiaryText.OUT;
          case INTERNAL -> DiaryText.INTERNAL;
        });
  }

  /// The words of a print or an export.
  DiaryHeads heads(String municipality, boolean open, long total) {
    Map<Field, String> names = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      names.put(field, name(field));
    }
    Map<Direction, String> directions = new EnumMap<>(Direction.class);
    for (Direction direction : Direction.values()) {
      directions.put(direction, direction(direction));
    }
    String view = kit.text(open ? DiaryText.VIEW_OPEN : DiaryText.VIEW_OFFICE);
    return new DiaryHeads(
        kit.text(DiaryText.PRINT_TITLE, municipality),
        kit.text(DiaryText.PRINT_ABOUT, view, total),
        kit.texts().language().tag(),
        names,
        directions,
        kit.text(DiaryText.NOT_SHOWN),
        kit.text(DiaryText.UNDATED),
        kit.text(DiaryText.README));
  }

  /// Why nothing was entered.
  static Key words(DiaryBook.Why why) {
    return switch (why) {
      case NO_SUCH_CASE -> RefusalText.NO_SUCH_CASE;
      case NO_SUCH_ENTRY -> DiaryText.NO_SUCH_ENTRY;
      case SECRET_RIGHTED -> DiaryText.SECRET_RIGHTED;
      case PROTECTED_CASE -> DiaryText.PROTECTED_CASE;
      case SECRET_CASE -> DiaryText.SECRET_CASE;
      case NO_RIGHT, NOT_WAITING, SECRET_UNMARKED -> RefusalText.NO_RIGHT;
    };
  }

  /// What became of a print or an export.
  static Key words(DiaryOut.Result result) {
    return switch (result) {
      case WRITTEN -> DiaryText.WRITTEN;
      case NO_RIGHT -> DiaryText.NO_RIGHT;
      case ALREADY_THERE -> DiaryText.ALREADY_THERE;
      case TOO_MANY -> DiaryText.TOO_MANY;
      case NOT_WRITTEN -> DiaryText.NOT_WRITTEN;
    };
  }
}

package org.uppsikt.work.diary;

import java.util.List;
import java.util.Optional;
import org.uppsikt.domain.diary.DiaryEntry;
import org.uppsikt.domain.diary.Direction;
import org.uppsikt.domain.registry.HandOver;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.registry.Diary;
import org.uppsikt.store.HandOvers;
import org.uppsikt.work.Office;

/// The built-in diary as the place where hand-overs arrive: each is entered once, in the case that
/// was proposed or in a new one, and gets its number at once.
public final class DiaryHandOvers implements Diary {

  private static final int AT_ONCE = 200;

  private final Office office;

  public DiaryHandOvers(Office office) {
    this.office = office;
  }

  @Override
  public Optional<String> enter(HandOverId id) {
    Optional<String> number =
        office
            .database()
            .write(
                tx ->
                    office
                        .tables()
                        .registry()
                        .handOvers()
                        .find(tx, id)
                        .map(HandOvers.Stored::handOver)
                        .map(
                            made ->
                                Entering.enter(office, tx, fresh(made, proposed(made)), made.by()))
                        .filter(DiaryBook.Result.Entered.class::isInstance)
                        .map(entered -> ((DiaryBook.Result.Entered) entered).number()));
    office.database().sync();
    return number;
  }

  @Override
  public Optional<String> number(HandOverId id) {
    return office
        .database()
        .read(tx -> office.tables().diary().of(tx, id))
        .map(DiaryEntry::caseNumber);
  }

  @Override
  public List<Given> given(long last) {
    return office
        .database()
        .read(tx -> office.tables().diary().handedOverAfter(tx, last, AT_ONCE))
        .stream()
        .map(
            entry ->
                new Given(
                    entry.id(),
                    entry.handOver().orElseThrow(),
                    entry.caseNumber(),
                    entry.enteredAt()))
        .toList();
  }

  private static Optional<String> proposed(HandOver made) {
    return Optional.of(made.proposedNumber()).filter(number -> !number.isBlank());
  }

  static DiaryBook.Fresh fresh(HandOver made, Optional<String> caseNumber) {
    return new DiaryBook.Fresh(
        caseNumber,
        Direction.IN,
        made.entry(),
        false,
        Optional.of(made.id()),
        made.items().stream().map(HandOver.Along::version).toList());
  }
}

package org.uppsikt.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.store.Rereads.Which;
import org.uppsikt.testing.Arrivals;

/// The lists of what is read again hold what they should, each item in one, in the order of their
/// last reading, over any number of pages: compared with a plain look at every row.
abstract class RereadsContract extends StoreDesk {

  private static final Instant BEGIN = Instant.parse("2026-08-01T06:00:00Z");
  private static final Instant MONTH = BEGIN.plus(Duration.ofHours(5));
  private static final Instant SINCE = BEGIN.plus(Duration.ofHours(8));

  private final Rereads rereads = new Rereads();
  private final List<Row> rows = new ArrayList<>();

  private record Row(
      long item, Folder folder, Visibility visibility, Instant received, Instant read) {}

  /// Few hours, so that many were read in the same moment.
  @BeforeEach
  void fill() {
    var random = new Random(26);
    for (int i = 0; i < 120; i++) {
      long item = arrive(Arrivals.comment("r-" + i, "Kommentar " + i)).item().value();
      var row =
          new Row(
              item,
              i % 2 == 0 ? Folder.DONE : any(Folder.values(), random),
              i % 3 == 0 ? Visibility.SHOWN : any(Visibility.values(), random),
              BEGIN.plus(Duration.ofHours(random.nextInt(10))),
              BEGIN.plus(Duration.ofHours(random.nextInt(10))));
      rows.add(row);
      database.change(tx -> place(tx, row));
    }
  }

  private static <T> T any(T[] values, Random random) {
    return values[random.nextInt(values.length)];
  }

  private static void place(Tx tx, Row row) {
    tx.handle()
        .createUpdate(
            "update item_state set folder = :folder, visibility = :visibility,"
                + " received_at = :received, refreshed_at = :read where item_id = :item")
        .bind("folder", row.folder().name())
        .bind("visibility", row.visibility().name())
        .bind("received", Tx.at(row.received()))
        .bind("read", Tx.at(row.read()))
        .bind("item", row.item())
        .execute();
  }

  @Test
  void whatIsOpen() {
    holds(new Which.Open(), row -> row.folder() != Folder.DONE && known(row));
  }

  @Test
  void whatReadersDoNotSee() {
    holds(
        new Which.Unseen(),
        row -> row.folder() == Folder.DONE && known(row) && !row.visibility().readable());
  }

  @Test
  void whatCameLately() {
    holds(new Which.Late(MONTH), row -> doneAndShown(row) && row.received().isAfter(MONTH));
  }

  @Test
  void whatCameBefore() {
    holds(new Which.Early(MONTH), row -> doneAndShown(row) && !row.received().isAfter(MONTH));
  }

  @Test
  void whatIsGoneAndCameLately() {
    holds(
        new Which.Gone(BEGIN, SINCE),
        row -> !known(row) && row.received().isAfter(BEGIN) && !row.received().isAfter(SINCE));
  }

  @Test
  void aListIsReadFromAPlaceOn() {
    List<Long> from =
        database
            .read(
                tx ->
                    rereads.page(
                        tx, CHANNEL, new Which.Open(), SINCE, Rereads.Place.from(MONTH), 1000))
            .stream()
            .map(row -> row.place().item())
            .toList();
    assertThat(from)
        .containsExactlyInAnyOrderElementsOf(
            rows.stream()
                .filter(row -> row.folder() != Folder.DONE && known(row))
                .filter(row -> !row.read().isBefore(MONTH) && row.read().isBefore(SINCE))
                .map(Row::item)
                .toList());
  }

  /// One hour is how far the clocks of two consoles may differ; beyond it a clock was set back.
  @Test
  void whatWasReadUnderAClockThatRanAhead_isReadAgain() {
    Instant now = SINCE.minusSeconds(1);
    Row ahead = open(now.plus(Duration.ofHours(1)).plusSeconds(1));
    Row other = open(now.plus(Duration.ofHours(1)));
    assertThat(paged(new Which.Open(), 1000)).doesNotContain(ahead.item(), other.item());

    database.change(tx -> rereads.setRight(tx, CHANNEL, now));
    assertThat(paged(new Which.Open(), 1000)).contains(ahead.item()).doesNotContain(other.item());
  }

  private Row open(Instant read) {
    long item = arrive(Arrivals.comment("r-" + rows.size(), "Öppen")).item().value();
    var row = new Row(item, Folder.INBOX, Visibility.SHOWN, BEGIN, read);
    rows.add(row);
    database.change(tx -> place(tx, row));
    return row;
  }

  private void holds(Which which, Predicate<Row> belongs) {
    List<Long> expected =
        rows.stream()
            .filter(belongs)
            .filter(row -> row.read().isBefore(SINCE))
            .sorted(Comparator.comparing(Row::read).thenComparingLong(Row::item))
            .map(Row::item)
            .toList();
    assertThat(expected).hasSizeGreaterThan(5);
    assertThat(paged(which, 3)).isEqualTo(expected);
    assertThat(paged(which, 1000)).isEqualTo(expected);
  }

  private List<Long> paged(Which which, int limit) {
    var found = new ArrayList<Long>();
    List<Rereads.Row> page = page(which, Rereads.Place.START, limit);
    while (!page.isEmpty()) {
      assertThat(page).hasSizeLessThanOrEqualTo(limit);
      page.forEach(row -> found.add(row.place().item()));
      page = page(which, page.getLast().place(), limit);
    }
    return found;
  }

  private List<Rereads.Row> page(Which which, Rereads.Place after, int limit) {
    List<Rereads.Row> page =
        database.read(tx -> rereads.page(tx, CHANNEL, which, SINCE, after, limit));
    page.forEach(row -> assertThat(row.id()).isEqualTo(remote(row.place().item())));
    return page;
  }

  private RemoteId remote(long item) {
    int number = rows.stream().map(Row::item).toList().indexOf(item);
    return new RemoteId("r-" + number);
  }

  private static boolean known(Row row) {
    return row.visibility() != Visibility.GONE;
  }

  private static boolean doneAndShown(Row row) {
    return row.folder() == Folder.DONE && row.visibility().readable();
  }
}

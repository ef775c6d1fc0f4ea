package org.uppsikt.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uppsikt.domain.item.Item;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.testing.Arrivals;

class H2StoreTest extends StoreContract {

  @TempDir Path folder;

  @Override
  Database open() {
    return StoreBench.h2(folder, clock);
  }

  /// Only a file can be damaged so: a server lets nobody delete it. It must never read as a comment
  /// without text, which would be sealed as such.
  @Test
  void aLongTextThatIsNotThereAnyMore_isDamage_alsoWhereItsBeginningIsAskedFor() {
    VersionRef ref = arrive(Arrivals.comment("c-gone", "x".repeat(300_000)));
    assertThat(beginning(ref)).hasSize(2000);
    database.change(
        tx ->
            tx.handle()
                .createUpdate("delete from blob_chunk where sha256 = :sha and n = 0")
                .bind("sha", versions.textDigest(tx, ref).hex())
                .execute());
    assertThatThrownBy(() -> beginning(ref))
        .isInstanceOfSatisfying(
            StoreException.class, e -> assertThat(e.kind()).isEqualTo(StoreException.Kind.DAMAGED));
  }

  /// Read with every refresh: of a channel with many comments, all were sorted for it.
  @Test
  void whenSomethingWasLastReceived_isFoundByItsIndex_withoutASort() {
    VersionRef ref = arrive(Arrivals.comment("c-1", "Hej"));
    String plan =
        database.read(
            tx ->
                tx.handle()
                    .createQuery("explain " + Channels.LAST_RECEIVED)
                    .bind("id", items.find(tx, ref.item()).orElseThrow().channel().value())
                    .mapTo(String.class)
                    .one());
    assertThat(plan).contains("item_received").contains("index sorted");
  }

  /// Asked by each seal and each hand-over: half of a long thread was sorted for it.
  @ParameterizedTest
  @ValueSource(strings = {Items.BEFORE, Items.AFTER})
  void whatStandsAroundAnItem_isFoundByTheIndexOfItsThread_withoutASort(String side) {
    VersionRef ref = arrive(Arrivals.comment("c-1", "Hej"));
    Item item = database.read(tx -> items.find(tx, ref.item())).orElseThrow();
    String plan =
        database.read(
            tx ->
                tx.handle()
                    .createQuery("explain " + side)
                    .bind("channel", item.channel().value())
                    .bind("post", item.post().orElseThrow().value())
                    .bind("id", item.id().value())
                    .bind("limit", 59)
                    .mapTo(String.class)
                    .one());
    assertThat(plan).contains("item_thread").contains("index sorted");
  }

  private String beginning(VersionRef ref) {
    return database.read(tx -> versions.beginnings(tx, List.of(ref), 2000)).getFirst().text();
  }
}

package org.uppsikt.work;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.uppsikt.domain.evidence.Part;
import org.uppsikt.domain.item.Item;
import org.uppsikt.domain.item.ItemVersion;
import org.uppsikt.domain.item.LosslessText;
import org.uppsikt.domain.item.SenderStatement;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.evidence.Bytes;
import org.uppsikt.evidence.Manifest;
import org.uppsikt.evidence.SenderPart;
import org.uppsikt.store.Tables;
import org.uppsikt.store.Tx;

/// Whether evidence is of what stands there. Sound evidence may be of another comment: rows that
/// say which item is meant, what it says and who wrote it could be changed after it was sealed, and
/// an order goes by those rows. So what was sealed is held against them.
public final class Likeness {

  private final Tables tables;

  public Likeness(Tables tables) {
    this.tables = tables;
  }

  /// True where item, text and sender of the version that the manifest names are what was sealed,
  /// the sender as stated last: an order rests on nothing older.
  public boolean holds(Tx tx, Manifest manifest) {
    return like(tx, manifest, 1);
  }

  /// As [#holds], for what was sealed at any time: a later statement about the sender makes earlier
  /// evidence no worse.
  public boolean held(Tx tx, Manifest manifest) {
    return like(tx, manifest, Integer.MAX_VALUE);
  }

  /// @param statements how many of the statements about the sender count, from the newest
  private boolean like(Tx tx, Manifest manifest, int statements) {
    Optional<Item> item = tables.items().find(tx, manifest.version().item());
    Optional<ItemVersion> version = tables.versions().find(tx, manifest.version());
    return item.filter(each -> sameItem(manifest, each)).isPresent()
        && version
            .filter(each -> sameText(manifest, each) && sameSender(tx, manifest, each, statements))
            .isPresent();
  }

  private static boolean sameItem(Manifest manifest, Item item) {
    return manifest.channel().equals(item.channel()) && manifest.remote().equals(item.remote());
  }

  /// Where the platform gave no text the content part says so in words.
  private static boolean sameText(Manifest manifest, ItemVersion version) {
    boolean hasText = !version.text().isEmpty();
    return manifest.hasText() == hasText
        && (!hasText
            || is(manifest, Part.Kind.CONTENT, Digest.of(LosslessText.encode(version.text()))));
  }

  private boolean sameSender(Tx tx, Manifest manifest, ItemVersion version, int statements) {
    return stated(tx, manifest.version(), statements)
        .flatMap(statement -> forms(tx, version, statement))
        .map(Bytes::digest)
        .anyMatch(digest -> is(manifest, Part.Kind.SENDER, digest));
  }

  /// As it is sealed, and as it was before the sender as first received stood beside it.
  private Stream<Bytes> forms(Tx tx, ItemVersion version, Optional<SenderStatement> statement) {
    List<ItemVersion> first =
        tables.versions().find(tx, new VersionRef(version.item(), 1)).stream().toList();
    return Stream.of(
            SenderPart.of(version, first, statement), SenderPart.of(version.sender(), statement))
        .flatMap(Optional::stream);
  }

  /// What was stated about the sender of this version, or of an earlier one, which the program goes
  /// by, newest first; nothing, for a sender whom the platform tells.
  private Stream<Optional<SenderStatement>> stated(Tx tx, VersionRef ref, int most) {
    Stream<Optional<SenderStatement>> stated =
        Stream.iterate(ref.number(), number -> number > 0, number -> number - 1)
            .flatMap(number -> statements(tx, new VersionRef(ref.item(), number)))
            .limit(most);
    return Stream.concat(Stream.of(Optional.empty()), stated);
  }

  private Stream<Optional<SenderStatement>> statements(Tx tx, VersionRef ref) {
    return tables.statements().all(tx, ref).stream().map(Optional::of);
  }

  private static boolean is(Manifest manifest, Part.Kind kind, Digest digest) {
    return manifest.parts().stream()
        .anyMatch(part -> part.kind() == kind && part.sha256().equals(digest));
  }
}

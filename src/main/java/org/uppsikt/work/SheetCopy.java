package org.uppsikt.work;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.domain.evidence.Part;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.domain.item.Item;
import org.uppsikt.domain.item.ItemVersion;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.Sender;
import org.uppsikt.domain.journal.Checkpoint;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.Actor;
import org.uppsikt.domain.people.Person;
import org.uppsikt.evidence.Bytes;
import org.uppsikt.evidence.Manifest;
import org.uppsikt.evidence.MaskedCopy;
import org.uppsikt.evidence.SealRequest;
import org.uppsikt.evidence.SealedThread;
import org.uppsikt.evidence.SenderPart;
import org.uppsikt.evidence.Sheet;
import org.uppsikt.flag.detect.IdentityMask;
import org.uppsikt.store.Tables;
import org.uppsikt.store.Tx;

/// Draws a sealed sheet once more without identity numbers and without what others may not see, to
/// go along where the sheet itself must stay (KRO-21, requirements I18). It is drawn of what was
/// sealed, and names the hashes of the sealed parts.
final class SheetCopy {

  private final Tables tables;
  private final Tx tx;
  private final Sheet sheet;
  private final SealRequest.Setting setting;

  SheetCopy(Tables tables, Tx tx, Sheet sheet, SealRequest.Setting setting) {
    this.tables = tables;
    this.tx = tx;
    this.sheet = sheet;
    this.setting = setting;
  }

  /// @param hidden items of the thread that are left out
  /// @param mute numbers of other versions of the item whose text is; what its sheet does not show
  ///     is left out anyway
  /// @return empty where what was sealed cannot be read any more
  Optional<Bytes> of(SealedEvidence evidence, Set<RemoteId> hidden, Set<Integer> mute) {
    return tx.unlessDamaged(() -> drawn(evidence, hidden, mute));
  }

  private Optional<Bytes> drawn(SealedEvidence evidence, Set<RemoteId> hidden, Set<Integer> mute) {
    Optional<Manifest> manifest = parts(evidence).manifest();
    Optional<SealedThread> thread = SealedAround.of(tables, tx, evidence);
    Optional<SealRequest.Surroundings> around =
        thread.map(SealedThread::around).map(all -> without(all, hidden));
    Set<Integer> said =
        thread.map(SealedThread::versions).orElseGet(Set::of).stream()
            .filter(number -> !mute.contains(number))
            .collect(Collectors.toSet());
    return manifest
        .flatMap(known -> around.flatMap(shown -> request(evidence, known, shown, said)))
        .map(new MaskedCopy(IdentityMask::of)::of)
        .map(masked -> sheet.drawCopy(masked, evidence.parts()));
  }

  private Optional<SealRequest> request(
      SealedEvidence evidence,
      Manifest manifest,
      SealRequest.Surroundings around,
      Set<Integer> said) {
    Optional<ItemVersion> version = tables.versions().find(tx, evidence.version());
    Optional<Item> item = tables.items().find(tx, evidence.version().item());
    Optional<Channel> channel = item.flatMap(each -> tables.channels().find(tx, each.channel()));
    if (version.isEmpty() || channel.isEmpty()) {
      return Optional.empty();
    }
    List<ItemVersion> versions =
        tables.versions().all(tx, evidence.version().item()).stream()
            .filter(each -> !each.seenAt().isAfter(evidence.sealedAt()))
            .map(
                each ->
                    each.equals(version.get()) || said.contains(each.number())
                        ? each
                        : each.withoutText())
            .map(each -> tellsFirst(evidence) ? each : by(version.get().sender(), each))
            .toList();
    return Optional.of(
        new SealRequest(
            evidence.id(),
            asSealed(channel.get(), manifest.checkpoint()),
            item.get(),
            version.get(),
            versions,
            tables.statements().of(tx, evidence.version()),
            around,
            new SealRequest.Sealing(evidence.sealedBy(), name(evidence.sealedBy())),
            evidence.sealedAt(),
            manifest.checkpoint(),
            SealRequest.Received.NOTHING,
            List.of(),
            setting));
  }

  /// The channel as it was called when it was sealed: the copy must name the one that its sheet
  /// names, whatever the office calls it today. Told by places in the journal and by no clock.
  private Channel asSealed(Channel channel, Checkpoint then) {
    return tables.journal().about(tx, "channel:" + channel.id(), EventKind.CHANNEL_CHANGED).stream()
        .filter(stored -> stored.entry().seq() >= then.size())
        .flatMap(stored -> stored.content().stream())
        .map(Payload::values)
        .filter(said -> "name".equals(said.get("what")))
        .findFirst()
        .flatMap(said -> Optional.ofNullable(said.get("was")))
        .map(channel::named)
        .orElse(channel);
  }

  /// Whether the sender as first received was sealed too; a copy tells no more than its sheet, and
  /// not that where nobody can read any more what was sealed.
  private boolean tellsFirst(SealedEvidence evidence) {
    return parts(evidence).bytes(Part.Kind.SENDER).filter(SenderPart::tellsFirst).isPresent();
  }

  private SealedParts parts(SealedEvidence evidence) {
    return new SealedParts(tables, tx, evidence);
  }

  private static ItemVersion by(Sender sender, ItemVersion version) {
    return new ItemVersion(
        version.item(),
        version.number(),
        version.text(),
        sender,
        version.seenAt(),
        version.editedAt(),
        version.raw());
  }

  private String name(Actor by) {
    return switch (by) {
      case Actor.Program program -> "Uppsikt";
      case Actor.Of(var person) -> tables.people().find(tx, person).map(Person::name).orElse("");
    };
  }

  private static SealRequest.Surroundings without(
      SealRequest.Surroundings around, Set<RemoteId> hidden) {
    return new SealRequest.Surroundings(
        around.post(),
        around.thread().stream()
            .filter(line -> !hidden.contains(new RemoteId(line.remote())))
            .toList(),
        around.left());
  }
}

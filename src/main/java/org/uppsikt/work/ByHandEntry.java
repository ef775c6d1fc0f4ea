package org.uppsikt.work;

import java.util.List;
import java.util.Optional;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.channel.ChannelKind;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.item.SenderStatement;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.evidence.Bytes;
import org.uppsikt.evidence.PictureType;
import org.uppsikt.evidence.Sealer;
import org.uppsikt.store.Tables;
import org.uppsikt.store.Tx;
import org.uppsikt.work.ChannelRegister.NotEntered;

/// Takes in what a person copied from a page, with its screenshots and what she states about the
/// sender. The item's own bytes name the screenshots by digest, so the intake's journal entry
/// covers them.
final class ByHandEntry {

  private final Office office;
  private final Intake intake;
  private final ChannelProbe probe;

  ByHandEntry(Office office, Intake intake, ChannelProbe probe) {
    this.office = office;
    this.intake = intake;
    this.probe = probe;
  }

  ChannelRegister.Entry enter(ChannelRegister.ByHand item, PersonId by) {
    if (!isManual(item.channel())) {
      throw new IllegalArgumentException("no channel for entries by hand: " + item.channel());
    }
    if (!active(by)) {
      return refused(NotEntered.NO_RIGHT);
    }
    if (isEnded(item.channel())) {
      return refused(NotEntered.ENDED);
    }
    return Optional.of(item)
        .filter(copied -> pictures(copied.screenshots()))
        .flatMap(probe::byHand)
        .map(remote -> taken(item, remote, by))
        .orElseGet(() -> refused(NotEntered.NOT_USABLE));
  }

  private static ChannelRegister.Entry refused(NotEntered why) {
    return new ChannelRegister.Entry.Refused(why);
  }

  private ChannelRegister.Entry taken(ChannelRegister.ByHand item, RemoteItem remote, PersonId by) {
    intake.take(item.channel(), List.of(), List.of(remote));
    ItemId id = office.database().write(tx -> completed(tx, item, remote, by));
    return new ChannelRegister.Entry.Taken(id);
  }

  /// Entering the same once more adds nothing twice, and completes an entry that was cut off.
  private ItemId completed(Tx tx, ChannelRegister.ByHand item, RemoteItem remote, PersonId by) {
    ItemId id = tables().items().known(tx, item.channel(), List.of(remote.id())).get(remote.id());
    if (id == null) {
      throw new IllegalStateException("an item that was taken in is there");
    }
    VersionRef version = tables().states().find(tx, id).orElseThrow().version();
    // Of a restricted item no picture may be kept (BrB 16:10 a).
    if (tables().restrictions().of(tx, id).isEmpty()) {
      tables().screenshots().add(tx, version, item.screenshots());
    }
    boolean stated =
        tables().statements().of(tx, version).filter(item.sender()::equals).isPresent();
    if (!stated) {
      tables().statements().add(tx, version, item.sender(), by);
      String kind =
          item.sender() instanceof SenderStatement.NothingShown ? "nothing shown" : "pasted";
      Payload payload =
          Payload.NONE
              .with("version", version.number())
              .with("statement", kind)
              .with("screenshots", item.screenshots().size());
      tx.journal(Event.by(by, EventKind.SENDER_STATED, "item:" + id, payload));
    }
    return id;
  }

  /// What could not be sealed later is not taken in now.
  private static boolean pictures(List<byte[]> screenshots) {
    return screenshots.size() <= Sealer.MAX_PICTURES
        && screenshots.stream()
            .allMatch(
                picture ->
                    picture.length <= Sealer.MAX_PICTURE
                        && PictureType.of(Bytes.of(picture)).isPresent());
  }

  private boolean active(PersonId by) {
    return office
        .database()
        .read(tx -> tables().people().find(tx, by))
        .filter(person -> !person.suspended())
        .isPresent();
  }

  private boolean isEnded(ChannelId id) {
    return office.database().read(tx -> tables().channels().isPaused(tx, id));
  }

  private boolean isManual(ChannelId id) {
    return office
        .database()
        .read(tx -> tables().channels().find(tx, id))
        .filter(channel -> channel.kind() == ChannelKind.MANUAL)
        .isPresent();
  }

  private Tables tables() {
    return office.tables();
  }
}

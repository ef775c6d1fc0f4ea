package org.uppsikt.work;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.domain.evidence.EvidenceId;
import org.uppsikt.domain.evidence.Part;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.domain.item.Item;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.ItemVersion;
import org.uppsikt.domain.item.SenderStatement;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.Actor;
import org.uppsikt.domain.people.Person;
import org.uppsikt.evidence.Bytes;
import org.uppsikt.evidence.DraftPart;
import org.uppsikt.evidence.SealRequest;
import org.uppsikt.evidence.SealResult;
import org.uppsikt.evidence.Sealer;
import org.uppsikt.evidence.ThreadLine;
import org.uppsikt.evidence.ThreadPost;
import org.uppsikt.store.Evidences;
import org.uppsikt.store.Tables;
import org.uppsikt.store.Tx;

/// Saves content and sender of one version before anything may happen to it (SME-40). Drawing the
/// sheet happens before the write; storing, reading back and journalling are one transaction, which
/// is on the disk when this returns.
public final class Seal {

  private static final int THREAD = 60;

  private final Office office;
  private final Sealer sealer;
  private final SealRequest.Setting setting;

  public Seal(Office office, Sealer sealer, SealRequest.Setting setting) {
    this.office = office;
    this.sealer = sealer;
    this.setting = setting;
  }

  /// What came of sealing.
  public sealed interface Result {

    record Sealed(SealedEvidence evidence) implements Result {}

    /// The item is not there, or has no such version.
    record Unknown() implements Result {}

    record Refused(Why why) implements Result {}
  }

  /// Why a version cannot be sealed.
  public enum Why {
    /// Only who may moderate seals: a screenshot of hers becomes part of the evidence (SAF-14).
    NO_RIGHT,
    /// The platform withholds the sender and nobody has stated anything (SME-40).
    SENDER_NEEDED,
    /// No text, no answer of the platform and no picture.
    CONTENT_EMPTY,
    PART_TOO_LARGE,
    NOT_A_PICTURE,
    /// Of this item no copy may be made.
    RESTRICTED
  }

  /// Seals a version for a person, with screenshots that she adds.
  public Result seal(VersionRef ref, Person by, List<byte[]> screenshots) {
    if (office.moderator(by.id()).isEmpty()) {
      return new Result.Refused(Why.NO_RIGHT);
    }
    return seal(ref, new SealRequest.Sealing(new Actor.Of(by.id()), by.name()), screenshots);
  }

  /// Seals a version on the program's own account: a text that changed between decision and
  /// execution is saved too.
  public Result sealByProgram(VersionRef ref) {
    return seal(ref, new SealRequest.Sealing(Actor.PROGRAM, "Uppsikt"), List.of());
  }

  private Result seal(VersionRef ref, SealRequest.Sealing by, List<byte[]> screenshots) {
    if (office.database().read(tx -> restricted(tx, ref.item()))) {
      return new Result.Refused(Why.RESTRICTED);
    }
    Optional<SealRequest> request = office.database().read(tx -> request(tx, ref, by, screenshots));
    if (request.isEmpty()) {
      return new Result.Unknown();
    }
    return switch (sealer.seal(request.get())) {
      case SealResult.Refused refused -> new Result.Refused(Why.valueOf(refused.reason().name()));
      case SealResult.Draft draft ->
          store(ref, request.get(), draft)
              .<Result>map(Result.Sealed::new)
              .orElseGet(() -> new Result.Refused(Why.RESTRICTED));
    };
  }

  private boolean restricted(Tx tx, ItemId item) {
    return tables().restrictions().of(tx, item).isPresent();
  }

  /// Empty where the item was restricted while the sheet was drawn.
  private Optional<SealedEvidence> store(
      VersionRef ref, SealRequest request, SealResult.Draft draft) {
    Map<Part, byte[]> parts = new LinkedHashMap<>();
    for (DraftPart part : draft.draftParts()) {
      parts.put(part.part(), part.bytes().copy());
    }
    var toStore =
        new Evidences.Draft(
            request.id(),
            ref,
            request.now(),
            request.by().actor(),
            parts,
            draft.manifestBytes().copy());
    office.steps().reached(Step.BEFORE_SEAL);
    Optional<SealedEvidence> sealed =
        office
            .database()
            .write(
                tx ->
                    restricted(tx, ref.item())
                        ? Optional.empty()
                        : Optional.of(stored(tx, toStore)));
    office.steps().reached(Step.SEAL_COMMITTED);
    office.database().sync();
    office.steps().reached(Step.SEAL_ON_DISK);
    return sealed;
  }

  private SealedEvidence stored(Tx tx, Evidences.Draft draft) {
    SealedEvidence sealed = tables().evidences().seal(tx, draft);
    Payload payload =
        Payload.NONE
            .with("evidence", sealed.id())
            .with("version", sealed.version().number())
            .with("manifest", sealed.manifest())
            .with("parts", sealed.parts().size());
    tx.journal(
        Event.by(sealed.sealedBy(), EventKind.SEALED, "item:" + sealed.version().item(), payload));
    return sealed;
  }

  private Optional<SealRequest> request(
      Tx tx, VersionRef ref, SealRequest.Sealing by, List<byte[]> screenshots) {
    Optional<Item> item = tables().items().find(tx, ref.item());
    Optional<ItemVersion> version = tables().versions().find(tx, ref);
    if (item.isEmpty() || version.isEmpty()) {
      return Optional.empty();
    }
    Channel channel = tables().channels().find(tx, item.get().channel()).orElseThrow();
    Optional<Bytes> raw = tables().blobs().get(tx, new Digest(version.get().raw())).map(Bytes::of);
    return Optional.of(
        new SealRequest(
            new EvidenceId(UUID.randomUUID()),
            channel,
            item.get(),
            version.get(),
            tables().versions().all(tx, ref.item()),
            statement(tx, ref, by.actor()),
            around(tx, item.get()),
            by,
            tx.now(),
            tables().journal().checkpoint(tx),
            new SealRequest.Received(raw, pictures(tx, ref, screenshots)),
            List.of(),
            setting));
  }

  /// What a person stated about the sender of this version. The program, which can ask nobody, goes
  /// by what was stated about an earlier version: an edit does not change who the sender is.
  private Optional<SenderStatement> statement(Tx tx, VersionRef ref, Actor by) {
    Optional<SenderStatement> stated = tables().statements().of(tx, ref);
    boolean back = stated.isEmpty() && by.equals(Actor.PROGRAM) && ref.number() > 1;
    return back ? statement(tx, new VersionRef(ref.item(), ref.number() - 1), by) : stated;
  }

  /// Those that were entered with the version, then those that the person adds now; each once.
  private List<Bytes> pictures(Tx tx, VersionRef ref, List<byte[]> added) {
    return Stream.concat(tables().screenshots().of(tx, ref).stream(), added.stream())
        .map(Bytes::of)
        .distinct()
        .toList();
  }

  private SealRequest.Surroundings around(Tx tx, Item item) {
    if (item.post().isEmpty()) {
      return SealRequest.Surroundings.NONE;
    }
    Optional<ThreadPost> post =
        tables()
            .posts()
            .find(tx, item.channel(), item.post().get())
            .map(
                p ->
                    new ThreadPost(
                        p.id().value(),
                        "",
                        p.postedAt(),
                        p.permalink(),
                        p.title() + "\n" + p.text()));
    List<ThreadLine> lines =
        tables().items().thread(tx, item.channel(), item.post().get(), THREAD).stream()
            .map(other -> line(tx, other, item))
            .toList();
    return new SealRequest.Surroundings(post, lines);
  }

  private ThreadLine line(Tx tx, Item other, Item sealed) {
    List<ItemVersion> versions = tables().versions().all(tx, other.id());
    boolean hidden = restricted(tx, other.id());
    ItemVersion last = hidden ? Restricting.masked(versions.getLast()) : versions.getLast();
    boolean itself = other.id().equals(sealed.id());
    return new ThreadLine(
        other.remote().value(),
        last.sender().shownName(),
        other.postedAt(),
        Texts.beginning(last.text()),
        itself);
  }

  private Tables tables() {
    return office.tables();
  }
}

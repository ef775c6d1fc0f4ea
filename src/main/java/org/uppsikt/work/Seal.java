package org.uppsikt.work;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.domain.evidence.EvidenceId;
import org.uppsikt.domain.evidence.Part;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.domain.item.Item;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.ItemVersion;
import org.uppsikt.domain.item.PostVersion;
import org.uppsikt.domain.item.RemotePost;
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
import org.uppsikt.store.Items;
import org.uppsikt.store.StoreException;
import org.uppsikt.store.Tables;
import org.uppsikt.store.Tx;

/// Saves content and sender of one version before anything may happen to it (SME-40). Drawing the
/// sheet happens before the write; storing, reading back and journalling are one transaction, which
/// is on the disk when this returns.
public final class Seal {

  static final int THREAD = 60;

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
    RESTRICTED,
    /// Child sexual abuse material was flagged in it, and nobody has said that it is none.
    NO_COPY
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

  /// As [#sealByProgram], where a page of the file that cannot be read must hold up nothing else.
  ///
  /// @return whether the evidence is there
  boolean savedByProgram(VersionRef ref) {
    try {
      return sealByProgram(ref) instanceof Result.Sealed;
    } catch (StoreException e) {
      if (e.kind() != StoreException.Kind.DAMAGED) {
        throw e;
      }
      return false;
    }
  }

  /// Draws and stores; where an item of the thread was restricted while the sheet was drawn, draws
  /// again without its words. That ends, since each time one item more of the thread is restricted.
  private Result seal(VersionRef ref, SealRequest.Sealing by, List<byte[]> screenshots) {
    while (true) {
      Optional<Drawing> drawing = office.database().read(tx -> drawing(tx, ref, by, screenshots));
      if (drawing.isEmpty()) {
        return new Result.Unknown();
      }
      if (!drawing.get().shown().contains(ref.item())) {
        return new Result.Refused(Why.RESTRICTED);
      }
      if (drawing.get().flagged().contains(ref)) {
        return new Result.Refused(Why.NO_COPY);
      }
      switch (sealer.seal(drawing.get().request())) {
        case SealResult.Refused refused -> {
          return new Result.Refused(Why.valueOf(refused.reason().name()));
        }
        case SealResult.Draft draft -> {
          Optional<SealedEvidence> sealed = store(drawing.get(), draft);
          if (sealed.isPresent()) {
            return new Result.Sealed(sealed.get());
          }
        }
      }
    }
  }

  /// What goes onto a sheet, and whose words stand on it.
  ///
  /// @param flagged what of them may be what no copy is made of, and is left out
  private record Drawing(SealRequest request, Set<ItemId> shown, Set<VersionRef> flagged) {}

  /// Empty where an item whose words stand on the sheet was restricted, or a text flagged as what
  /// no copy is made of, while it was drawn. Asked behind the lock that restricting takes too:
  /// whoever comes second sees what the first did.
  private Optional<SealedEvidence> store(Drawing drawing, SealResult.Draft draft) {
    SealRequest request = drawing.request();
    Map<Part, byte[]> parts = new LinkedHashMap<>();
    for (DraftPart part : draft.draftParts()) {
      parts.put(part.part(), part.bytes().copy());
    }
    var toStore =
        new Evidences.Draft(
            request.id(),
            request.version().ref(),
            request.now(),
            request.by().actor(),
            parts,
            draft.manifestBytes().copy());
    office.steps().reached(Step.BEFORE_SEAL);
    Optional<SealedEvidence> sealed =
        office
            .database()
            .write(
                tx -> {
                  tables().states().lock(tx, drawing.shown());
                  return kept(tx, request.version().ref(), drawing.shown()).isEmpty()
                          && drawing
                              .flagged()
                              .containsAll(NoCopyFlag.among(tables(), tx, drawing.shown()))
                      ? Optional.of(stored(tx, toStore))
                      : Optional.empty();
                });
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

  private Optional<Drawing> drawing(
      Tx tx, VersionRef ref, SealRequest.Sealing by, List<byte[]> screenshots) {
    Optional<Item> item = tables().items().find(tx, ref.item());
    Optional<ItemVersion> version = tables().versions().find(tx, ref);
    if (item.isEmpty() || version.isEmpty()) {
      return Optional.empty();
    }
    Channel channel = tables().channels().find(tx, item.get().channel()).orElseThrow();
    Items.Stretch stretch = thread(tx, item.get());
    Set<ItemId> shown = new HashSet<>(stretch.items().stream().map(Item::id).toList());
    shown.add(ref.item());
    shown.removeAll(kept(tx, ref, shown));
    Set<VersionRef> flagged = NoCopyFlag.among(tables(), tx, shown);
    var request =
        new SealRequest(
            new EvidenceId(UUID.randomUUID()),
            channel,
            item.get(),
            version.get(),
            versions(tx, ref, flagged),
            statement(tx, ref, by.actor()),
            around(
                tx,
                item.get(),
                stretch,
                other -> shown.contains(other.item()) && !flagged.contains(other)),
            by,
            tx.now(),
            tables().journal().checkpoint(tx),
            new SealRequest.Received(raw(tx, version.get()), pictures(tx, ref, screenshots)),
            List.of(),
            setting);
    return Optional.of(new Drawing(request, shown, flagged));
  }

  /// What the unit does not meet has no words on the sheet of another. What is secret and settled
  /// is no restriction of its own evidence.
  private Set<ItemId> kept(Tx tx, VersionRef sealed, Set<ItemId> shown) {
    Set<ItemId> kept = new KeptFromUnit(tables(), tx).among(shown);
    if (tables().restrictions().of(tx, sealed.item()).isEmpty()) {
      kept.remove(sealed.item());
    }
    return kept;
  }

  /// Those seen so far, without the text of another that was flagged.
  private List<ItemVersion> versions(Tx tx, VersionRef sealed, Set<VersionRef> flagged) {
    return tables().versions().all(tx, sealed.item()).stream()
        .map(
            version ->
                flagged.contains(version.ref()) && !version.ref().equals(sealed)
                    ? version.withoutText()
                    : version)
        .toList();
  }

  /// What the platform answered, where it is still what it was.
  private Optional<Bytes> raw(Tx tx, ItemVersion version) {
    var digest = new Digest(version.raw());
    return tables()
        .blobs()
        .get(tx, digest)
        .filter(raw -> Digest.of(raw).equals(digest))
        .map(Bytes::of);
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

  /// Those that came nearest to it, itself among them.
  private Items.Stretch thread(Tx tx, Item item) {
    return item.post().isEmpty()
        ? new Items.Stretch(List.of(), 0, 0)
        : tables().items().around(tx, item, THREAD);
  }

  private SealRequest.Surroundings around(
      Tx tx, Item item, Items.Stretch stretch, Predicate<VersionRef> shown) {
    if (item.post().isEmpty()) {
      return SealRequest.Surroundings.NONE;
    }
    Optional<ThreadPost> post =
        tables()
            .posts()
            .find(tx, item.channel(), item.post().get())
            .flatMap(p -> post(tx, item, p));
    List<ThreadLine> lines =
        stretch.items().stream().map(other -> line(tx, other, item, shown)).toList();
    return new SealRequest.Surroundings(post, lines, stretch.before() + stretch.after());
  }

  /// As it stood when the item came, and what it says since.
  private Optional<ThreadPost> post(Tx tx, Item item, RemotePost post) {
    List<PostVersion> versions = tables().posts().versions(tx, item.channel(), post.id());
    return PostThen.of(versions, item)
        .map(
            then ->
                new ThreadPost(
                    post.id().value(),
                    "",
                    post.postedAt(),
                    post.permalink(),
                    then.text(),
                    then.edited()));
  }

  private ThreadLine line(Tx tx, Item other, Item sealed, Predicate<VersionRef> shown) {
    VersionRef ref = tables().states().find(tx, other.id()).orElseThrow().version();
    ItemVersion present =
        tables().versions().beginnings(tx, List.of(ref), Texts.AROUND + 2).getFirst();
    ItemVersion last = shown.test(ref) ? present : Restricting.masked(present);
    boolean itself = other.id().equals(sealed.id());
    return new ThreadLine(
        other.remote().value(),
        last.sender().addresslessName(),
        other.postedAt(),
        Texts.beginning(last.text()),
        itself);
  }

  private Tables tables() {
    return office.tables();
  }
}

package org.uppsikt.work;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.evidence.Part;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.domain.item.Item;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.registry.HandOver;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.evidence.Words;
import org.uppsikt.flag.detect.IdentityMask;
import org.uppsikt.registry.Attachment;
import org.uppsikt.store.Tx;

/// The evidence sheet of one item of a hand-over: as it was sealed, as a masked copy, or a line in
/// its place.
record SheetAlong(Office office, Tx tx, HandOver made, SheetCopy copies, Around around, int place) {

  /// The sealed sheet, or a masked copy of it: by mail where a number stands on it, and in a public
  /// matter where something of the thread does that is secret or restricted. By whatever way,
  /// nothing of a restricted item goes: its own sheet stays, and its lines are left out on that of
  /// another. So is what was flagged as abuse material since.
  ///
  /// Where it cannot be told what stands on it, a line says so in its place: the rest must not
  /// wait.
  List<Attachment> of(SealedEvidence evidence, Item item) {
    var restrictions = office.tables().restrictions();
    boolean withheld = restrictions.withholds(tx, evidence.id());
    if (withheld && restrictions.of(tx, item.id()).isPresent()) {
      return List.of();
    }
    Optional<FlaggedText> flagged = FlaggedText.in(office.tables(), tx, evidence);
    Optional<Set<RemoteId>> hidden =
        flagged.flatMap(known -> hidden(evidence, item, known, withheld));
    if (hidden.isEmpty()) {
      return List.of(left(isTakenOut(evidence, withheld) ? "unreadable.sheet" : "unreadable"));
    }
    var files = new ArrayList<Attachment>();
    sheet(evidence, hidden.get(), flagged.orElseThrow(), withheld).ifPresent(files::add);
    if (made.route() == RouteKind.DIARY
        && !flagged.orElseThrow().around().containsAll(hidden.get())) {
      files.add(Parcels.text(name("left-out", ".txt"), words().of("secret.around") + "\n"));
    }
    return files;
  }

  /// Whether only the thread is damaged, and the sheet itself is saved, at its item, by whoever may
  /// take evidence out. Here it stays all the same: whose words stand on it nobody can tell.
  private boolean isTakenOut(SealedEvidence evidence, boolean withheld) {
    return made.route() == RouteKind.DIARY
        && !withheld
        && FlaggedText.keeps(office.tables(), tx, evidence).isEmpty()
        && parts(evidence).bytes(Part.Kind.SHEET).isPresent();
  }

  private Optional<Attachment> sheet(
      SealedEvidence evidence, Set<RemoteId> hidden, FlaggedText flagged, boolean withheld) {
    if (hidden.isEmpty() && withheld) {
      return Optional.empty();
    }
    if (hidden.isEmpty() && flagged.isNone() && mayShow(evidence)) {
      return parts(evidence)
          .bytes(Part.Kind.SHEET)
          .map(bytes -> new Attachment(name("sheet", ".pdf"), "application/pdf", bytes))
          .or(() -> Optional.of(left("damaged")));
    }
    return copies
        .of(evidence, hidden, flagged.versions())
        .map(b -> new Attachment(name("sheet-masked", ".pdf"), "application/pdf", b.copy()))
        .or(() -> Optional.of(left("damaged")));
  }

  /// Stands in its place.
  private Attachment left(String why) {
    return Parcels.text(name("sheet", ".txt"), words().of(why) + "\n");
  }

  private ParcelWords words() {
    return new ParcelWords(Words.in(Parcels.language(made)), made.country());
  }

  /// What of those whose words stand on the sheet is secret, restricted or flagged by now. To a
  /// registry elsewhere a secret matter goes whole, and a public one without the secrets of others,
  /// whatever the way: its entry tells nobody to keep them. In the house whoever reads one secret
  /// does not read the other for that (requirements T13).
  ///
  /// @return empty where it cannot be told
  private Optional<Set<RemoteId>> hidden(
      SealedEvidence evidence, Item item, FlaggedText flagged, boolean withheld) {
    if (!withheld && made.route() == RouteKind.FOLDER && made.entry().secret()) {
      return Optional.of(flagged.around());
    }
    return SealedAround.of(office.tables(), tx, evidence)
        .map(
            thread -> {
              var hidden = new HashSet<>(around.hidden(item.channel(), thread));
              if (!withheld) {
                hidden.removeAll(own(item.channel()));
              }
              hidden.addAll(flagged.around());
              return hidden;
            });
  }

  /// What is handed over itself is secret on purpose. Another channel may call something else by
  /// the same identity.
  private Set<RemoteId> own(ChannelId channel) {
    return made.route().takesSecrets()
        ? made.items().stream()
            .flatMap(along -> office.tables().items().find(tx, along.version().item()).stream())
            .filter(item -> item.channel().equals(channel))
            .map(Item::remote)
            .collect(Collectors.toSet())
        : Set.of();
  }

  private boolean mayShow(SealedEvidence evidence) {
    return made.route().takesSecrets()
        || evidence.parts().stream().allMatch(part -> mayShow(evidence, part));
  }

  private boolean mayShow(SealedEvidence evidence, Part part) {
    return switch (part.kind()) {
      case CONTENT, SENDER, THREAD ->
          parts(evidence)
              .bytes(part)
              .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
              .filter(text -> IdentityMask.of(text).equals(text))
              .isPresent();
      case RAW, SHEET, SCREENSHOT -> true;
    };
  }

  private SealedParts parts(SealedEvidence evidence) {
    return new SealedParts(office.tables(), tx, evidence);
  }

  private String name(String what, String ending) {
    return Parcels.name(place, what, ending);
  }
}

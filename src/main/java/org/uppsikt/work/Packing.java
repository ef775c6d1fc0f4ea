package org.uppsikt.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.uppsikt.domain.item.Item;
import org.uppsikt.domain.item.ItemVersion;
import org.uppsikt.domain.registry.HandOver;
import org.uppsikt.evidence.Words;
import org.uppsikt.flag.detect.IdentityMask;
import org.uppsikt.registry.Attachment;
import org.uppsikt.store.Tx;

/// The files of one item of a hand-over.
record Packing(Office office, Tx tx, HandOver made, SheetCopy copies, Around around, int place) {

  /// @throws org.uppsikt.store.StoreException where its text is damaged
  List<Attachment> whole(HandOver.Along along) {
    return of(
        along, Optional.of(office.tables().versions().find(tx, along.version()).orElseThrow()));
  }

  /// With a line in place of a damaged text.
  List<Attachment> of(HandOver.Along along) {
    return of(along, tx.unlessDamaged(() -> office.tables().versions().find(tx, along.version())));
  }

  private List<Attachment> of(HandOver.Along along, Optional<ItemVersion> version) {
    Item item = office.tables().items().find(tx, along.version().item()).orElseThrow();
    var files = new ArrayList<Attachment>();
    String text =
        version.map(known -> said(item, known)).orElseGet(() -> words().of("damaged") + "\n");
    files.add(Parcels.text(name("text", ".txt"), Parcels.masked(made, text)));
    OwnAnswers.said(office, tx, item.id(), words().of("answers"), times())
        .ifPresent(
            said -> files.add(Parcels.text(name("answers", ".txt"), Parcels.masked(made, said))));
    if (along.thread()) {
      around
          .said(item, this::aroundIt)
          .ifPresent(
              said -> files.add(Parcels.text(name("thread", ".txt"), Parcels.masked(made, said))));
    }
    // A picture shows what came as it came: by mail it stays where a number stands.
    if (along.attachments() && shown(version)) {
      pictures(along, files);
    }
    along
        .evidence()
        .flatMap(id -> office.tables().evidences().find(tx, id))
        .ifPresent(evidence -> files.addAll(sheets().of(evidence, item)));
    return files;
  }

  private String aroundIt(String key, Object... arguments) {
    return key.startsWith(Around.SENDER)
        ? words().words().of(key, arguments)
        : words().of(key, arguments);
  }

  private ParcelWords words() {
    return new ParcelWords(Words.in(Parcels.language(made)), made.country());
  }

  private boolean shown(Optional<ItemVersion> version) {
    return made.route().takesSecrets()
        || version
            .map(ItemVersion::text)
            .filter(text -> IdentityMask.of(text).equals(text))
            .isPresent();
  }

  private void pictures(HandOver.Along along, List<Attachment> files) {
    int n = 0;
    for (Optional<byte[]> picture : office.tables().screenshots().whole(tx, along.version())) {
      String name = "picture-" + ++n;
      files.add(
          picture
              .map(bytes -> new Attachment(name(name, ".png"), "image/png", bytes))
              .orElseGet(() -> Parcels.text(name(name, ".txt"), words().of("damaged") + "\n")));
    }
  }

  private SheetAlong sheets() {
    return new SheetAlong(office, tx, made, copies, around, place);
  }

  private LocalTimes times() {
    return new LocalTimes(office.zone());
  }

  /// Of what was flagged as abuse material only that there is something, and why it is not here.
  private String said(Item item, ItemVersion version) {
    String who = version.sender().shownName();
    String head =
        (who.isBlank() ? words().words().of("sender.withheld") : who)
            + "\n"
            + times().of(item.postedAt().orElse(item.receivedAt()))
            + "\n";
    return NoCopyFlag.stands(office.tables(), tx, version.ref())
        ? head + "\n" + words().of("flagged") + "\n"
        : head + item.permalink().orElse("") + "\n\n" + version.text() + "\n";
  }

  private String name(String what, String ending) {
    return Parcels.name(place, what, ending);
  }
}

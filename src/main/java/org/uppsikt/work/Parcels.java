package org.uppsikt.work;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.policy.Country;
import org.uppsikt.domain.registry.HandOver;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.domain.registry.RouteSetting;
import org.uppsikt.evidence.Listing;
import org.uppsikt.evidence.SealRequest;
import org.uppsikt.evidence.Sheet;
import org.uppsikt.evidence.SheetLanguage;
import org.uppsikt.evidence.Words;
import org.uppsikt.flag.detect.IdentityMask;
import org.uppsikt.registry.Attachment;
import org.uppsikt.registry.Parcel;
import org.uppsikt.store.Tx;

/// Packs a hand-over as the registry gets it: labelled lines by the country's own law, the texts,
/// evidence sheets, pictures, a manifest and a checkpoint of the journal.
///
/// By mail no identity number leaves (KRO-21, requirements I18), and outside an encrypted archive
/// nothing secret does (KRO-26): the subject and the cover of a secret matter hold only what
/// anybody may see.
public final class Parcels {

  /// Files of every parcel that prove what the others were.
  static final String MANIFEST = "manifest.txt";

  static final String JOURNAL = "journal.txt";

  private final Office office;
  private final Listing.Printer printer;
  private final Sheet sheet;
  private final String program;

  /// @param sheet draws copies of evidence sheets
  /// @param program version of Uppsikt
  public Parcels(Office office, Listing.Printer printer, Sheet sheet, String program) {
    this.office = office;
    this.printer = printer;
    this.sheet = sheet;
    this.program = program;
  }

  /// To be sent. Where the text of an item is damaged nothing is packed: what leaves for a registry
  /// is whole.
  Parcel of(Tx tx, HandOver made) {
    return packed(tx, made, true);
  }

  /// To be read in the house: a line stands in the place of a damaged text.
  Parcel here(Tx tx, HandOver made) {
    return packed(tx, made, false);
  }

  private Parcel packed(Tx tx, HandOver made, boolean whole) {
    var words = new ParcelWords(Words.in(language(made)), made.country());
    var files = new ArrayList<Attachment>();
    var around = new Around(office, tx);
    int n = 0;
    for (HandOver.Along along : made.items()) {
      n++;
      var packing = new Packing(office, tx, made, copies(tx, made), around, n);
      files.addAll(whole ? packing.whole(along) : packing.of(along));
    }
    files.add(text(MANIFEST, manifest(made, files)));
    files.add(text(JOURNAL, office.tables().journal().checkpoint(tx).text()));
    RegisterEntry entry = made.entry();
    boolean secret = entry.secret();
    return new Parcel(
        made.id(),
        made.at(),
        subject(made),
        masked(made, words.lines(made, authority(tx, made.country(), words))),
        files,
        made.route().takesSecrets()
            ? Optional.of(cover(made, words, files, authority(tx, made.country(), words)))
            : Optional.empty(),
        secret);
  }

  /// What the register names of the authority itself, by the country's law.
  private List<Listing.Fact> authority(Tx tx, Country country, ParcelWords words) {
    if (country != Country.FI) {
      return List.of();
    }
    RouteSetting.Authority said =
        office
            .tables()
            .registry()
            .settings()
            .get(tx)
            .map(RouteSetting::authority)
            .orElse(RouteSetting.Authority.NONE);
    return List.of(
        new Listing.Fact(words.of("authority.fi"), office.municipality()),
        new Listing.Fact(words.of("business.fi"), said.businessId()),
        new Listing.Fact(words.of("process.fi"), said.process()));
  }

  /// The subject under which a hand-over leaves.
  static String subject(HandOver made) {
    return line(new ParcelWords(Words.in(language(made)), made.country()).subject(made));
  }

  /// The line in which it proposes a number; empty where it proposes none.
  static Optional<String> proposal(HandOver made) {
    return Optional.of(made.proposedNumber())
        .filter(number -> !number.isBlank())
        .map(
            number ->
                ParcelWords.labelled(Words.in(language(made)).of("registry.proposed"), number));
  }

  private SheetCopy copies(Tx tx, HandOver made) {
    var setting =
        new SealRequest.Setting(language(made), office.zone(), office.practice(), program);
    return new SheetCopy(office.tables(), tx, sheet, setting);
  }

  private Attachment cover(
      HandOver made, ParcelWords words, List<Attachment> files, List<Listing.Fact> authority) {
    var facts = new ArrayList<Listing.Fact>();
    facts.add(new Listing.Fact(words.of("own"), made.id().toString()));
    authority.stream().filter(fact -> !fact.value().isBlank()).forEach(facts::add);
    facts.add(new Listing.Fact(words.of("came"), made.entry().cameOn().toString()));
    made.entry()
        .secrecy()
        .ifPresent(s -> facts.add(new Listing.Fact(words.of("secrecy"), s.provision())));
    facts.add(new Listing.Fact(words.of("files"), Integer.toString(files.size())));
    var listing =
        new Listing(
            words.of("title"),
            words.of("cover"),
            office.municipality(),
            language(made),
            made.at(),
            office.practice(),
            program,
            List.of(new Listing.Section(words.of("handover"), facts)));
    return new Attachment("cover.pdf", "application/pdf", printer.draw(listing).copy());
  }

  private static String manifest(HandOver made, List<Attachment> files) {
    return files.stream()
        .map(file -> Digest.of(file.bytes()) + "  " + file.name())
        .collect(Collectors.joining("\n", "uppsikt " + made.id() + "\n", "\n"));
  }

  static Attachment text(String name, String text) {
    return new Attachment(name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
  }

  static String name(int place, String what, String ending) {
    return "%02d-%s%s".formatted(place, what, ending);
  }

  static String masked(HandOver made, String text) {
    return made.route().takesSecrets() ? text : IdentityMask.of(text);
  }

  private static String line(String text) {
    return IdentityMask.of(text).replaceAll("\\s+", " ").strip();
  }

  static SheetLanguage language(HandOver made) {
    return switch (made.language().toLowerCase(Locale.ROOT)) {
      case "nb", "nn", "no" -> SheetLanguage.NB;
      case "fi" -> SheetLanguage.FI;
      case "en" -> SheetLanguage.EN;
      default -> SheetLanguage.SV;
    };
  }
}

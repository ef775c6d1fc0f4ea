package org.uppsikt.work;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.uppsikt.domain.evidence.Part;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.domain.item.Item;
import org.uppsikt.domain.item.ItemVersion;
import org.uppsikt.domain.item.RemoteId;
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

  Parcel of(Tx tx, HandOver made) {
    var words = new Labels(Words.in(language(made)), made.country());
    var files = new ArrayList<Attachment>();
    var around = new Around(office, tx);
    int n = 0;
    for (HandOver.Along along : made.items()) {
      n++;
      files.addAll(new Packing(office, tx, made, copies(tx, made), around, n).of(along));
    }
    files.add(text("manifest.txt", manifest(made, files)));
    files.add(text("journal.txt", office.tables().journal().checkpoint(tx).text()));
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
  private List<Listing.Fact> authority(Tx tx, Country country, Labels words) {
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
    return line(new Labels(Words.in(language(made)), made.country()).subject(made));
  }

  /// The line in which it proposes a number; empty where it proposes none.
  static Optional<String> proposal(HandOver made) {
    return Optional.of(made.proposedNumber())
        .filter(number -> !number.isBlank())
        .map(number -> Labels.labelled(Words.in(language(made)).of("registry.proposed"), number));
  }

  private SheetCopy copies(Tx tx, HandOver made) {
    var setting =
        new SealRequest.Setting(language(made), office.zone(), office.practice(), program);
    return new SheetCopy(office.tables(), tx, sheet, setting);
  }

  private Attachment cover(
      HandOver made, Labels words, List<Attachment> files, List<Listing.Fact> authority) {
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

  static String masked(HandOver made, String text) {
    return made.route().takesSecrets() ? text : IdentityMask.of(text);
  }

  private static String line(String text) {
    return IdentityMask.of(text).replaceAll("\\s+", " ").strip();
  }

  private static SheetLanguage language(HandOver made) {
    return switch (made.language().toLowerCase(Locale.ROOT)) {
      case "nb", "nn", "no" -> SheetLanguage.NB;
      case "fi" -> SheetLanguage.FI;
      case "en" -> SheetLanguage.EN;
      default -> SheetLanguage.SV;
    };
  }

  /// The words of the country's own law.
  private record Labels(Words words, Country country) {

    String of(String key, Object... arguments) {
      return words.of("registry." + key, arguments);
    }

    private String lawful(String key) {
      return of(key + "." + country.name().toLowerCase(Locale.ROOT));
    }

    /// Of a secret matter only that there is one.
    String subject(HandOver made) {
      RegisterEntry entry = made.entry();
      if (entry.secret()) {
        return of("subject.secret", entry.cameOn());
      }
      String number = made.proposedNumber().isEmpty() ? "" : " (" + made.proposedNumber() + ")";
      String who = entry.correspondent().isBlank() ? "" : " " + entry.correspondent();
      return "[%s] %s%s %s %s%s"
          .formatted(
              of("register"), entry.arrival(), who, entry.cameOn(), entry.concerning(), number);
    }

    String lines(HandOver made, List<Listing.Fact> authority) {
      RegisterEntry entry = made.entry();
      var lines = new ArrayList<String>();
      entry
          .secrecy()
          .ifPresent(
              s -> lines.add(of("secrecy") + ": " + s.provision() + " " + s.authority().strip()));
      add(lines, lawful("came"), entry.cameOn().toString());
      String drawn = entry.drawnUpOn().map(LocalDate::toString).orElse(lawful("undated"));
      add(lines, lawful("drawn"), drawn);
      add(lines, of("proposed"), made.proposedNumber());
      add(lines, lawful("from"), entry.correspondent());
      add(lines, lawful("about"), entry.concerning());
      add(lines, lawful("public"), entry.publicConcerning());
      add(lines, of("arrival"), entry.arrival());
      add(lines, of("plan"), entry.planEntry());
      authority.forEach(fact -> add(lines, fact.name(), fact.value()));
      add(lines, of("items"), Integer.toString(made.items().size()));
      add(lines, of("own"), made.id().toString());
      lines.add("");
      lines.add(of("reply"));
      return String.join("\n", lines) + "\n";
    }

    private static void add(List<String> lines, String name, String value) {
      if (!value.isBlank()) {
        lines.add(labelled(name, value));
      }
    }

    static String labelled(String name, String value) {
      return name + ": " + value.replaceAll("\\s+", " ").strip();
    }
  }

  /// The files of one item.
  private record Packing(
      Office office, Tx tx, HandOver made, SheetCopy copies, Around around, int place) {

    List<Attachment> of(HandOver.Along along) {
      ItemVersion version = office.tables().versions().find(tx, along.version()).orElseThrow();
      Item item = office.tables().items().find(tx, version.item()).orElseThrow();
      var files = new ArrayList<Attachment>();
      files.add(text(name("text", ".txt"), masked(made, said(item, version))));
      OwnAnswers.said(office, tx, item.id(), labels().of("answers"))
          .ifPresent(said -> files.add(text(name("answers", ".txt"), masked(made, said))));
      if (along.thread()) {
        around
            .said(item, labels()::of)
            .ifPresent(said -> files.add(text(name("thread", ".txt"), masked(made, said))));
      }
      // A picture shows what came as it came: by mail it stays where a number stands.
      if (along.attachments() && shown(version.text())) {
        pictures(along, files);
      }
      along
          .evidence()
          .flatMap(id -> office.tables().evidences().find(tx, id))
          .flatMap(evidence -> sheet(evidence, item))
          .ifPresent(files::add);
      return files;
    }

    private Labels labels() {
      return new Labels(Words.in(language(made)), made.country());
    }

    private boolean shown(String text) {
      return made.route().takesSecrets() || IdentityMask.of(text).equals(text);
    }

    /// The sealed sheet, or by mail a masked copy of it where a number stands on it or something of
    /// the thread that is secret or restricted. By whatever way, nothing of a restricted item goes:
    /// its own sheet stays, and its lines are left out on that of another. So is what was flagged
    /// as abuse material since.
    ///
    /// Where it cannot be told what stands on it, a line says so in its place: the rest must not
    /// wait.
    private Optional<Attachment> sheet(SealedEvidence evidence, Item item) {
      var restrictions = office.tables().restrictions();
      boolean withheld = restrictions.withholds(tx, evidence.id());
      if (withheld && restrictions.of(tx, item.id()).isPresent()) {
        return Optional.empty();
      }
      Optional<FlaggedText> flagged = FlaggedText.in(office.tables(), tx, evidence);
      Optional<Set<RemoteId>> hidden =
          flagged.flatMap(known -> hidden(evidence, item, known, withheld));
      return hidden.isEmpty()
          ? Optional.of(unreadable())
          : sheet(evidence, hidden.get(), flagged.orElseThrow(), withheld);
    }

    private Optional<Attachment> sheet(
        SealedEvidence evidence, Set<RemoteId> hidden, FlaggedText flagged, boolean withheld) {
      if (hidden.isEmpty() && withheld) {
        return Optional.empty();
      }
      if (hidden.isEmpty() && flagged.isNone() && mayShow(evidence)) {
        return evidence
            .part(Part.Kind.SHEET)
            .flatMap(part -> office.tables().evidences().bytes(tx, part))
            .map(bytes -> new Attachment(name("sheet", ".pdf"), "application/pdf", bytes));
      }
      return copies
          .of(evidence, hidden, flagged.versions())
          .map(b -> new Attachment(name("sheet-masked", ".pdf"), "application/pdf", b.copy()))
          .or(() -> Optional.of(unreadable()));
    }

    private Attachment unreadable() {
      return text(name("sheet", ".txt"), labels().of("unreadable") + "\n");
    }

    /// What of those whose words stand on the sheet is secret, restricted or flagged by now.
    ///
    /// @return empty where it cannot be told
    private Optional<Set<RemoteId>> hidden(
        SealedEvidence evidence, Item item, FlaggedText flagged, boolean withheld) {
      if (!withheld && made.route().takesSecrets()) {
        return Optional.of(flagged.around());
      }
      return SealedAround.of(office.tables(), tx, evidence)
          .map(
              thread -> {
                var hidden = new HashSet<>(around.hidden(item.channel(), thread));
                hidden.addAll(flagged.around());
                return hidden;
              });
    }

    private boolean mayShow(SealedEvidence evidence) {
      return made.route().takesSecrets() || evidence.parts().stream().allMatch(this::mayShow);
    }

    private boolean mayShow(Part part) {
      return switch (part.kind()) {
        case CONTENT, SENDER, THREAD ->
            tx.unlessDamaged(() -> office.tables().evidences().bytes(tx, part))
                .filter(bytes -> Digest.of(bytes).equals(part.sha256()))
                .filter(bytes -> shown(new String(bytes, StandardCharsets.UTF_8)))
                .isPresent();
        case RAW, SHEET, SCREENSHOT -> true;
      };
    }

    private void pictures(HandOver.Along along, List<Attachment> files) {
      int n = 0;
      for (byte[] picture : office.tables().screenshots().of(tx, along.version())) {
        n++;
        files.add(new Attachment(name("picture-" + n, ".png"), "image/png", picture));
      }
    }

    /// Of what was flagged as abuse material only that there is something, and why it is not here.
    private String said(Item item, ItemVersion version) {
      String head =
          version.sender().shownName() + "\n" + item.postedAt().orElse(item.receivedAt()) + "\n";
      return NoCopyFlag.stands(office.tables(), tx, version.ref())
          ? head + "\n" + labels().of("flagged") + "\n"
          : head + item.permalink().orElse("") + "\n\n" + version.text() + "\n";
    }

    private String name(String what, String ending) {
      return "%02d-%s%s".formatted(place, what, ending);
    }
  }
}

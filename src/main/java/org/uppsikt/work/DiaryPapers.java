package org.uppsikt.work;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uppsikt.domain.diary.DiaryCase;
import org.uppsikt.domain.diary.DiaryEntry;
import org.uppsikt.domain.diary.DiaryFile;
import org.uppsikt.domain.diary.Paper;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.domain.registry.HandOver;
import org.uppsikt.evidence.Bytes;
import org.uppsikt.evidence.Words;
import org.uppsikt.evidence.sheet.SheetPicture;
import org.uppsikt.flag.detect.IdentityMask;
import org.uppsikt.registry.Attachment;
import org.uppsikt.store.HandOvers;
import org.uppsikt.store.Restrictions;
import org.uppsikt.store.Tx;

/// The record itself behind an entry of the built-in diary, for an office whose registry it is
/// (SME-36): what was handed over, packed as a registry elsewhere gets it, or the files that were
/// put to an entry made by hand.
///
/// What is public is packed as by mail, without identity numbers and without anything secret beside
/// it (KRO-21, KRO-26). What is secret is opened whole, by supervisors, registrars and whoever
/// marked it, or entered it by hand, with a purpose, and each time it is journalled (requirements
/// T13). What was sealed is taken out by those who take evidence out, and by nobody else. What was
/// handed over and is protected is not opened here: those who were named read it with the item
/// (SAL-41, T16). The files of a protected entry by hand lie with no item, and they open them here.
public final class DiaryPapers {

  /// Sharp enough to be read at twice the size of the pane.
  private static final int PICTURE_DPI = 150;

  /// As a hand-over names it.
  private static final String SHEET = "\\d+-sheet(-masked)?\\.pdf";

  /// Of what is written out: when it was packed, and what is not with it.
  static final String ABOUT = "about.txt";

  private static final Set<String> PROOFS = Set.of(Parcels.MANIFEST, Parcels.JOURNAL);

  private final Office office;
  private final Parcels parcels;

  public DiaryPapers(Office office, Parcels parcels) {
    this.office = office;
    this.parcels = parcels;
  }

  /// What came of it.
  public sealed interface Result {

    /// @param files in their order
    /// @param picture the first page of the first evidence sheet; empty where there is none
    record Opened(List<Paper> files, Optional<Paper> picture) implements Result {
      public Opened {
        files = List.copyOf(files);
      }
    }

    record Refused(Why why) implements Result {}
  }

  /// Why nothing was opened.
  public enum Why {
    /// She does not keep the diary, or does not open what is secret in it.
    NO_RIGHT,
    NO_SUCH_ENTRY,
    /// Only named persons read what came; what was handed over, with its item.
    PROTECTED,
    /// It is secret, and she did not say what for.
    PURPOSE_NEEDED,
    /// It was entered by hand, without files.
    NO_FILES,
    /// Something of it is damaged.
    UNSOUND,
    ALREADY_THERE,
    NOT_WRITTEN
  }

  /// Opens what lies behind an entry.
  ///
  /// @param number of the record, for instance "KS 2026/0042-3"
  /// @param purpose what it is for, which is asked of what is secret; otherwise empty
  public Result open(String number, String purpose, PersonId by) {
    return given(number, new Asked(purpose.strip(), by, EventKind.RESTRICTED_READ));
  }

  /// Why it would not be given: told before anybody is asked where to.
  public Optional<Why> refuses(String number, String purpose, PersonId by) {
    var asked = new Asked(purpose.strip(), by, EventKind.EXPORTED);
    return office
        .database()
        .read(
            tx -> {
              Optional<DiaryEntry> entry = office.tables().diary().of(tx, number);
              return kept(tx, entry, asked)
                  .or(() -> entry.filter(known -> isBare(tx, known)).map(known -> Why.NO_FILES));
            });
  }

  private boolean isBare(Tx tx, DiaryEntry entry) {
    return entry.handOver().isEmpty() && office.tables().diaryFiles().of(tx, entry.id()).isEmpty();
  }

  /// Writes what lies behind an entry into a folder of its own, and before that into the journal
  /// who took it out.
  ///
  /// @param folder that does not exist yet
  /// @return why not; empty where it was written
  public Optional<Why> save(String number, String purpose, Path folder, PersonId by) {
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.of(Why.ALREADY_THERE);
    }
    return switch (given(number, new Asked(purpose.strip(), by, EventKind.EXPORTED))) {
      case Result.Refused(Why why) -> Optional.of(why);
      case Result.Opened opened -> PapersOut.write(opened.files(), folder);
    };
  }

  private record Asked(String purpose, PersonId by, EventKind kind) {

    /// What is written out is looked at there.
    boolean picture() {
      return kind != EventKind.EXPORTED;
    }
  }

  private Result given(String number, Asked asked) {
    Result packed = office.database().read(tx -> packed(tx, number, asked));
    if (!(packed instanceof Result.Opened opened)) {
      return packed;
    }
    int files = opened.files().size();
    Optional<Why> meanwhile = office.database().write(tx -> journalled(tx, number, asked, files));
    // Shown only once it is on the disk that it was opened.
    office.database().sync();
    return meanwhile.<Result>map(Result.Refused::new).orElse(packed);
  }

  private Result packed(Tx tx, String number, Asked asked) {
    Optional<DiaryEntry> entry = office.tables().diary().of(tx, number);
    Optional<Why> kept = kept(tx, entry, asked);
    if (kept.isPresent()) {
      return new Result.Refused(kept.get());
    }
    // Only of what this program drew: a file from elsewhere is opened by nobody here.
    boolean drawn = asked.picture() && entry.orElseThrow().handOver().isPresent();
    return files(tx, entry.orElseThrow(), asked)
        .<Result>map(
            files ->
                files.isEmpty()
                    ? new Result.Refused(Why.NO_FILES)
                    : drawn
                        ? read(files)
                        : new Result.Opened(plain(files, entry.get(), asked), Optional.empty()))
        .orElse(new Result.Refused(Why.UNSOUND));
  }

  /// No identity number of what is public is shown. A file that is saved is what was put to the
  /// entry, unchanged, whatever stands in it.
  private static List<Paper> plain(List<Paper> files, DiaryEntry entry, Asked asked) {
    return asked.picture() && !entry.guarded()
        ? files.stream().map(file -> file.readable() ? masked(file) : file).toList()
        : files;
  }

  private static Paper masked(Paper file) {
    byte[] words = IdentityMask.of(file.words()).getBytes(StandardCharsets.UTF_8);
    return new Paper(file.name(), file.mediaType(), words);
  }

  /// Why it is not given; asked again where it is journalled, as it may be protected meanwhile.
  private Optional<Why> kept(Tx tx, Optional<DiaryEntry> found, Asked asked) {
    List<Person> able = new Readers(office, tx).able();
    if (able.stream().noneMatch(person -> person.id().equals(asked.by()))) {
      return Optional.of(Why.NO_RIGHT);
    }
    if (found.isEmpty()) {
      return Optional.of(Why.NO_SUCH_ENTRY);
    }
    DiaryEntry entry = found.get();
    if (!entry.guarded()) {
      return Optional.empty();
    }
    if (entry.hidden() && !opens(tx, entry, able, asked.by())) {
      return Optional.of(Why.PROTECTED);
    }
    if (!entry.hidden() && !readers(tx, entry, able).contains(asked.by())) {
      return Optional.of(Why.NO_RIGHT);
    }
    return asked.purpose().isEmpty() ? Optional.of(Why.PURPOSE_NEEDED) : Optional.empty();
  }

  /// Whether she opens the files of a protected entry by hand: they lie with no item, so whoever
  /// reads all that is protected of it reads them here. Once nothing of it is, they are secret.
  private boolean opens(Tx tx, DiaryEntry entry, List<Person> able, PersonId by) {
    if (entry.handOver().isPresent() || entry.items().isEmpty()) {
      return false;
    }
    List<Restrictions.Restriction> held =
        items(entry).flatMap(item -> office.tables().restrictions().of(tx, item).stream()).toList();
    var readers = new Readers(office, tx);
    return held.isEmpty()
        ? readers(tx, entry, able).contains(by)
        : held.stream().allMatch(known -> readers.reads(known, by));
  }

  /// As of what is secret and settled; of what no item says so, whoever entered it. Who handed it
  /// over reads it as its marks say, and not because she did.
  private Set<PersonId> readers(Tx tx, DiaryEntry entry, List<Person> able) {
    var secret = new SecretView(office, tx);
    Set<PersonId> readers =
        able.stream()
            .filter(
                person ->
                    person.role() == Role.SUPERVISOR
                        || person.role() == Role.REGISTRAR
                        || reads(secret, entry, person.id()))
            .map(Person::id)
            .collect(Collectors.toSet());
    return readers.isEmpty() ? able.stream().map(Person::id).collect(Collectors.toSet()) : readers;
  }

  private static boolean reads(SecretView secret, DiaryEntry entry, PersonId person) {
    return entry.items().isEmpty()
        ? person.equals(entry.enteredBy())
        : items(entry).allMatch(item -> secret.readers(item).contains(person));
  }

  private static Stream<ItemId> items(DiaryEntry entry) {
    return entry.items().stream().map(VersionRef::item).distinct();
  }

  private Optional<Why> journalled(Tx tx, String number, Asked asked, int files) {
    Optional<DiaryEntry> entry = office.tables().diary().of(tx, number);
    Optional<Why> kept = kept(tx, entry, asked);
    if (kept.isPresent()) {
      return kept;
    }
    DiaryEntry known = entry.orElseThrow();
    boolean exported = asked.kind() == EventKind.EXPORTED;
    Payload said = Payload.NONE.with("number", number).with("files", files);
    Payload payload = known.guarded() ? said.with("purpose", asked.purpose()) : said;
    if (known.hidden()) {
      journalRead(tx, known, asked, payload);
    }
    if (exported || known.guarded() && !known.hidden()) {
      subjects(tx, known)
          .forEach(about -> tx.journal(Event.by(asked.by(), asked.kind(), about, payload)));
    }
    return Optional.empty();
  }

  /// With what protects it, as a reading of the item: those who were named are told who else read
  /// it. What is taken out is read there.
  private void journalRead(Tx tx, DiaryEntry entry, Asked asked, Payload said) {
    items(entry)
        .forEach(
            item -> {
              Payload payload =
                  office
                      .tables()
                      .restrictions()
                      .of(tx, item)
                      .map(known -> said.with("restriction", known.id()))
                      .orElse(said);
              tx.journal(Event.by(asked.by(), EventKind.RESTRICTED_READ, "item:" + item, payload));
            });
  }

  private List<String> subjects(Tx tx, DiaryEntry entry) {
    List<String> items = items(entry).map(item -> "item:" + item).toList();
    return items.isEmpty()
        ? office.tables().diary().find(tx, entry.caseNumber()).map(DiaryCase::id).stream()
            .map(id -> "diary:" + id)
            .toList()
        : items;
  }

  /// Empty where what was stored cannot be read whole any more.
  private Optional<List<Paper>> files(Tx tx, DiaryEntry entry, Asked asked) {
    List<Optional<Paper>> stored =
        office.tables().diaryFiles().of(tx, entry.id()).stream()
            .map(file -> stored(tx, file))
            .toList();
    if (stored.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    var files = new ArrayList<>(stored.stream().flatMap(Optional::stream).toList());
    entry
        .handOver()
        .flatMap(id -> office.tables().registry().handOvers().find(tx, id))
        .map(HandOvers.Stored::handOver)
        .ifPresent(made -> files.addAll(packed(tx, entry, made, asked)));
    return Optional.of(files);
  }

  private List<Paper> packed(Tx tx, DiaryEntry entry, HandOver made, Asked asked) {
    var along = new PapersAlong(office, tx, entry);
    boolean out = asked.kind() == EventKind.EXPORTED;
    var files = new ArrayList<Attachment>();
    if (out) {
      files.add(about(tx, made, along.keeps(made, asked.by())));
    }
    HandOver packed = out ? along.takenOut(made, asked.by()) : along.read(made);
    files.addAll(parcels.here(tx, packed).attachments());
    return files.stream()
        .map(file -> new Paper(file.name(), file.mediaType(), file.bytes()))
        .toList();
  }

  /// What is written out says when it was packed: its manifest proves no more than what it was
  /// then.
  private Attachment about(Tx tx, HandOver made, boolean keeps) {
    var words = new ParcelWords(Words.in(Parcels.language(made)), made.country());
    String stands = words.of("stands", new LocalTimes(office.zone()).of(tx.now())) + "\n";
    return Parcels.text(ABOUT, keeps ? stands + "\n" + words.of("kept") + "\n" : stands);
  }

  /// What proves that nothing was changed since it was packed is for whoever takes it out.
  private static Result.Opened read(List<Paper> files) {
    return new Result.Opened(
        files.stream().filter(file -> !PROOFS.contains(file.name())).toList(), picture(files));
  }

  private static Optional<Paper> picture(List<Paper> files) {
    return files.stream()
        .filter(file -> file.name().matches(SHEET))
        .findFirst()
        .map(file -> SheetPicture.firstPage(Bytes.of(file.bytes()), PICTURE_DPI))
        .map(page -> new Paper("sheet.png", "image/png", page.copy()));
  }

  private Optional<Paper> stored(Tx tx, DiaryFile file) {
    return tx.unlessDamaged(() -> office.tables().blobs().get(tx, file.sha256()))
        .filter(bytes -> Digest.of(bytes).equals(file.sha256()))
        .map(bytes -> new Paper(file.name(), file.mediaType(), bytes));
  }
}

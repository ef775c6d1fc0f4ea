package org.uppsikt.work.diary;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uppsikt.domain.diary.DiaryCase;
import org.uppsikt.domain.diary.DiaryEntry;
import org.uppsikt.domain.diary.DiaryFilter;
import org.uppsikt.domain.diary.Direction;
import org.uppsikt.domain.diary.Paper;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.domain.registry.HandOver;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.store.DiaryRows;
import org.uppsikt.store.HandOvers;
import org.uppsikt.store.Registrations;
import org.uppsikt.store.RegistryTables;
import org.uppsikt.store.Tx;
import org.uppsikt.work.Numbering;
import org.uppsikt.work.Office;
import org.uppsikt.work.Unmarked;

/// The diary of an office without a registry system of its own (SME-36, VAR-62 and VAR-63): cases
/// and entries with numbers by the municipality's form, without gaps year by year.
///
/// No identity number ever stands in it (KRO-21). Of a restricted entry it holds only what anybody
/// may see; what came is read with the item, by named persons and with a purpose.
public final class DiaryBook {

  /// Where the municipality has not said otherwise.
  public static final String USUAL_FORM = "KS yyyy/####";

  private final Office office;

  public DiaryBook(Office office) {
    this.office = office;
  }

  /// What is to be entered.
  ///
  /// @param caseNumber of a case in the diary; empty opens a new one
  /// @param restricted true where only named persons may read what came
  /// @param rights number of the record that it puts right; empty for nearly all
  /// @param files that lie with it: what came on paper, or was drawn up elsewhere
  public record Fresh(
      Optional<String> caseNumber,
      Direction direction,
      RegisterEntry fields,
      boolean restricted,
      Optional<HandOverId> handOver,
      List<VersionRef> items,
      Optional<String> rights,
      List<Paper> files) {

    /// Without files.
    public Fresh(
        Optional<String> caseNumber,
        Direction direction,
        RegisterEntry fields,
        boolean restricted,
        Optional<HandOverId> handOver,
        List<VersionRef> items,
        Optional<String> rights) {
      this(caseNumber, direction, fields, restricted, handOver, items, rights, List.of());
    }

    /// What puts nothing right.
    public Fresh(
        Optional<String> caseNumber,
        Direction direction,
        RegisterEntry fields,
        boolean restricted,
        Optional<HandOverId> handOver,
        List<VersionRef> items) {
      this(caseNumber, direction, fields, restricted, handOver, items, Optional.empty());
    }

    public Fresh {
      items = List.copyOf(items);
      files = List.copyOf(files);
      if (restricted && !fields.secret()) {
        throw new IllegalArgumentException("what is restricted names its provision");
      }
    }

    /// The same, of the items of another entry too, and hidden where that one is: also when those
    /// are marked or protected later.
    Fresh with(DiaryEntry other) {
      return new Fresh(
          caseNumber,
          direction,
          fields,
          restricted || other.hidden(),
          handOver,
          Stream.concat(items.stream(), other.items().stream()).distinct().toList(),
          rights,
          files);
    }
  }

  /// What came of it.
  public sealed interface Result {

    /// Entered, now or by the same hand-over before.
    ///
    /// @param number of the record
    /// @param bare whether only what anybody may see was kept of it
    record Entered(String caseNumber, String number, boolean bare) implements Result {}

    record Refused(Why why) implements Result {}
  }

  /// Why nothing was entered.
  public enum Why {
    NO_RIGHT,
    NO_SUCH_CASE,
    /// Nothing of that number stands there, to be put right.
    NO_SUCH_ENTRY,
    /// What is to be put right is not for everybody, and the new one names no provision.
    SECRET_RIGHTED,
    /// Of something in the case only named persons may read what came, and the new one names no
    /// provision.
    PROTECTED_CASE,
    /// What opened the case was marked secret since, and the new one names no provision.
    SECRET_CASE,
    /// It has its number, or was taken back or protected meanwhile.
    NOT_WAITING,
    /// It became secret, and its entry names no provision.
    SECRET_UNMARKED
  }

  /// A page of the diary.
  ///
  /// @param total how many there are in all
  public record Page(List<DiaryLine> lines, List<DiaryCase> cases, long total) {
    public Page {
      lines = List.copyOf(lines);
      cases = List.copyOf(cases);
    }
  }

  public Result enter(Fresh fresh, PersonId by) {
    if (!mayKeep(by)) {
      return new Result.Refused(Why.NO_RIGHT);
    }
    Result result = office.database().write(tx -> Entering.enter(office, tx, fresh, by));
    office.database().sync();
    return result;
  }

  /// Enters what only named persons may read, and gives it its number, as one step (SAL-41,
  /// requirements T16); what was handed over with it waits on. The diary holds nothing but what
  /// anybody may see.
  public Result register(VersionRef version, RegisterEntry open, PersonId by) {
    if (!mayKeep(by)) {
      return new Result.Refused(Why.NO_RIGHT);
    }
    var fresh =
        new Fresh(Optional.empty(), Direction.IN, open, true, Optional.empty(), List.of(version));
    Result result = office.database().write(tx -> register(tx, fresh, version, by));
    office.database().sync();
    return result;
  }

  private Result register(Tx tx, Fresh fresh, VersionRef version, PersonId by) {
    // As in file: whoever enters it or gives it a number meanwhile goes first, or after.
    office.tables().states().lock(tx, Set.of(version.item()));
    Optional<Registrations.Row> waits =
        office
            .tables()
            .registry()
            .registrations()
            .of(tx, version.item())
            .filter(row -> row.number().isEmpty())
            .filter(row -> office.tables().restrictions().of(tx, row.item()).isPresent());
    if (waits.isEmpty()) {
      return new Result.Refused(Why.NOT_WAITING);
    }
    DiaryRows rows = office.tables().diary();
    // Locked first, as whoever enters a hand-over does.
    rows.lock(tx);
    // Entered in clear already, where the program ended before it had its number: the protection
    // hides that entry, and there is no second one.
    Result result =
        rows.handedOver(tx, version.item())
            .<Result>map(Entering::entered)
            .orElseGet(() -> Entering.enter(office, tx, fresh, by));
    if (result instanceof Result.Entered(String number, String own, boolean bare)
        && !new Numbering(office, tx).giveAlone(version.item(), number, by)) {
      // The diary keeps what is entered: it is not entered at all.
      throw new IllegalStateException("no item bears " + number);
    }
    return result;
  }

  /// Enters what was handed over to the diary and waits, or was refused, and gives it its number,
  /// as one step.
  ///
  /// @param caseNumber of a case in the diary; empty opens a new one
  public Result file(HandOverId id, Optional<String> caseNumber, PersonId by) {
    if (!mayKeep(by)) {
      return new Result.Refused(Why.NO_RIGHT);
    }
    Result result = office.database().write(tx -> file(tx, id, caseNumber, by));
    office.database().sync();
    return result;
  }

  private Result file(Tx tx, HandOverId id, Optional<String> caseNumber, PersonId by) {
    RegistryTables registry = office.tables().registry();
    Optional<HandOver> made =
        registry
            .handOvers()
            .find(tx, id)
            .map(HandOvers.Stored::handOver)
            .filter(each -> each.route() == RouteKind.DIARY);
    if (made.isEmpty()) {
      return new Result.Refused(Why.NOT_WAITING);
    }
    // Locked before anything is read: whoever takes it back or protects it meanwhile goes first, or
    // after.
    office.tables().states().lock(tx, items(made.get()));
    List<Registrations.Row> rows = registry.registrations().of(tx, id);
    boolean waits =
        rows.stream()
            .allMatch(
                row ->
                    row.number().isEmpty()
                        && office.tables().restrictions().of(tx, row.item()).isEmpty());
    if (rows.isEmpty() || !waits) {
      return new Result.Refused(Why.NOT_WAITING);
    }
    if (Unmarked.is(office, tx, made.get())) {
      return new Result.Refused(Why.SECRET_UNMARKED);
    }
    Result result = Entering.enter(office, tx, DiaryHandOvers.fresh(made.get(), caseNumber), by);
    if (result instanceof Result.Entered(String number, String own, boolean bare)) {
      new Numbering(office, tx).give(rows.getFirst().item(), number, by);
    }
    return result;
  }

  private static Set<ItemId> items(HandOver made) {
    return made.items().stream().map(along -> along.version().item()).collect(Collectors.toSet());
  }

  /// Whether this person may enter, print and export.
  public boolean mayKeep(PersonId id) {
    return office
        .database()
        .read(tx -> office.tables().people().find(tx, id))
        .filter(person -> !person.suspended())
        .filter(DiaryBook::keeps)
        .isPresent();
  }

  /// @param open true for the view that anybody may have; of what is secret, whoever has nothing to
  ///     do with the register as a whole reads and finds no more than that in either
  /// @param typed beginnings of words
  /// @param before the last entry of the page before; [Long#MAX_VALUE] for the first page
  public Page page(
      boolean open,
      String typed,
      Optional<String> caseNumber,
      long before,
      int limit,
      PersonId reader) {
    return office
        .database()
        .read(
            tx -> {
              boolean masked = open || !readsSecret(tx, reader);
              var filter = new DiaryFilter(masked, DiaryWords.typed(typed), caseNumber);
              DiaryRows rows = office.tables().diary();
              List<DiaryEntry> entries = rows.page(tx, filter, before, limit);
              List<String> numbers =
                  entries.stream().map(DiaryEntry::caseNumber).distinct().toList();
              return new Page(
                  entries.stream().map(entry -> DiaryLine.of(entry, masked)).toList(),
                  rows.cases(tx, numbers).stream().map(c -> DiaryCases.shown(c, masked)).toList(),
                  rows.count(tx, filter));
            });
  }

  private boolean readsSecret(Tx tx, PersonId reader) {
    return office
        .tables()
        .people()
        .find(tx, reader)
        .filter(person -> !person.suspended() && person.role().mayReadSecretEntries())
        .isPresent();
  }

  private static boolean keeps(Person person) {
    return person.role().mayModerate() || person.role() == Role.REGISTRAR;
  }
}

package org.uppsikt.work;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.finding.Check;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.Item;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.ItemVersion;
import org.uppsikt.domain.item.Sender;
import org.uppsikt.domain.item.SenderStatement;
import org.uppsikt.domain.journal.Event;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.SenderNote;
import org.uppsikt.evidence.SenderPart;
import org.uppsikt.flag.FlagContext;
import org.uppsikt.flag.Flagger;
import org.uppsikt.store.Checks;
import org.uppsikt.store.SenderItems;
import org.uppsikt.store.States;
import org.uppsikt.store.Tables;
import org.uppsikt.store.Tx;

/// What the office may know of a sender, and no more: what she wrote that was flagged, asked or
/// decided, and notes with a reason and an end. What is merely opinion or criticism is counted
/// nowhere and shown nowhere (design, invariant 10); a look beyond the channel and the last thirty
/// days says why and is journalled (SAF-46).
public final class SenderFile {

  /// How far back is seen without asking why.
  public static final Duration NEAR = Duration.ofDays(30);

  private static final int MOST = 100;

  private final Office office;
  private final Flagger flagger;

  public SenderFile(Office office, Flagger flagger) {
    this.office = office;
    this.flagger = flagger;
  }

  /// An earlier item of the sender.
  ///
  /// @param breaches what it was flagged for; never what is no ground
  public record Earlier(
      ItemId item,
      Channel channel,
      Instant at,
      Folder folder,
      Optional<Outcome> outcome,
      List<Subject> breaches,
      String beginning) {

    public Earlier {
      breaches = List.copyOf(breaches);
    }
  }

  /// @param known false where the platform gives nothing to know the sender by
  /// @param wide whether it is the look beyond channel and thirty days
  public record File(boolean known, boolean wide, List<Earlier> earlier, List<SenderNote> notes) {

    public File {
      earlier = List.copyOf(earlier);
      notes = List.copyOf(notes);
    }
  }

  /// What came of a note.
  public enum Noted {
    NOTED,
    NO_RIGHT,
    /// The platform gives nothing to know the sender by.
    UNKNOWN_SENDER,
    /// A note ends after now and within a year.
    NO_END,
    /// The words speak of what somebody thinks.
    OPINION
  }

  /// What was received of the sender.
  ///
  /// @param now with the present version
  /// @param first with the version that came first, where that was told otherwise
  /// @param statement what a person stated of the sender of the present version
  public record Details(
      ItemVersion now, Optional<ItemVersion> first, Optional<SenderStatement> statement) {}

  /// Shows a person what was received of the sender, and writes down that she looked.
  ///
  /// @return empty where she has no right, or the unit does not meet the item
  public Optional<Details> details(ItemId item, PersonId by) {
    if (office.moderator(by).isEmpty()) {
      return Optional.empty();
    }
    return office
        .database()
        .write(tx -> isKept(tx, item) ? Optional.empty() : Optional.of(details(tx, item, by)));
  }

  private Details details(Tx tx, ItemId item, PersonId by) {
    List<ItemVersion> all = tables().versions().all(tx, item);
    ItemVersion now = all.getLast();
    Payload payload = Payload.NONE.with("version", now.number());
    tx.journal(Event.by(by, EventKind.SENDER_LOOKED_UP, "item:" + item, payload));
    return new Details(now, SenderPart.first(now, all), tables().statements().of(tx, now.ref()));
  }

  /// The channel's last thirty days.
  public File near(ItemId item) {
    Instant since = office.clock().instant().minus(NEAR);
    return office.database().read(tx -> file(tx, item, since, false));
  }

  /// How many items the near look holds, without any of their texts.
  public int count(ItemId item) {
    Instant since = office.clock().instant().minus(NEAR);
    return office
        .database()
        .read(
            tx -> {
              Item about = tables().items().find(tx, item).orElseThrow();
              return (int)
                  known(tx, item).stream()
                      .flatMap(known -> others(tx, known, about, since, false).stream())
                      .filter(other -> filed(tx, other).isPresent())
                      .count();
            });
  }

  /// Everything in the workspace, for a purpose that is written down.
  ///
  /// @return empty where she has no right or gives no purpose
  public Optional<File> wide(ItemId item, String purpose, PersonId by) {
    if (purpose.isBlank() || office.moderator(by).isEmpty()) {
      return Optional.empty();
    }
    return office
        .database()
        .write(
            tx -> {
              Payload payload = Payload.NONE.with("purpose", purpose.strip());
              tx.journal(Event.by(by, EventKind.SENDER_LOOKED_UP, "item:" + item, payload));
              return Optional.of(file(tx, item, Instant.EPOCH, true));
            });
  }

  /// @param until its end: after now, and no later than the day a calendar year ahead
  public Noted note(
      ItemId item, SenderNote.Reason reason, String words, Instant until, PersonId by) {
    if (office.moderator(by).isEmpty()) {
      return Noted.NO_RIGHT;
    }
    Instant now = office.clock().instant();
    if (!until.isAfter(now) || !until.isBefore(yearAhead(now))) {
      return Noted.NO_END;
    }
    if (speaksOfOpinion(words)) {
      return Noted.OPINION;
    }
    return office.database().write(tx -> note(tx, item, reason, words, until, by));
  }

  public boolean endNote(ItemId item, UUID note, PersonId by) {
    return office.moderator(by).isPresent()
        && office
            .database()
            .write(
                tx -> {
                  boolean ended = tables().beside().notes().end(tx, note, tx.now());
                  if (ended) {
                    Payload payload = Payload.NONE.with("note", note);
                    tx.journal(Event.by(by, EventKind.SENDER_NOTE_ENDED, "item:" + item, payload));
                  }
                  return ended;
                });
  }

  private Noted note(
      Tx tx, ItemId item, SenderNote.Reason reason, String words, Instant until, PersonId by) {
    Item about = tables().items().find(tx, item).orElseThrow();
    Optional<String> key = SenderItems.Known.of(sender(tx, item)).map(SenderItems.Known::key);
    if (key.isEmpty()) {
      return Noted.UNKNOWN_SENDER;
    }
    Instant now = tx.now();
    if (!until.isAfter(now)) {
      return Noted.NO_END;
    }
    var note = new SenderNote(UUID.randomUUID(), reason, words.strip(), by, now, until);
    tables().beside().notes().add(tx, about.channel(), key.get(), note);
    Payload payload =
        Payload.NONE
            .with("note", note.id())
            .with("reason", reason)
            .with("expires", note.expiresAt());
    tx.journal(Event.by(by, EventKind.SENDER_NOTED, "item:" + item, payload));
    return Noted.NOTED;
  }

  /// The end of the day a year ahead: a year is no number of hours, be it for a leap day or for
  /// summer time.
  private Instant yearAhead(Instant now) {
    return now.atZone(office.zone())
        .toLocalDate()
        .plusYears(1)
        .plusDays(1)
        .atStartOfDay(office.zone())
        .toInstant();
  }

  private boolean speaksOfOpinion(String words) {
    var policy = office.policy();
    Check check =
        flagger.check(
            words, new FlagContext(policy, policy.policy().language(), java.util.Set.of()));
    return check.findingsOrNone().stream().anyMatch(f -> f.subject() instanceof Subject.NotGround);
  }

  private File file(Tx tx, ItemId id, Instant since, boolean wide) {
    Item item = tables().items().find(tx, id).orElseThrow();
    Optional<SenderItems.Known> known = known(tx, id);
    if (known.isEmpty()) {
      return new File(false, wide, List.of(), List.of());
    }
    var earlier = new ArrayList<Earlier>();
    for (ItemId other : others(tx, known.get(), item, since, wide)) {
      filed(tx, other).map(filed -> earlier(tx, filed)).ifPresent(earlier::add);
    }
    List<SenderNote> notes =
        tables().beside().notes().of(tx, item.channel(), known.get().key(), tx.now());
    return new File(true, wide, earlier, notes);
  }

  /// What the unit does not meet leads nobody to who wrote it.
  private Optional<SenderItems.Known> known(Tx tx, ItemId id) {
    return isKept(tx, id) ? Optional.empty() : SenderItems.Known.of(sender(tx, id));
  }

  private List<ItemId> others(
      Tx tx, SenderItems.Known known, Item but, Instant since, boolean wide) {
    Optional<ChannelId> only = wide ? Optional.empty() : Optional.of(but.channel());
    return tables().beside().senders().of(tx, known, only, since, but.id(), MOST);
  }

  /// An item that may be on file, and what it is there for.
  private record Filed(States.State state, List<Subject> subjects) {}

  /// Empty for what was neither flagged as a breach, nor a question or a case, nor unpublished.
  private Optional<Filed> filed(Tx tx, ItemId id) {
    if (isKept(tx, id)) {
      return Optional.empty();
    }
    States.State state = tables().states().find(tx, id).orElseThrow();
    List<Subject> subjects =
        tables().checks().newest(tx, state.version()).map(Checks.Stored::check).stream()
            .flatMap(check -> check.findingsOrNone().stream())
            .map(Finding::subject)
            .filter(SenderFile::isOnFile)
            .distinct()
            .toList();
    return subjects.isEmpty() && state.folder() != Folder.UNPUBLISHED
        ? Optional.empty()
        : Optional.of(new Filed(state, subjects));
  }

  private Earlier earlier(Tx tx, Filed filed) {
    States.State state = filed.state();
    Item item = tables().items().find(tx, state.version().item()).orElseThrow();
    ItemVersion version = tables().versions().find(tx, state.version()).orElseThrow();
    return new Earlier(
        item.id(),
        tables().channels().find(tx, item.channel()).orElseThrow(),
        item.receivedAt(),
        state.folder(),
        state.outcome(),
        filed.subjects(),
        Texts.beginning(version.text()));
  }

  /// That somebody writes often, or about an employee, may be nothing but criticism.
  private static boolean isOnFile(Subject subject) {
    return switch (subject) {
      case Subject.Breach ignored -> true;
      case Subject.NotGround ignored -> false;
      case Subject.Matter matter ->
          switch (matter.kind()) {
            case QUESTION, CASE, PRESS -> true;
            case EMPLOYEE, REPEATED, FLOOD -> false;
          };
    };
  }

  private Sender sender(Tx tx, ItemId item) {
    States.State state = tables().states().find(tx, item).orElseThrow();
    return tables().versions().find(tx, state.version()).orElseThrow().sender();
  }

  private boolean isKept(Tx tx, ItemId item) {
    return new KeptFromUnit(tables(), tx).isKept(item);
  }

  private Tables tables() {
    return office.tables();
  }
}

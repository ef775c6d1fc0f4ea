package org.uppsikt.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uppsikt.channel.Cancellation;
import org.uppsikt.channel.manual.ManualConnector;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.channel.ChannelKind;
import org.uppsikt.domain.decision.UnpublishVerb;
import org.uppsikt.domain.duty.PoliceAnswer;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.item.RemotePost;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.domain.policy.Ground;
import org.uppsikt.evidence.SealRequest;
import org.uppsikt.evidence.Sealer;
import org.uppsikt.evidence.SheetLanguage;
import org.uppsikt.evidence.sheet.EvidenceSheet;
import org.uppsikt.flag.detect.StandardDetectors;
import org.uppsikt.flag.reading.Clocks;
import org.uppsikt.policy.PolicyLibrary;
import org.uppsikt.store.Database;
import org.uppsikt.store.Tables;
import org.uppsikt.work.Connectors;
import org.uppsikt.work.Dispatch;
import org.uppsikt.work.Exceptions;
import org.uppsikt.work.Intake;
import org.uppsikt.work.NoCopy;
import org.uppsikt.work.Office;
import org.uppsikt.work.Seal;
import org.uppsikt.work.Settle;
import org.uppsikt.work.Step;
import org.uppsikt.work.Unpublish;

/// A small office at work in a real database: one person, one channel that is served by hand.
public final class Workplace {

  public static final Person EVA =
      new Person(new PersonId(UUID.randomUUID()), "Eva Lindqvist", Role.ADMINISTRATOR, "", false);

  private static final PersonId CHIEF = new PersonId(UUID.randomUUID());

  public final Ticking clock;
  public final Office office;
  public final Channel channel =
      new Channel(
          new ChannelId(UUID.randomUUID()), ChannelKind.MANUAL, "LinkedIn", "", "linkedin", "");
  private final Intake intake;
  private final Seal seal;
  private final Unpublish unpublish;
  private final Dispatch dispatch;
  private final Settle settle;
  private final Exceptions exceptions;

  public Workplace(Database database, Ticking clock) {
    this(database, clock, "base");
  }

  /// @param pack name of the policy pack
  public Workplace(Database database, Ticking clock, String pack) {
    this.clock = clock;
    office =
        new Office(
            database,
            Tables.create(),
            clock,
            ZoneId.of("Europe/Stockholm"),
            PolicyLibrary.shipped(),
            pack,
            "Björkviks kommun",
            false,
            Step.Watcher.NOBODY);
    Connectors connectors = id -> Optional.of(new ManualConnector());
    intake = new Intake(office, StandardDetectors.flagger(Clocks.of(() -> 0L)));
    seal =
        new Seal(
            office,
            new Sealer(new EvidenceSheet()),
            new SealRequest.Setting(SheetLanguage.SV, office.zone(), false, "test"));
    unpublish = new Unpublish(office, connectors, Duration.ZERO);
    dispatch = new Dispatch(office, connectors, intake, seal);
    settle = new Settle(office, seal);
    exceptions = Exceptions.of(office, connectors, Duration.ZERO);
    database.change(
        tx -> {
          office.tables().people().add(tx, EVA);
          office.tables().channels().add(tx, channel, Optional.empty());
        });
  }

  /// People who join the office.
  public void join(Person... people) {
    office
        .database()
        .change(tx -> List.of(people).forEach(person -> office.tables().people().add(tx, person)));
  }

  /// Takes in comments, and gives the new items.
  public List<ItemId> arrive(String... texts) {
    clock.forward(Duration.ofMinutes(1));
    List<RemoteItem> items =
        java.util.Arrays.stream(texts)
            .map(text -> Arrivals.comment("c-" + UUID.nameUUIDFromBytes(bytes(text)), text))
            .toList();
    return intake.take(channel.id(), List.of(Arrivals.POST), items).fresh();
  }

  /// The post above what arrived says something else from now on.
  public void editPost() {
    RemotePost post = Arrivals.POST;
    var edited = new RemotePost(post.id(), "Edited", "Edited.", post.permalink(), post.postedAt());
    intake.take(channel.id(), List.of(edited), List.of());
  }

  /// Takes in a direct message.
  public ItemId message(String text) {
    clock.forward(Duration.ofMinutes(1));
    RemoteItem item = Arrivals.message("m-" + UUID.nameUUIDFromBytes(bytes(text)), text);
    return intake.take(channel.id(), List.of(), List.of(item)).fresh().getFirst();
  }

  /// Takes in an item as the platform shows it now.
  public void again(RemoteItem item) {
    intake.again(channel.id(), List.of(item));
  }

  public SealedEvidence seal(ItemId item) {
    clock.forward(Duration.ofMinutes(1));
    Seal.Result result = seal.seal(new VersionRef(item, 1), EVA, List.of());
    return ((Seal.Result.Sealed) result).evidence();
  }

  /// Orders an item away; the person does it in the platform and says so.
  public void unpublish(ItemId item) {
    unpublish(item, office.policy().grounds().getFirst().unflagged());
  }

  /// As [#unpublish], on a ground of that category.
  public void unpublish(ItemId item, Category category) {
    unpublish(item, office.policy().groundFor(category).orElseThrow());
  }

  private void unpublish(ItemId item, Ground ground) {
    clock.forward(Duration.ofMinutes(1));
    int revision =
        office
            .database()
            .read(tx -> office.tables().states().find(tx, item))
            .orElseThrow()
            .revision();
    var wish =
        new Unpublish.Wish(
            new VersionRef(item, 1),
            revision,
            List.of(ground),
            UnpublishVerb.HIDE,
            "",
            Optional.of("Din kommentar är dold."),
            false);
    if (unpublish.order(wish, EVA.id()) instanceof Unpublish.Result.Refused(Unpublish.Why why)) {
      throw new IllegalStateException("refused: " + why);
    }
    // By hand the notice goes first, and the order once she says that it went.
    carryOut(item);
    carryOut(item);
  }

  private void carryOut(ItemId item) {
    clock.forward(Duration.ofMinutes(1));
    dispatch.run(Cancellation.NEVER);
    office
        .database()
        .read(tx -> office.tables().outbox().of(tx, item))
        .forEach(order -> settle.settle(order.id(), true, EVA.id()));
  }

  /// Hides an item without a copy; there is nobody else to call.
  public void hideWithoutCopy(ItemId item) {
    hide(item, Category.C09_CHILD_ABUSE, "ringde kanslichefen");
  }

  /// Switches it on that advertising goes without evidence.
  public void advertisingOn() {
    var chief = new Person(CHIEF, "Karin Ask", Role.SUPERVISOR, "", false);
    office.database().change(tx -> office.tables().people().add(tx, chief));
    exceptions.advertising().switchTo(true, "gallringsbeslut 12", CHIEF);
    office.database().change(tx -> office.tables().people().suspend(tx, CHIEF, true));
  }

  public void hideAdvertising(ItemId item) {
    hide(item, Category.C13_ADVERTISING, "");
  }

  public void answerPolice(PoliceAnswer answer) {
    exceptions.police().answer(exceptions.police().open().getFirst().id(), answer, EVA.id());
  }

  private void hide(ItemId item, Category category, String alone) {
    clock.forward(Duration.ofMinutes(1));
    Ground ground = office.policy().groundFor(category).orElseThrow();
    var first =
        (NoCopy.First.Ready)
            exceptions.noCopy().consider(new VersionRef(item, 1), ground, EVA.id());
    int revision =
        office
            .database()
            .read(tx -> office.tables().states().find(tx, item))
            .orElseThrow()
            .revision();
    var wish = new NoCopy.Wish(revision, Optional.empty(), alone, "");
    var placed = (NoCopy.Result.Placed) exceptions.noCopy().order(first.considered(), wish);
    clock.forward(Duration.ofMinutes(1));
    dispatch.run(Cancellation.NEVER);
    settle.settle(placed.order(), true, EVA.id());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

package org.uppsikt.testing;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.uppsikt.domain.people.Person;
import org.uppsikt.evidence.SealRequest;
import org.uppsikt.evidence.Sealer;
import org.uppsikt.evidence.SheetLanguage;
import org.uppsikt.evidence.sheet.EvidenceSheet;
import org.uppsikt.evidence.sheet.ListingSheet;
import org.uppsikt.flag.detect.ShippedRules;
import org.uppsikt.flag.detect.StandardDetectors;
import org.uppsikt.flag.reading.Clocks;
import org.uppsikt.store.Database;
import org.uppsikt.store.StoreBench;
import org.uppsikt.ui.Ignored;
import org.uppsikt.work.AtItem;
import org.uppsikt.work.Backups;
import org.uppsikt.work.ChannelRegister;
import org.uppsikt.work.Connectors;
import org.uppsikt.work.Courier;
import org.uppsikt.work.Decide;
import org.uppsikt.work.Desk;
import org.uppsikt.work.DiaryPapers;
import org.uppsikt.work.Dispatch;
import org.uppsikt.work.Exceptions;
import org.uppsikt.work.Guidelines;
import org.uppsikt.work.Intake;
import org.uppsikt.work.Office;
import org.uppsikt.work.OfficeRules;
import org.uppsikt.work.Parcels;
import org.uppsikt.work.PoliceCopy;
import org.uppsikt.work.Reading;
import org.uppsikt.work.Registrar;
import org.uppsikt.work.Rounds;
import org.uppsikt.work.RouteRegister;
import org.uppsikt.work.Routes;
import org.uppsikt.work.Ruling;
import org.uppsikt.work.Seal;
import org.uppsikt.work.Settle;
import org.uppsikt.work.Staff;
import org.uppsikt.work.ToRegistry;
import org.uppsikt.work.Undo;
import org.uppsikt.work.Unpublish;
import org.uppsikt.work.export.EvidenceOut;

/// The use cases of an office, put together by hand.
public record Bench(
    Office office,
    Intake intake,
    Reading reading,
    Seal seal,
    Unpublish unpublish,
    Decide decide,
    Undo undo,
    Settle settle,
    Dispatch dispatch,
    Rounds rounds,
    Connectors connectors,
    Exceptions exceptions,
    AtItem atItem) {

  /// Reads its typefaces once.
  private static final EvidenceSheet SHEET = new EvidenceSheet();

  /// Opens the encrypted file of a folder, making it where there is none.
  public static Database file(Path folder, Clock clock) {
    return StoreBench.h2(folder, clock);
  }

  /// The use cases between an office and its registry.
  public static ToRegistry toRegistry(Office office, Routes routes) {
    var parcels = new Parcels(office, new ListingSheet(), SHEET, "test");
    return new ToRegistry(
        new Courier(office, routes, parcels, Duration.ofMinutes(1)),
        new Registrar(office),
        new RouteRegister(
            office, Optional.empty(), (mail, password, stopped) -> java.util.List.of()),
        new DiaryPapers(office, parcels));
  }

  /// The desk of a person, for whom nobody keeps people, channels and backups.
  public Desk desk(Person person) {
    var rules =
        new OfficeRules(office, StandardDetectors.flaggers(Clocks.system()), ShippedRules.all());
    return new Desk(
        office,
        person,
        intake,
        reading,
        seal,
        unpublish,
        decide,
        undo,
        settle,
        dispatch,
        rounds,
        connectors,
        atItem,
        Ignored.actions(Staff.class),
        Ignored.actions(ChannelRegister.class),
        Ignored.actions(Backups.class),
        exceptions,
        new Guidelines(office, rules),
        Ruling.of(office, rules, intake),
        toRegistry(office, kind -> Optional.empty()),
        () -> {});
  }

  /// @param window how long orders can be undone
  public static Bench of(Office office, Connectors connectors, Duration window) {
    var flagger = StandardDetectors.flagger(Clocks.system());
    var intake = new Intake(office, flagger);
    var setting = new SealRequest.Setting(SheetLanguage.SV, office.zone(), true, "test");
    var seal = new Seal(office, new Sealer(SHEET), setting);
    return new Bench(
        office,
        intake,
        new Reading(office),
        seal,
        new Unpublish(office, connectors, window),
        new Decide(office, connectors, window),
        new Undo(office),
        new Settle(office, seal),
        new Dispatch(office, connectors, intake, seal),
        new Rounds(office, connectors, intake, seal),
        connectors,
        Exceptions.of(office, connectors, window),
        AtItem.of(
            office,
            flagger,
            new EvidenceOut(office, "test"),
            new PoliceCopy(office, SHEET, "test"),
            window));
  }
}

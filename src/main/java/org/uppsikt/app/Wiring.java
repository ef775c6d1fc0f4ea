package org.uppsikt.app;

import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import org.uppsikt.channel.http.HttpPort;
import org.uppsikt.channel.http.Limits;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.policy.Country;
import org.uppsikt.domain.policy.PolicyPack;
import org.uppsikt.evidence.SealRequest;
import org.uppsikt.evidence.Sealer;
import org.uppsikt.evidence.SheetLanguage;
import org.uppsikt.evidence.sheet.EvidenceSheet;
import org.uppsikt.evidence.sheet.ListingSheet;
import org.uppsikt.flag.Flagger;
import org.uppsikt.flag.detect.Local;
import org.uppsikt.flag.detect.ShippedRules;
import org.uppsikt.flag.detect.StandardDetectors;
import org.uppsikt.flag.reading.Clocks;
import org.uppsikt.policy.PolicyLibrary;
import org.uppsikt.store.Database;
import org.uppsikt.store.Facts;
import org.uppsikt.store.Tables;
import org.uppsikt.work.AtItem;
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
import org.uppsikt.work.Ruling;
import org.uppsikt.work.Seal;
import org.uppsikt.work.Settle;
import org.uppsikt.work.Step;
import org.uppsikt.work.ToRegistry;
import org.uppsikt.work.Undo;
import org.uppsikt.work.Unpublish;
import org.uppsikt.work.export.EvidenceOut;

/// Builds what a desk needs, by plain constructors.
final class Wiring {

  /// How long an order can be undone before it leaves (interface 6).
  static final Duration UNDO_WINDOW = Duration.ofSeconds(10);

  /// How long after a reading of what came back from the registry the next one begins.
  private static final Duration READING = Duration.ofMinutes(1);

  private static final Duration PRACTICE_READING = Duration.ofSeconds(2);

  private final Clock clock;
  private final Tables tables = Tables.create();
  private final PolicyLibrary library = PolicyLibrary.shipped();
  private final Function<Local, Flagger> flaggers =
      StandardDetectors.flaggers(Clocks.system(Threads.MEASURED));
  private final EvidenceSheet sheet = new EvidenceSheet();
  private final Sealer sealer = new Sealer(sheet);
  private final HttpPort http;

  Wiring(Clock clock, Threads threads) {
    this.clock = clock;
    this.http =
        new HttpPort(threads.background(), tls(), clock, new SecureRandom(), Limits.DEFAULT);
  }

  Tables tables() {
    return tables;
  }

  HttpPort http() {
    return http;
  }

  Clock clock() {
    return clock;
  }

  PolicyLibrary library() {
    return library;
  }

  /// The desk of a person in an open workspace.
  ///
  /// @param keeping how people, channels and backups are kept there
  /// @param closing releases the workspace
  Desk desk(
      Database database, Person person, Connectors connectors, Keeping keeping, Runnable closing) {
    Office office = office(database);
    var rules = new OfficeRules(office, flaggers, ShippedRules.all());
    var guidelines = new Guidelines(office, rules);
    guidelines.take();
    var intake = new Intake(office, rules);
    var ruling = Ruling.of(office, rules, intake);
    ruling.retrain().sweep();
    var seal = new Seal(office, sealer, setting(office));
    return new Desk(
        office,
        person,
        intake,
        new Reading(office),
        seal,
        new Unpublish(office, connectors, UNDO_WINDOW),
        new Decide(office, connectors, UNDO_WINDOW),
        new Undo(office),
        new Settle(office, seal),
        new Dispatch(office, connectors, intake, seal),
        new Rounds(office, connectors, intake, seal),
        connectors,
        AtItem.of(
            office,
            rules,
            new EvidenceOut(office, Version.current()),
            new PoliceCopy(office, sheet, Version.current()),
            UNDO_WINDOW),
        keeping.staff(office),
        keeping.register(office, intake),
        keeping.backups(office),
        Exceptions.of(office, connectors, UNDO_WINDOW),
        guidelines,
        ruling,
        toRegistry(office, keeping),
        closing);
  }

  /// Sheets are written in the municipality's own language and time.
  private static SealRequest.Setting setting(Office office) {
    return new SealRequest.Setting(
        SheetLanguage.of(office.policy().policy().language()),
        office.zone(),
        office.practice(),
        Version.current());
  }

  private ToRegistry toRegistry(Office office, Keeping keeping) {
    var parcels = new Parcels(office, new ListingSheet(), sheet, Version.current());
    return new ToRegistry(
        new Courier(
            office,
            keeping.routes(office),
            parcels,
            office.practice() ? PRACTICE_READING : READING),
        new Registrar(office),
        keeping.routeRegister(office),
        new DiaryPapers(office, parcels));
  }

  /// What every use case of an open workspace shares.
  Office office(Database database) {
    Facts facts = tables.facts();
    return database.read(
        tx ->
            new Office(
                database,
                tables,
                clock,
                zone(facts.get(tx, Facts.POLICY).orElse("base")),
                library,
                facts.get(tx, Facts.POLICY).orElse("base"),
                facts.get(tx, Facts.MUNICIPALITY).orElse(""),
                facts.get(tx, Facts.PRACTICE).isPresent(),
                Step.Watcher.NOBODY));
  }

  /// The municipality's own time, wherever the machine stands.
  private ZoneId zone(String pack) {
    return library.named(pack).map(PolicyPack::country).orElse(Country.SE).zone();
  }

  private static SSLContext tls() {
    try {
      return SSLContext.getDefault();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has a default TLS context", e);
    }
  }
}

package org.uppsikt.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.uppsikt.channel.Cancellation;
import org.uppsikt.channel.wordpress.ScriptedWordPress;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.item.SenderStatement;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.domain.registry.HandOverState;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.domain.registry.RouteSetting;
import org.uppsikt.evidence.Pictures;
import org.uppsikt.registry.mail.OpenMail;
import org.uppsikt.store.States;
import org.uppsikt.testing.Bench;
import org.uppsikt.testing.Plugs;
import org.uppsikt.testing.Ports;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.testing.PracticeOffice.Setup;
import org.uppsikt.testing.QuietLog;
import org.uppsikt.testing.ScriptedServer.Response;
import org.uppsikt.testing.ScriptedServer.Trouble;
import org.uppsikt.testing.Ticking;
import org.uppsikt.ui.inbox.QuietProbe;
import org.uppsikt.work.ChannelRegister;
import org.uppsikt.work.Decide;
import org.uppsikt.work.Desk;
import org.uppsikt.work.Dossier;
import org.uppsikt.work.HandingOver;
import org.uppsikt.work.RouteRegister;
import org.uppsikt.work.Seal;
import org.uppsikt.work.Step;
import org.uppsikt.work.export.EvidenceOut;

/// All that leaves an office, with markers in it: evidence with pictures and its export, the
/// hand-over by mail and through an encrypted folder, a WordPress site on good and bad days, and
/// the new key after somebody was removed. A process of its own, like [QuietProbe].
public final class OutwardProbe {

  private static final String TEXT = QuietProbe.TEXT;
  private static final String SENDER = QuietProbe.SENDER;

  private OutwardProbe() {}

  /// Arguments: folder of the workspaces, and one for what is meant to be read by others.
  public static void main(String[] arguments) throws IOException {
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, cause) -> {
          cause.printStackTrace();
          Runtime.getRuntime().halt(1);
        });
    Path own = Path.of(arguments[0]);
    Path given = Path.of(arguments[1]);
    try (var log = new QuietLog()) {
      site(own.resolve("site"));
      try (var office = new OwnOffice(own.resolve("office"))) {
        byHand(office, own, given);
      }
      log.linesWith("").forEach(System.out::println);
    }
    System.out.println(QuietProbe.DONE);
    System.exit(0);
  }

  private static void byHand(OwnOffice office, Path own, Path given) throws IOException {
    var channel = office.addManual();
    byte[] picture = picture();
    Dossier dossier = entered(office, channel.id(), picture);
    var version = dossier.state().version();
    // A picture that is none is refused, and so is told of.
    expect(
        office
                .desk()
                .seal()
                .seal(
                    version, office.desk().person(), List.of(TEXT.getBytes(StandardCharsets.UTF_8)))
            instanceof Seal.Result.Refused);
    var sealed =
        (Seal.Result.Sealed)
            office.desk().seal().seal(version, office.desk().person(), List.of(picture));
    var out = new EvidenceOut(office.desk().office(), "test");
    var written =
        out.export(sealed.evidence().id(), given.resolve("evidence"), "sv", office.desk().person());
    expect(written instanceof EvidenceOut.Result.Written);

    Path fetch = Files.createDirectories(own.resolve("fetch"));
    route(office, fetch);
    office.desk().staff().remove(office.addMats().id(), "slutade", office.eva());
    Desk desk = office.reopen();
    handOver(desk, dossier, RouteKind.FOLDER);
    office.clock.forward(Duration.ofMinutes(1));
    desk.registry().courier().run(Cancellation.NEVER);
    expect(sent(desk, HandOverState.SENT) == 1);
    mailed(office, desk, entered(office, channel.id(), picture));
  }

  private static void mailed(OwnOffice office, Desk desk, Dossier dossier) throws IOException {
    handOver(desk, dossier, RouteKind.MAIL);
    office.clock.forward(Duration.ofMinutes(1));
    try (var mail = new OpenMail()) {
      Bench.toRegistry(desk.office(), kind -> Optional.of(mail.route()))
          .courier()
          .run(Cancellation.NEVER);
      expect(mail.arrived().contains("DATA"));
      expect(sent(desk, HandOverState.SENT) == 2);
    }
  }

  private static long sent(Desk desk, HandOverState state) {
    return desk.registry().registrar().waiting(desk.person().id()).stream()
        .filter(line -> line.way().filter(way -> way.state() == state).isPresent())
        .count();
  }

  private static Dossier entered(OwnOffice office, ChannelId channel, byte[] picture) {
    Desk desk = office.desk();
    var typed =
        new ChannelRegister.ByHand(
            channel,
            "https://example.test/" + office.clock.instant().toEpochMilli(),
            "Jag dödar dig " + TEXT,
            new SenderStatement.Pasted(SENDER, SENDER),
            List.of(picture));
    office.clock.forward(Duration.ofSeconds(1));
    var item = desk.register().enter(typed, office.eva()).taken().orElseThrow();
    return desk.reading().dossier(item).orElseThrow();
  }

  private static void route(OwnOffice office, Path fetch) {
    var host = new RouteSetting.Host("mail.bjorkvik.example", 587, false);
    var mail =
        new RouteSetting.Mail(host, host, "u", "u@bjorkvik.example", "r@bjorkvik.example", "", "");
    var passwords =
        new RouteRegister.Passwords("brevlåda".toCharArray(), "diariets eget lösen".toCharArray());
    var wish =
        new RouteRegister.Wish(
            RouteKind.MAIL, RouteKind.FOLDER, "KS yyyy/####", fetch.toString(), mail, passwords);
    expect(office.desk().registry().routes().set(wish, office.eva()) == RouteRegister.Result.DONE);
  }

  private static void handOver(Desk desk, Dossier seen, RouteKind kind) {
    Dossier dossier = desk.reading().dossier(seen.item().id()).orElseThrow();
    boolean secret = kind == RouteKind.FOLDER;
    var entry =
        new RegisterEntry(
            LocalDate.of(2026, 8, 3),
            Optional.empty(),
            SENDER,
            "Om " + TEXT,
            secret ? "Meddelande" : "Om " + TEXT,
            "LinkedIn",
            "",
            secret
                ? Optional.of(new RegisterEntry.Secrecy("OSL 26 kap. 1 §", "Socialnämnden"))
                : Optional.empty());
    var picked = new HandingOver.Picked(dossier.state().version(), dossier.state().revision());
    var wish =
        new HandingOver.Wish(
            List.of(picked), "", entry, new HandingOver.Along(true, true, true), kind);
    Decide.Result result = desk.atItem().handingOver().handOver(wish, desk.person().id());
    if (!(result instanceof Decide.Result.Decided)) {
      throw new IllegalStateException("not handed over: " + result);
    }
  }

  private static void site(Path folder) {
    var clock = new Ticking();
    try (var port = Ports.impatient(Clock.systemUTC());
        var site = new ScriptedWordPress(port)) {
      var setup =
          new Setup(
              folder,
              Plugs.wordPress(site.server().url(), "sesam öppna"),
              clock,
              PracticeOffice.WINDOW,
              Duration.ofSeconds(1),
              Step.Watcher.NOBODY);
      try (var office = new PracticeOffice(setup.behind(RealDoors::signIn))) {
        work(office, site, clock);
      }
    }
  }

  private static void work(PracticeOffice office, ScriptedWordPress site, Ticking clock) {
    var broken = Response.json(500, "<b>" + TEXT + "</b> " + SENDER);
    var remote = site.add("Jag dödar dig " + TEXT, Optional.of(SENDER), clock.instant());
    site.server().trouble(new Trouble.Says(broken));
    office.round(Plugs.WORDPRESS);
    site.server().healthy();
    clock.forward(Duration.ofHours(1));
    office.round(Plugs.WORDPRESS);
    var item = office.item(Plugs.WORDPRESS, remote);
    office.sealAndOrder(item);
    clock.forward(PracticeOffice.WINDOW.plusSeconds(1));
    site.server().trouble(new Trouble.DoneThenReset());
    office.dispatch();
    site.server().trouble(new Trouble.Says(Response.json(200, "{\"" + TEXT + "\":")));
    clock.forward(Duration.ofHours(1));
    office.dispatch();
    site.server().healthy();
    clock.forward(Duration.ofHours(1));
    office.dispatch();
    States.State state = office.state(item);
    expect(state.visibility() != Visibility.SHOWN);
    var other = site.add("När? " + TEXT, Optional.of(SENDER), clock.instant());
    office.round(Plugs.WORDPRESS);
    office.answer(office.item(Plugs.WORDPRESS, other), QuietProbe.REPLY);
    clock.forward(PracticeOffice.WINDOW.plusSeconds(1));
    office.dispatch();
    expect(site.replies(other) == 1);
    site.add("Och sen? " + TEXT, Optional.of(SENDER), clock.instant());
    clock.forward(Duration.ofHours(1));
    office.round(Plugs.WORDPRESS);
    QuietProbe.show(office);
  }

  private static void expect(boolean come) {
    if (!come) {
      throw new IllegalStateException("it did not come to what was to be watched");
    }
  }

  /// A picture that says in clear, as cameras and programs do, whom it shows.
  private static byte[] picture() throws IOException {
    byte[] plain = Pictures.transparentPng(900, 700);
    byte[] said = ("tEXtComment\0" + TEXT + " " + SENDER).getBytes(StandardCharsets.UTF_8);
    var crc = new CRC32();
    crc.update(said);
    int header = 8 + 12 + 13; // the signature and the first chunk
    var whole = new ByteArrayOutputStream();
    whole.write(Arrays.copyOf(plain, header));
    whole.write(ByteBuffer.allocate(4).putInt(said.length - 4).array());
    whole.write(said);
    whole.write(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    whole.write(Arrays.copyOfRange(plain, header, plain.length));
    return whole.toByteArray();
  }
}

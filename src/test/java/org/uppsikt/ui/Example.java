package org.uppsikt.ui;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.ShellText;
import org.uppsikt.text.UnpublishText;
import org.uppsikt.ui.inbox.InboxModel;
import org.uppsikt.ui.inbox.InboxRow;
import org.uppsikt.ui.inbox.ItemAction;
import org.uppsikt.ui.inbox.ItemCard;
import org.uppsikt.ui.inbox.ItemModel;
import org.uppsikt.ui.inbox.NavEntry;
import org.uppsikt.ui.inbox.UnpublishModel;
import org.uppsikt.ui.kit.ChannelLook;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Mark;
import org.uppsikt.ui.kit.Severity;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.ui.shell.Destination;
import org.uppsikt.ui.shell.ShellController;
import org.uppsikt.ui.shell.ShellModel;
import org.uppsikt.ui.shell.StatusEntry;

/// A made-up morning in a made-up municipality, for the pictures.
public final class Example {

  private static final String TEXT =
      "Ni på kommunen kan inte ens läsa en klocka, bussen går ju innan skolan slutar! Handläggaren"
          + " Karin är ju helt dum i huvudet, och hon bor på Ekvägen 4 om någon vill säga det till"
          + " henne själv 😡";
  private static final InboxRow.Holder ME = new InboxRow.Holder("Eva Lindqvist", true);
  private static final InboxRow.Holder MATS = new InboxRow.Holder("Mats Öberg", false);

  private Example() {}

  public static ShellController shell(Kit kit) {
    return shell(kit, true);
  }

  static ShellController shell(Kit kit, boolean practice) {
    var model = new ShellModel();
    model.municipalityProperty().set("Björkviks kommun");
    model.personNameProperty().set("Eva Lindqvist");
    model.personRoleProperty().set("administratör");
    model.practiceProperty().set(practice);
    model.badges().put("inbox", 3);
    model
        .status()
        .setAll(
            entry(
                "fetched", Feather.CHECK_CIRCLE, Tone.OK, kit.text(ShellText.FETCHED, 4, "10:41")),
            entry("next", Feather.REFRESH_CW, Tone.MUTED, kit.text(ShellText.NEXT_ROUND, "2 min")),
            entry("outbox", Feather.SEND, Tone.MUTED, kit.text(ShellText.OUTBOX, 0)));
    model
        .statusRight()
        .setAll(
            entry("journal", Feather.LINK, Tone.OK, kit.text(ShellText.JOURNAL, 18204, "10:40")),
            entry("policy", Feather.BOOK_OPEN, Tone.MUTED, kit.text(ShellText.POLICY_VERSION, 3)));
    var frame =
        new ShellController.Frame(
            List.of(
                new Destination("inbox", ShellText.INBOX, Feather.INBOX),
                new Destination("channels", ShellText.CHANNELS, Feather.RADIO)),
            id -> {},
            language -> {},
            () -> {},
            () -> {},
            new ShellController.Out(() -> {}, Optional.of(() -> {}), () -> {}),
            new SimpleBooleanProperty(true));
    return new ShellController(kit, model, frame);
  }

  private static StatusEntry entry(String id, Feather icon, Tone tone, String text) {
    return new StatusEntry("status." + id, icon, tone, text);
  }

  public static InboxModel inbox() {
    var model = new InboxModel();
    model
        .views()
        .setAll(
            NavEntry.view("inbox", Feather.INBOX, "Inkorg", 23),
            NavEntry.view("flagged", Feather.FLAG, "Flaggade", 7),
            NavEntry.view("questions", Feather.HELP_CIRCLE, "Frågor som väntar", 4),
            NavEntry.view("direct", Feather.MAIL, "Direktmeddelanden", 3),
            NavEntry.view("unpublished", Feather.EYE_OFF, "Avpublicerade", 12));
    model
        .channels()
        .setAll(
            channel("facebook", Feather.FACEBOOK, "Facebook", 11, "Rond kl. 12", Tone.MUTED),
            channel("web", Feather.GLOBE, "Webbplatsen", 4, "Rond 25 min sen", Tone.WARN));
    model.currentProperty().set("inbox");
    model.titleProperty().set("Inkorg");
    model.countProperty().set("23 öppna, 4 olästa");
    model.shortCountProperty().set("23 öppna");
    model.newItemsProperty().set("2 nya sedan 10:38");
    model.rows().setAll(rows());
    model.selectedProperty().set(1);
    model.itemProperty().set(card());
    var onItem = model.onItem();
    onItem.earlierProperty().set(4);
    var versions =
        List.of(
            new ItemModel.Version(1, "Version 1, 10:24"),
            new ItemModel.Version(2, "Version 2, 10:31"));
    onItem
        .extraProperty()
        .set(new ItemModel.Extra("", versions, null, Map.of(), List.of(), List.of()));
    fill(model.unpublish());
    return model;
  }

  private static NavEntry channel(
      String id, Feather icon, String name, int count, String note, Tone tone) {
    var glyph = tone == Tone.WARN ? Feather.ALERT_TRIANGLE : Feather.CLOCK;
    return new NavEntry(id, icon, name, count, count / 4, note, glyph, tone);
  }

  public static List<InboxRow> rows() {
    var snippet =
        "… Handläggaren Karin är ju helt dum i huvudet, och hon bor på Ekvägen 4 om någon"
            + " vill säga det till henne själv 😡";
    var rows = new ArrayList<InboxRow>();
    rows.add(
        row(
            Severity.URGENT,
            ChannelLook.INSTAGRAM,
            "Dan S.",
            "6 min",
            "",
            List.of(),
            List.of(new InboxRow.Category("Hot", Tone.DANGER)),
            "54 min",
            Tone.DANGER,
            MATS,
            "hot mot tjänsteperson",
            false));
    rows.add(
        row(
            Severity.HIGH,
            ChannelLook.FACEBOOK,
            "Roger Nylander",
            "18 min",
            snippet,
            List.of(
                mark(snippet, "helt dum i huvudet", Tone.SEVERE, 0, true),
                mark(snippet, "Ekvägen 4", Tone.WARN, 0, true)),
            List.of(
                new InboxRow.Category("Personangrepp", Tone.SEVERE),
                new InboxRow.Category("Personuppgift", Tone.WARN)),
            "1 h 18 min",
            Tone.SEVERE,
            ME,
            "",
            false));
    var advert = "Tjäna 900 kr om dagen hemifrån, skriv till mig via länken i min profil 💸";
    rows.add(
        row(
            Severity.MEDIUM,
            ChannelLook.YOUTUBE,
            "sommarjobb_snabbt",
            "41 min",
            advert,
            List.of(mark(advert, "skriv till mig via länken", Tone.WARN, 0, true)),
            List.of(new InboxRow.Category("Reklam", Tone.WARN)),
            "i dag 16:30",
            Tone.MUTED,
            null,
            "",
            true));
    rows.add(
        row(
            Severity.UNCHECKED,
            ChannelLook.WEB,
            "bjorkviksbo62",
            "52 min",
            "Kontrollen avbröts efter 2 s, texten är 1,1 MB. Läs den själv eller kör om"
                + " kontrollen.",
            List.of(),
            List.of(new InboxRow.Category("Kontroll misslyckad", Tone.PLAIN)),
            "i dag 16:30",
            Tone.MUTED,
            null,
            "",
            false));
    var letter = "Hej, det gäller bygglovet BN 2026-0147. När får vi besked?";
    rows.add(
        row(
            Severity.CASE,
            ChannelLook.FACEBOOK,
            "Björn Ahl",
            "1 h",
            letter,
            List.of(mark(letter, "BN 2026-0147", Tone.ACCENT, 0, true)),
            List.of(new InboxRow.Category("Direktmeddelande", Tone.ACCENT)),
            "diarieförs i dag",
            Tone.MUTED,
            MATS,
            "",
            true));
    rows.add(
        row(
            Severity.QUESTION,
            ChannelLook.FACEBOOK,
            "Petra Wall 👩‍👩‍👧",
            "25 min",
            "Var hittar jag tiderna för Norrgårdens skola? 🙏",
            List.of(),
            List.of(new InboxRow.Category("Fråga", Tone.ACCENT)),
            "i morgon 12:00",
            Tone.MUTED,
            null,
            "",
            true));
    return rows;
  }

  private static InboxRow row(
      Severity severity,
      ChannelLook channel,
      String sender,
      String age,
      String snippet,
      List<Mark> marks,
      List<InboxRow.Category> categories,
      String due,
      Tone tone,
      InboxRow.@Nullable Holder holder,
      String folded,
      boolean unread) {
    return new InboxRow(
        sender,
        severity,
        "",
        unread,
        channel,
        channel.name(),
        sender,
        age,
        snippet,
        marks,
        categories,
        due,
        tone,
        holder,
        folded,
        null,
        false,
        "");
  }

  static Mark mark(String text, String place, Tone tone, int number, boolean ground) {
    int at = text.indexOf(place);
    return new Mark(at, at + place.length(), tone, number, ground);
  }

  public static ItemCard card() {
    var clause = new ItemCard.Clause("Riktlinjerna § 6 punkt 1", "6.1");
    return new ItemCard(
        "1",
        Severity.HIGH,
        null,
        "",
        "Kommentar på Facebook",
        "Mottagen 10:24, redigerad 10:31 (version 2). Öppnad av dig 10:41.",
        "Bedöms inom 1 h 18 min",
        Tone.SEVERE,
        "Hålls ordnad: offentlig och sökbar (OSL 5 kap. 1 §)",
        "Hålls för dig till 10:47",
        ME,
        new ItemCard.Around(
            List.of(
                new ItemCard.Voice(
                    "Björkviks kommun",
                    true,
                    "i går 08:00",
                    "Nya skolskjutstider gäller från 17 augusti. Alla turer finns i tidtabellen på"
                        + " webbplatsen under skola och förskola.",
                    ""),
                new ItemCard.Voice(
                    "Petra Wall",
                    false,
                    "10:16",
                    "Var hittar jag tiderna för Norrgårdens skola? 🙏",
                    "")),
            List.of(),
            "14 kommentarer",
            false,
            java.util.Map.of(),
            ""),
        "Roger Nylander",
        "10:24, redigerad 10:31",
        TEXT,
        List.of(
            mark(TEXT, "kan inte ens läsa en klocka", Tone.MUTED, 0, false),
            mark(TEXT, "helt dum i huvudet", Tone.SEVERE, 1, true),
            mark(TEXT, "Ekvägen 4", Tone.WARN, 2, true)),
        "2 fynd, kontrollerad 10:31 mot version 3 av riktlinjerna",
        "",
        List.of(
            new ItemCard.Finding(
                1,
                true,
                Tone.SEVERE,
                "Personangrepp",
                "Nedsättande omdöme om en namngiven handläggare. Att kritisera beslutet är"
                    + " tillåtet.",
                clause,
                "Regel P-014, säkerhet hög"),
            new ItemCard.Finding(
                2,
                true,
                Tone.WARN,
                "Personuppgift",
                "Anger var en namngiven person bor och uppmanar andra att gå dit.",
                new ItemCard.Clause("Riktlinjerna § 6 punkt 7 och dataskyddsförordningen", "6.7"),
                "Detektor Adress, säkerhet medel")),
        List.of(
            new ItemCard.NotGround(
                "”Kan inte ens läsa en klocka” är kritik, inget skäl att ta bort.",
                "Svara eller rätta.",
                new ItemCard.Clause("§ 4", "4"))),
        EnumSet.of(
            ItemAction.ANSWER,
            ItemAction.FORWARD,
            ItemAction.REGISTER,
            ItemAction.NO_ACTION,
            ItemAction.CORRECT,
            ItemAction.UNPUBLISH),
        "",
        "",
        "",
        null);
  }

  private static void fill(UnpublishModel model) {
    var names =
        List.of(
            "Personangrepp, förtal",
            "Hets, trakasserier",
            "Våld, pornografi",
            "Hot, uppmaning till brott",
            "Upphovsrätt",
            "Svordomar, obscena ord",
            "Personuppgifter",
            "Sekretess",
            "Länk till sådant innehåll",
            "Reklam");
    for (int i = 0; i < names.size(); i++) {
      model
          .grounds()
          .add(
              new UnpublishModel.Ground(
                  "6." + (i + 1),
                  "" + (i + 1) % 10,
                  names.get(i),
                  i == 9 ? "§ 7" : "§ 6." + (i + 1),
                  i == 0 || i == 6));
    }
    var saved = UnpublishModel.PartState.SAVED;
    model
        .parts()
        .setAll(
            new UnpublishModel.Part(UnpublishText.PART_CONTENT, "version 2, 214 tecken", saved),
            new UnpublishModel.Part(
                UnpublishText.PART_SENDER, "Roger Nylander, konto-id, profil", saved),
            new UnpublishModel.Part(UnpublishText.PART_THREAD, "inlägget och 3 kommentarer", saved),
            new UnpublishModel.Part(
                UnpublishText.PART_PICTURE, "återgivning av kommentaren", saved));
    model.savingProperty().set(UnpublishModel.Saving.SAVED);
    model.savedAtProperty().set("10:43");
    model.readyProperty().set(true);
    model.journalProperty().set("Journalpost 18 205, SHA-256 3f9a 71c2 … c1e7");
    model
        .effectProperty()
        .set(
            new UnpublishModel.Effect(
                "Det här händer på Facebook",
                "Kommentaren döljs. Avsändaren, sidans administratörer och personer som är taggade"
                    + " ser den fortfarande.",
                "Kan återställas",
                true,
                null));
    model
        .noticeProperty()
        .set(
            new UnpublishModel.Notice(
                "Privat svar, skickas före avpubliceringen.", true, "Svenska"));
    model.noticeTextProperty().set("Hej. Björkviks kommun har avpublicerat din kommentar.");
    model.notGroundsProperty().set("kritik, åsikt, politik, sakfel.");
  }
}

package org.uppsikt.ui;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.channel.ChannelKind;
import org.uppsikt.domain.channel.HideEffect;
import org.uppsikt.text.ShellText;
import org.uppsikt.ui.channels.ChannelSource;
import org.uppsikt.ui.channels.ChannelsController;
import org.uppsikt.ui.channels.ChannelsModel;
import org.uppsikt.ui.channels.Standing;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.people.PeopleController;
import org.uppsikt.ui.people.PeopleModel;
import org.uppsikt.ui.policy.PolicyController;
import org.uppsikt.ui.policy.PolicyModel;
import org.uppsikt.ui.settings.SettingsController;
import org.uppsikt.ui.settings.SettingsModel;
import org.uppsikt.ui.shell.Destination;
import org.uppsikt.ui.shell.ShellController;
import org.uppsikt.ui.shell.ShellModel;
import org.uppsikt.work.Backups;
import org.uppsikt.work.ChannelRegister;
import org.uppsikt.work.Staff;

/// People, channels, policy and settings of the same municipality, in the frame of the console.
final class OfficeExample {

  private OfficeExample() {}

  static Region framed(Kit kit, String current, Region screen) {
    var model = new ShellModel();
    model.municipalityProperty().set("Björkviks kommun");
    model.personNameProperty().set(EntryExample.EVA.name());
    var frame =
        new ShellController.Frame(
            List.of(
                new Destination("inbox", ShellText.INBOX, Feather.INBOX),
                new Destination("channels", ShellText.CHANNELS, Feather.RADIO),
                new Destination("policy", ShellText.POLICY, Feather.BOOK_OPEN),
                new Destination("people", ShellText.PEOPLE, Feather.USERS),
                new Destination("settings", ShellText.SETTINGS, Feather.SETTINGS)),
            id -> {},
            language -> {},
            () -> {},
            () -> {},
            new ShellController.Out(() -> {}, Optional.of(() -> {}), () -> {}),
            new SimpleBooleanProperty(true));
    var shell = new ShellController(kit, model, frame);
    shell.show(current, screen);
    return shell.view();
  }

  static Parent people(Kit kit, String name) {
    var model = new PeopleModel();
    Staff staff =
        new FixedStaff(
            List.of(EntryExample.EVA, EntryExample.MATS, EntryExample.LEILA, EntryExample.PER));
    var outside =
        new PeopleController.Outside(
            EntryExample.EVA,
            "Björkviks kommun",
            () -> LocalDate.of(2026, 8, 5),
            () -> Instant.EPOCH,
            EntryExample.NOWHERE,
            () -> {},
            () -> {},
            new SimpleBooleanProperty(true));
    var controller = new PeopleController(kit, model, staff, EntryExample.AT_ONCE, outside);
    controller.refresh();
    model.chosenProperty().set(EntryExample.MATS);
    switch (name) {
      case "people-add" -> Found.press(kit, controller.view(), "people.add");
      case "people-remove" ->
          Found.pressBeside(kit, controller.view(), "people.list", "people.remove");
      case "people-key" -> controller.newRecoveryKey();
      default -> controller.remove(EntryExample.MATS, "slutat");
    }
    return framed(kit, "people", controller.view());
  }

  static Parent channels(Kit kit, String name) {
    var model = new ChannelsModel();
    ChannelSource source = new FixedChannels(standings());
    var outside =
        new ChannelsController.Outside(
            EntryExample.EVA.id(), source, List::of, new SimpleBooleanProperty(true));
    var controller =
        new ChannelsController(
            kit, model, Ignored.actions(ChannelRegister.class), EntryExample.AT_ONCE, outside);
    controller.refresh();
    switch (name) {
      case "channels-wordpress" -> Found.press(kit, controller.view(), "channels.wordpress");
      case "channels-enter" -> {
        model.chosenProperty().set(model.channels().get(2));
        Found.pressBeside(kit, controller.view(), "channels.list", "channels.enter");
      }
      default -> model.fetching().add(model.channels().get(1).channel().id());
    }
    return framed(kit, "channels", controller.view());
  }

  private static List<Standing> standings() {
    var held =
        new Standing.Offers(
            HideEffect.HELD_FOR_ALL,
            true,
            true,
            Optional.of(Duration.ofDays(30)),
            true,
            false,
            false,
            true);
    var byHand =
        new Standing.Offers(
            HideEffect.BY_HAND, true, false, Optional.empty(), true, false, true, false);
    return List.of(
        new Standing(
            channel(ChannelKind.WORDPRESS, "Bibliotekets blogg", "https://blogg.example", "web"),
            Optional.of(EntryExample.NOW.minusSeconds(7200)),
            Optional.of("UNREACHABLE:CERTIFICATE_EXPIRED"),
            Optional.of(EntryExample.NOW.plusSeconds(300)),
            2,
            Optional.of(held)),
        new Standing(
            channel(ChannelKind.WORDPRESS, "Bygga i Björkvik", "https://bygg.example", "web"),
            Optional.of(EntryExample.NOW),
            Optional.empty(),
            Optional.empty(),
            0,
            Optional.of(held)),
        new Standing(
            channel(
                ChannelKind.MANUAL,
                "Vi som bor i Björkviks kommun och gillar skärgården",
                "https://facebook.example/bjorkvik",
                "facebook"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            0,
            Optional.of(byHand)));
  }

  private static Channel channel(ChannelKind kind, String name, String address, String look) {
    var id = new ChannelId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    var account = kind == ChannelKind.MANUAL ? "" : "redaktionen";
    return new Channel(id, kind, name, address, look, account);
  }

  static Parent settings(Kit kit) {
    var model = new SettingsModel();
    model.folderProperty().set("/srv/kopior/uppsikt");
    Backups backups = new FixedBackups();
    var outside =
        new SettingsController.Outside(
            Optional::empty, language -> {}, new SimpleBooleanProperty(true), Optional.empty());
    var controller = new SettingsController(kit, model, backups, EntryExample.AT_ONCE, outside);
    controller.refresh();
    controller.backUp();
    return framed(kit, "settings", controller.view());
  }

  static Parent policy(Kit kit, String name) {
    var model = new PolicyModel();
    String pack =
        switch (name) {
          case "policy" -> "bjorkvik";
          case "policy-drift" -> "smedjebacken";
          default -> "saltdal";
        };
    var source = new PolicyExample(pack);
    var controller =
        new PolicyController(
            kit,
            model,
            source,
            EntryExample.AT_ONCE,
            new SimpleBooleanProperty(true),
            Optional::empty);
    controller.refresh();
    if (name.equals("policy-drift")) {
      controller.acknowledge();
      controller.choose("SME-49");
    }
    model
        .textProperty()
        .set("Karin på bygglov är dum i huvudet och avgiften är ett skämt. Ring 070-174 06 05!");
    controller.tryOut();
    return framed(kit, "policy", controller.view());
  }

  private record FixedChannels(List<Standing> standings) implements ChannelSource {
    @Override
    public Optional<Instant> fetch(ChannelId channel) {
      return Optional.empty();
    }
  }
}

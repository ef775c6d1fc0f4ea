package org.uppsikt.ui.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.uppsikt.domain.item.ItemVersion;
import org.uppsikt.domain.item.Sender;
import org.uppsikt.domain.item.SenderStatement;
import org.uppsikt.text.SenderText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.SafeText;
import org.uppsikt.work.SenderFile;

/// Says in words what was received of a sender: with the present version, with the first where it
/// was told otherwise then, and what a person stated.
record SenderDetails(Kit kit, Instant now) {

  List<ItemModel.Details> of(SenderFile.Details found) {
    var groups = new ArrayList<ItemModel.Details>();
    String changed = found.first().isEmpty() ? "" : kit.text(SenderText.DETAILS_CHANGED);
    groups.add(of(found.now(), SenderText.DETAILS_OF, changed));
    found.statement().ifPresent(statement -> groups.add(stated(statement)));
    found.first().ifPresent(first -> groups.add(of(first, SenderText.DETAILS_FIRST, "")));
    return groups;
  }

  private ItemModel.Details of(ItemVersion version, SenderText title, String said) {
    var lines = new ArrayList<ItemModel.Detail>();
    if (version.sender() instanceof Sender.Disclosed d) {
      add(lines, SenderText.DETAIL_NAME, d.name());
      add(lines, SenderText.DETAIL_HANDLE, d.handle());
      add(lines, SenderText.DETAIL_ID, d.remoteId());
      add(lines, SenderText.DETAIL_PROFILE, d.profileUrl());
      add(lines, SenderText.DETAIL_EMAIL, d.email());
      add(lines, SenderText.DETAIL_IP, d.ip());
      add(lines, SenderText.DETAIL_AGENT, d.agent());
    }
    String none = lines.isEmpty() ? kit.text(SenderText.DETAILS_NONE) : said;
    String at = kit.formats().near(version.seenAt(), now);
    return new ItemModel.Details(kit.text(title, version.number(), at), none, lines);
  }

  private ItemModel.Details stated(SenderStatement statement) {
    var lines = new ArrayList<ItemModel.Detail>();
    if (statement instanceof SenderStatement.Pasted(String name, String profile)) {
      add(lines, SenderText.DETAIL_NAME, Optional.of(name));
      add(lines, SenderText.DETAIL_PROFILE, Optional.of(profile));
    }
    String none = lines.isEmpty() ? kit.text(SenderText.DETAILS_NONE) : "";
    return new ItemModel.Details(kit.text(SenderText.DETAILS_STATED), none, lines);
  }

  private void add(List<ItemModel.Detail> lines, SenderText name, Optional<String> value) {
    value
        .filter(words -> !words.isBlank())
        .map(SafeText::harmless)
        .ifPresent(words -> lines.add(new ItemModel.Detail(kit.text(name), words)));
  }
}

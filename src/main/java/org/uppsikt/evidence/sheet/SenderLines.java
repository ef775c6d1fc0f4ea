package org.uppsikt.evidence.sheet;

import java.io.IOException;
import java.util.Optional;
import org.uppsikt.domain.item.ItemVersion;
import org.uppsikt.domain.item.Sender;
import org.uppsikt.domain.item.SenderStatement;
import org.uppsikt.evidence.SealRequest;
import org.uppsikt.evidence.SenderPart;
import org.uppsikt.evidence.Words;

/// The section about the sender: what the platform claims, or what the moderator stated (SME-40).
record SenderLines(Words words, Flow flow, Moments moments) {

  void write(SealRequest request) throws IOException {
    ItemVersion version = request.version();
    Optional<ItemVersion> first = SenderPart.first(version, request.versions());
    flow.heading(words.of("sender"));
    if (first.isPresent()) {
      flow.text(words.of("sender.changed", first.get().number()), Style.VALUE);
      flow.gap(4);
      flow.text(words.of("sender.now", version.number(), seen(version)), Style.LABEL);
    }
    sender(version.sender());
    if (request.statement().isPresent()) {
      statement(request.statement().get());
    }
    if (first.isPresent()) {
      flow.gap(4);
      flow.text(words.of("sender.first", first.get().number(), seen(first.get())), Style.LABEL);
      sender(first.get().sender());
    }
  }

  private String seen(ItemVersion version) {
    return moments.full(version.seenAt());
  }

  private void sender(Sender sender) throws IOException {
    switch (sender) {
      case Sender.Disclosed disclosed -> disclosed(disclosed);
      case Sender.Withheld ignored -> flow.text(words.of("sender.withheld"), Style.VALUE);
    }
  }

  private void disclosed(Sender.Disclosed sender) throws IOException {
    line("sender.name", sender.name());
    line("sender.handle", sender.handle());
    line("sender.id", sender.remoteId());
    line("sender.profile", sender.profileUrl());
    line("sender.email", sender.email());
    line("sender.ip", sender.ip());
    line("sender.agent", sender.agent());
    flow.text(words.of("sender.claim"), Style.SMALL);
  }

  private void statement(SenderStatement statement) throws IOException {
    switch (statement) {
      case SenderStatement.Pasted pasted -> {
        flow.text(words.of("sender.pasted"), Style.VALUE);
        flow.gap(2);
        line("sender.name", Optional.of(pasted.name()).filter(v -> !v.isBlank()));
        line("sender.profile", Optional.of(pasted.profile()).filter(v -> !v.isBlank()));
      }
      case SenderStatement.NothingShown ignored ->
          flow.text(words.of("sender.nothing"), Style.VALUE);
    }
  }

  private void line(String key, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      flow.fact(words.of(key), Excerpt.field(value.get()));
    }
  }
}

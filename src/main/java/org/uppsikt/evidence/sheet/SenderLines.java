package org.uppsikt.evidence.sheet;

import java.io.IOException;
import java.util.Optional;
import org.uppsikt.domain.item.Sender;
import org.uppsikt.domain.item.SenderStatement;
import org.uppsikt.evidence.Words;

/// The section about the sender: what the platform claims, or what the moderator stated (SME-40).
record SenderLines(Words words, Flow flow) {

  void write(Sender sender, Optional<SenderStatement> statement) throws IOException {
    flow.heading(words.of("sender"));
    switch (sender) {
      case Sender.Disclosed disclosed -> disclosed(disclosed);
      case Sender.Withheld ignored -> flow.text(words.of("sender.withheld"), Style.VALUE);
    }
    if (statement.isPresent()) {
      statement(statement.get());
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

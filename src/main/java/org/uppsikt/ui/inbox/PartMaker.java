package org.uppsikt.ui.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.uppsikt.domain.item.Sender;
import org.uppsikt.domain.item.SenderStatement;
import org.uppsikt.text.InboxText;
import org.uppsikt.text.UnpublishText;
import org.uppsikt.ui.inbox.UnpublishModel.Part;
import org.uppsikt.ui.inbox.UnpublishModel.PartState;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.SafeText;
import org.uppsikt.work.Dossier;

/// Says what each part of the evidence holds.
final class PartMaker {

  private final Kit kit;

  PartMaker(Kit kit) {
    this.kit = kit;
  }

  List<Part> parts(Dossier item, PartState state) {
    String text = item.present().text();
    return List.of(
        new Part(
            UnpublishText.PART_CONTENT,
            kit.text(
                UnpublishText.CONTENT_VALUE,
                item.present().number(),
                text.codePointCount(0, text.length())),
            state),
        new Part(UnpublishText.PART_SENDER, sender(item), state),
        new Part(UnpublishText.PART_THREAD, thread(item), state),
        new Part(UnpublishText.PART_PICTURE, kit.text(UnpublishText.PICTURE_VALUE), state));
  }

  private String thread(Dossier item) {
    return item.post().isEmpty()
        ? kit.text(UnpublishText.THREAD_NONE)
        : kit.text(UnpublishText.THREAD_VALUE, Math.max(0, item.thread().size() - 1));
  }

  private String sender(Dossier item) {
    return switch (item.present().sender()) {
      case Sender.Disclosed disclosed -> disclosed(disclosed);
      case Sender.Withheld withheld ->
          item.statement()
              .map(this::stated)
              .orElseGet(() -> kit.text(UnpublishText.SENDER_WITHHELD, item.channel().name()));
    };
  }

  private String stated(SenderStatement statement) {
    return switch (statement) {
      case SenderStatement.Pasted pasted ->
          SafeText.harmless(pasted.name().isBlank() ? pasted.profile() : pasted.name());
      case SenderStatement.NothingShown nothing -> kit.text(UnpublishText.SENDER_NOTHING);
    };
  }

  private String disclosed(Sender.Disclosed sender) {
    var words = new ArrayList<String>();
    String name = sender.listedName();
    words.add(name.isBlank() ? kit.text(InboxText.SENDER_NAMELESS) : SafeText.harmless(name));
    add(
        words,
        sender.name().isPresent() ? sender.handle() : Optional.empty(),
        UnpublishText.SENDER_HANDLE);
    add(words, sender.remoteId(), UnpublishText.SENDER_ID);
    add(words, sender.profileUrl(), UnpublishText.SENDER_PROFILE);
    add(words, sender.email(), UnpublishText.SENDER_EMAIL);
    add(words, sender.ip(), UnpublishText.SENDER_IP);
    add(words, sender.agent(), UnpublishText.SENDER_AGENT);
    return String.join(", ", words);
  }

  private void add(List<String> words, Optional<String> detail, UnpublishText name) {
    detail.ifPresent(there -> words.add(kit.text(name)));
  }
}

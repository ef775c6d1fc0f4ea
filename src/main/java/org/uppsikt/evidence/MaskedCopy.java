package org.uppsikt.evidence;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.uppsikt.domain.item.Item;
import org.uppsikt.domain.item.ItemVersion;
import org.uppsikt.domain.item.Sender;
import org.uppsikt.domain.item.SenderStatement;

/// What a sealed sheet shows, with everything that must not leave taken out of every text (KRO-21,
/// requirements I18). The sealed sheet stays as it is; its copy says that it is one and holds no
/// picture of the page.
public final class MaskedCopy {

  private final UnaryOperator<String> mask;

  /// @param mask takes out what must not be shown
  public MaskedCopy(UnaryOperator<String> mask) {
    this.mask = mask;
  }

  public SealRequest of(SealRequest sealed) {
    List<ItemVersion> versions = sealed.versions().stream().map(this::version).toList();
    ItemVersion version = versions.get(sealed.versions().indexOf(sealed.version()));
    return new SealRequest(
        sealed.id(),
        sealed.channel(),
        item(sealed.item()),
        version,
        versions,
        sealed.statement().map(this::statement),
        around(sealed.around()),
        sealed.by(),
        sealed.now(),
        sealed.checkpoint(),
        SealRequest.Received.NOTHING,
        sealed.findings().stream().map(mask).toList(),
        sealed.setting());
  }

  private Item item(Item item) {
    return new Item(
        item.id(),
        item.channel(),
        item.remote(),
        item.kind(),
        item.post(),
        item.parent(),
        item.permalink().map(mask),
        item.postedAt(),
        item.receivedAt());
  }

  private ItemVersion version(ItemVersion version) {
    return new ItemVersion(
        version.item(),
        version.number(),
        mask.apply(version.text()),
        sender(version.sender()),
        version.seenAt(),
        version.editedAt(),
        version.raw());
  }

  private Sender sender(Sender sender) {
    return switch (sender) {
      case Sender.Withheld withheld -> withheld;
      case Sender.Disclosed d ->
          new Sender.Disclosed(
              d.name().map(mask),
              d.handle().map(mask),
              d.remoteId(),
              d.profileUrl().map(mask),
              d.email().map(mask),
              d.ip(),
              d.agent());
    };
  }

  private SenderStatement statement(SenderStatement statement) {
    return switch (statement) {
      case SenderStatement.NothingShown nothing -> nothing;
      case SenderStatement.Pasted pasted ->
          new SenderStatement.Pasted(mask.apply(pasted.name()), mask.apply(pasted.profile()));
    };
  }

  private SealRequest.Surroundings around(SealRequest.Surroundings around) {
    Optional<ThreadPost> post = around.post().map(p -> p.masked(mask));
    List<ThreadLine> thread =
        around.thread().stream()
            .map(
                line ->
                    new ThreadLine(
                        line.remote(),
                        mask.apply(line.who()),
                        line.at(),
                        mask.apply(line.text()),
                        line.sealed()))
            .toList();
    return new SealRequest.Surroundings(post, thread, around.left());
  }
}

package org.uppsikt.ui.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.decision.UnpublishVerb;
import org.uppsikt.domain.policy.ListedGround;
import org.uppsikt.text.Language;
import org.uppsikt.text.Texts;
import org.uppsikt.text.UnpublishText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.work.Offers;

/// What the channel will do, and the notice to the sender in the municipality's language, both told
/// before the click (requirements I23).
final class NoticeMaker {

  private final Bench bench;
  private final Kit kit;

  NoticeMaker(Bench bench) {
    this.bench = bench;
    this.kit = bench.kit();
  }

  UnpublishModel.@Nullable Effect effect(ItemPart.Open item) {
    return item.offers().map(offers -> effect(item, offers)).orElse(null);
  }

  private UnpublishModel.Effect effect(ItemPart.Open item, Offers offers) {
    boolean reversible = offers.verb().filter(UnpublishVerb::reversibleForever).isPresent();
    UnpublishText text =
        reversible
            ? UnpublishText.valueOf("EFFECT_" + offers.effect().name())
            : UnpublishText.EFFECT_TRASH;
    return new UnpublishModel.Effect(
        kit.text(UnpublishText.EFFECT, item.item().channel().name()), kit.text(text), reversible);
  }

  /// Whether the channel can answer the sender alone, and still may.
  boolean possible(ItemPart.Open item) {
    Instant posted = item.item().item().postedAt().orElse(item.item().item().receivedAt());
    return item.offers()
        .filter(Offers::privateReply)
        .filter(
            offers ->
                offers
                    .privateReplyWindow()
                    .filter(window -> !posted.plus(window).isAfter(bench.now()))
                    .isEmpty())
        .isPresent();
  }

  UnpublishModel.@Nullable Notice offer(
      ItemPart.Open item, boolean on, List<ListedGround> grounds) {
    if (!possible(item)) {
      return null;
    }
    boolean before = item.offers().filter(Offers::replyFirst).isPresent();
    var when = before ? UnpublishText.NOTICE_OFFER : UnpublishText.NOTICE_AFTER;
    return new UnpublishModel.Notice(kit.text(when), on, body(grounds));
  }

  /// What is sent, in the municipality's language.
  String body(List<ListedGround> grounds) {
    String language = bench.policy().policy().language();
    String named =
        grounds.stream()
            .map(ground -> ground.label().in(language, language) + " (" + ground.section() + ")")
            .collect(Collectors.joining("; "));
    return Texts.of(Language.of(Locale.forLanguageTag(language)))
        .get(
            UnpublishText.NOTICE_BODY,
            bench.desk().office().municipality(),
            named.isEmpty() ? "–" : named);
  }
}

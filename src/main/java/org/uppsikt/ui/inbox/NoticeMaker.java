package org.uppsikt.ui.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.decision.UnpublishVerb;
import org.uppsikt.domain.policy.ListedGround;
import org.uppsikt.text.Language;
import org.uppsikt.text.Sections;
import org.uppsikt.text.Texts;
import org.uppsikt.text.UnpublishText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.work.Offers;

/// What the channel will do, and the notice to the sender in the language of the item, both told
/// before the click (requirements I23).
final class NoticeMaker {

  private final Bench bench;
  private final Kit kit;

  NoticeMaker(Bench bench) {
    this.bench = bench;
    this.kit = bench.kit();
  }

  /// With what verb the item would be unpublished.
  ///
  /// @param trash whether the person chose the channel's trash
  static UnpublishVerb verb(ItemPart.Open item, boolean trash) {
    return item.offers().filter(offers -> trash && offers.trashInstead()).isPresent()
        ? UnpublishVerb.TRASH
        : item.offers()
            .flatMap(offers -> offers.verb(item.item().item().kind()))
            .orElse(UnpublishVerb.HIDE);
  }

  UnpublishModel.@Nullable Effect effect(ItemPart.Open item, boolean trash) {
    return item.offers().map(offers -> effect(item, offers, trash)).orElse(null);
  }

  private UnpublishModel.Effect effect(ItemPart.Open item, Offers offers, boolean trash) {
    UnpublishVerb verb = verb(item, trash);
    String text =
        verb.reversibleForever()
            ? kit.text(UnpublishText.valueOf("EFFECT_" + offers.effect().name()))
            : trashed(offers);
    return new UnpublishModel.Effect(
        kit.text(UnpublishText.EFFECT, item.item().channel().name()),
        text,
        lasts(verb, offers),
        verb.reversibleForever(),
        offers.trashInstead()
            ? new UnpublishModel.Trash(kit.text(UnpublishText.TRASH_INSTEAD), trash)
            : null);
  }

  private String lasts(UnpublishVerb verb, Offers offers) {
    return verb.reversibleForever()
        ? kit.text(UnpublishText.REVERSIBLE)
        : offers
            .trashKept()
            .map(kept -> kit.text(UnpublishText.REVERSIBLE_DAYS, kept.toDays()))
            .orElseGet(() -> kit.text(UnpublishText.FINAL));
  }

  /// With the day on which the trash lets go of it, where the platform says how long it keeps it.
  private String trashed(Offers offers) {
    return offers
        .trashKept()
        .map(
            kept ->
                kit.text(
                    UnpublishText.EFFECT_TRASH_UNTIL, kept.toDays(), day(bench.now().plus(kept))))
        .orElseGet(() -> kit.text(UnpublishText.EFFECT_TRASH));
  }

  private String day(Instant at) {
    return kit.formats().dayAndYear(LocalDate.ofInstant(at, bench.desk().office().zone()));
  }

  /// Whether the channel can answer the sender alone, and still may.
  boolean possible(ItemPart.Open item) {
    return item.offers()
        .filter(offers -> offers.privately(item.item().item(), bench.now()))
        .isPresent();
  }

  UnpublishModel.@Nullable Notice offer(ItemPart.Open item, boolean on) {
    if (!possible(item)) {
      return null;
    }
    boolean before = item.offers().filter(Offers::replyFirst).isPresent();
    var when = before ? UnpublishText.NOTICE_OFFER : UnpublishText.NOTICE_AFTER;
    return new UnpublishModel.Notice(kit.text(when), on, language(item).ownName());
  }

  /// What is sent, in the language of the item; where that does not tell, in the municipality's.
  String body(ItemPart.Open item, List<ListedGround> grounds) {
    Language language = language(item);
    String named =
        grounds.stream()
            .map(
                ground ->
                    ground.label().in(language.tag(), own())
                        + " ("
                        + Sections.in(Texts.of(language), ground.section())
                        + ")")
            .collect(Collectors.joining("; "));
    return Texts.of(language)
        .get(
            UnpublishText.NOTICE_BODY,
            bench.desk().office().municipality(),
            named.isEmpty() ? "–" : named);
  }

  private static Language language(ItemPart.Open item) {
    return Language.of(Locale.forLanguageTag(item.language()));
  }

  private String own() {
    return bench.policy().policy().language();
  }
}

package org.uppsikt.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.uppsikt.channel.Capabilities.CursorKind;
import org.uppsikt.channel.Capabilities.WorkingOrder;
import org.uppsikt.domain.channel.HideEffect;
import org.uppsikt.domain.decision.ReplyOrder;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.item.Sender;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.testing.Orders;

/// That a platform does what its connector declares of it, point by point, and refuses what it
/// does not declare.
public abstract class DeclaredContract extends PromiseContract {

  protected static final Budget PLENTY = new Budget(60, 1000);
  protected static final Instant START = Instant.parse("2026-11-20T08:00:00Z");

  private static final int MANY = 250;

  /// No page of a platform is longer.
  private static final int NEAR = 100;

  /// The platform of the running test.
  protected abstract PlatformRig rig();

  @Test
  void theCursor_isOfTheKindThatIsDeclared() {
    CursorKind kind = can().cursor();
    List<RemoteId> read = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      read.add(add("redan läst " + i, START.plus(Duration.ofHours(i))));
    }
    String cursor = toTheEnd();
    RemoteId fresh = add("ny", START.plus(Duration.ofHours(MANY)));
    Page next = done(rig().connector().fetch(Optional.of(cursor), PLENTY, Cancellation.NEVER));
    List<RemoteId> came = next.items().stream().map(RemoteItem::id).toList();

    assertThat(kind).isNotEqualTo(CursorKind.NONE);
    assertThat(came).as("no place that begins anew").contains(fresh);
    assertThat(came).doesNotContainAnyElementsOf(read.subList(0, MANY - NEAR));
    assertThat(came.size() == 1 || kind == CursorKind.NEAR)
        .as("from a place, nothing comes twice")
        .isTrue();
  }

  private String toTheEnd() {
    Optional<String> cursor = Optional.empty();
    Page page;
    do {
      page = done(rig().connector().fetch(cursor, PLENTY, Cancellation.NEVER));
      cursor = Optional.of(page.cursor());
    } while (page.more());
    return page.cursor();
  }

  @Test
  void theSender_isGivenWhereThatIsDeclared() {
    add("hej", START);

    assertThat(all().getFirst().sender() instanceof Sender.Disclosed)
        .isEqualTo(can().givesSender());
  }

  @Test
  void whatIsHidden_isListedWhereThatIsDeclared_andStillReadByItsId() {
    RemoteId id = add("dold", START);
    done(rig().connector().unpublish(Orders.hide(id), Cancellation.NEVER));

    assertThat(all().stream().filter(item -> item.visibility() == Visibility.HIDDEN))
        .hasSize(can().listsHidden() ? 1 : 0);
    assertThat(done(rig().connector().refresh(List.of(id), PLENTY, Cancellation.NEVER)))
        .extracting(seen -> seen.item().map(RemoteItem::visibility))
        .containsExactly(Optional.of(Visibility.HIDDEN));
  }

  @Test
  void theEffectOfHiding_isTheOneThatIsStated() {
    RemoteId id = add("bort", START);
    done(rig().connector().unpublish(Orders.hide(id), Cancellation.NEVER));

    assertThat(can().hideEffect()).isNotEqualTo(HideEffect.BY_HAND);
    assertThat(rig().visibility(id)).isEqualTo(Visibility.HIDDEN);
    assertThat(rig().seenByItsAuthor(id)).isEqualTo(!can().hold());
  }

  @Test
  void whatIsDeleted_liesInATrash_andIsTakenOutOfIt() {
    RemoteId id = add("skräp", START);
    ChannelResult<Receipt> trashed =
        rig().connector().unpublish(Orders.trash(id), Cancellation.NEVER);
    if (!can().delete()) {
      assertThat(failed(trashed)).isEqualTo(new ChannelFailure.NotOffered());
      assertThat(rig().visibility(id)).isEqualTo(Visibility.SHOWN);
      return;
    }
    assertThat(can().trashKept()).isPresent();
    assertThat(rig().visibility(id)).isEqualTo(Visibility.TRASHED);
    done(rig().connector().unpublish(Orders.trash(id), Cancellation.NEVER));
    done(rig().connector().restore(Orders.restore(id), Cancellation.NEVER));
    assertThat(rig().visibility(id)).isEqualTo(Visibility.SHOWN);
  }

  @Test
  void showingAgain_isOfferedWhereThatIsDeclared() {
    RemoteId id = add("tillbaka", START);
    done(rig().connector().unpublish(Orders.hide(id), Cancellation.NEVER));
    ChannelResult<Receipt> shown =
        rig().connector().restore(Orders.restore(id), Cancellation.NEVER);

    assertThat(shown instanceof ChannelResult.Ok).isEqualTo(can().restore());
    assertThat(rig().visibility(id) == Visibility.SHOWN).isEqualTo(can().restore());
  }

  @Test
  void anAnswerToTheSenderAlone_isFoundAmongThoseAlone() {
    RemoteId id = add("fråga", START);
    ReplyOrder alone = alone(id);
    ChannelResult<Receipt> sent = rig().connector().reply(alone, Cancellation.NEVER);
    if (!can().privateReply()) {
      assertThat(failed(sent)).isEqualTo(new ChannelFailure.NotOffered());
      assertThat(rig().replies(id)).isZero();
      return;
    }
    Optional<RemoteId> made = done(sent).created();
    assertThat(made).isPresent();
    assertThat(done(rig().connector().findReply(alone, Cancellation.NEVER))).isEqualTo(made);
    var open = new ReplyOrder(alone.id(), alone.target(), alone.text(), false);
    assertThat(done(rig().connector().findReply(open, Cancellation.NEVER))).isEmpty();
  }

  @Test
  void pastItsWindow_anAnswerToTheSenderAloneIsRefused_andNotDone() {
    Duration longAgo = can().privateReplyWindow().orElse(Duration.ZERO).plusDays(3);
    RemoteId id = add("för länge sedan", START.minus(longAgo));
    ChannelResult<Receipt> sent = rig().connector().reply(alone(id), Cancellation.NEVER);

    boolean open = can().privateReply() && can().privateReplyWindow().isEmpty();
    assertThat(sent instanceof ChannelResult.Ok).isEqualTo(open);
    assertThat(rig().replies(id)).isEqualTo(open ? 1 : 0);
    if (can().privateReplyWindow().isPresent()) {
      assertThat(failed(sent)).isInstanceOf(ChannelFailure.Refused.class);
    }
  }

  @Test
  void anAnswerToWhatIsHidden_isRefusedWhereAnswersComeFirst() {
    RemoteId id = add("fråga", START);
    done(rig().connector().unpublish(Orders.hide(id), Cancellation.NEVER));
    ChannelResult<Receipt> sent =
        rig().connector().reply(Orders.reply(id, "Svar"), Cancellation.NEVER);

    boolean first = can().order() == WorkingOrder.REPLY_FIRST;
    assertThat(sent instanceof ChannelResult.Ok).isEqualTo(!first);
    assertThat(rig().replies(id)).isEqualTo(first ? 0 : 1);
    if (first) {
      assertThat(failed(sent)).isInstanceOf(ChannelFailure.Refused.class);
    }
  }

  private Capabilities can() {
    return rig().connector().capabilities();
  }

  private RemoteId add(String words, Instant at) {
    return rig().add(words, Optional.of("Kim"), at);
  }

  private List<RemoteItem> all() {
    Page page = done(rig().connector().fetch(Optional.empty(), PLENTY, Cancellation.NEVER));
    return page.items();
  }

  private static ReplyOrder alone(RemoteId id) {
    ReplyOrder open = Orders.reply(id, "Bara till dig");
    return new ReplyOrder(open.id(), open.target(), open.text(), true);
  }

  private static <T> T done(ChannelResult<T> result) {
    return ((ChannelResult.Ok<T>) result).value();
  }

  private static ChannelFailure failed(ChannelResult<?> result) {
    return ((ChannelResult.Failed<?>) result).failure();
  }
}

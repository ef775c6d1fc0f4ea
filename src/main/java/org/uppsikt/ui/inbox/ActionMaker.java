package org.uppsikt.ui.inbox;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemKind;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.work.Dossier;
import org.uppsikt.work.Offers;

/// What can be done with the open item, where it stands.
final class ActionMaker {

  private static final Set<Dossier.What> OPENS_OR_CLOSES =
      EnumSet.of(Dossier.What.NOCOPY, Dossier.What.RESTORE);

  private final Bench bench;

  ActionMaker(Bench bench) {
    this.bench = bench;
  }

  Set<ItemAction> of(Dossier item, Optional<Offers> offers) {
    var can = EnumSet.noneOf(ItemAction.class);
    var state = item.state();
    boolean there = state.visibility() != Visibility.GONE;
    boolean answers = offers.filter(o -> answerable(item, o)).isPresent();
    boolean restores = restorable(item, offers) && item.opensTo(bench.me());
    boolean hides = there && offers.flatMap(o -> o.verb(item.item().kind())).isPresent();
    keeping(can, item);
    switch (state.folder()) {
      case INBOX, SNOOZED -> {
        undecided(can, item);
        answers(can, answers);
        add(can, ItemAction.UNPUBLISH, hides);
        restore(can, item, restores && !state.visibility().readable());
      }
      case TO_REGISTER -> {
        registering(can, item);
        add(can, ItemAction.ANSWER, answers);
        add(can, ItemAction.UNPUBLISH, hides);
      }
      case DONE -> {
        add(can, ItemAction.PASS_ON, !item.restricted() || opened(item));
        answers(can, answers);
        add(can, ItemAction.REGISTER, item.beside().number().isEmpty());
        add(can, ItemAction.UNPUBLISH, hides);
        restore(can, item, restores && !state.visibility().readable());
      }
      case UNPUBLISHED -> {
        registering(can, item);
        add(can, ItemAction.ANSWER, answers);
        restore(can, item, restores);
      }
      case REMOVED_OUTSIDE -> {
        removedOutside(can, item);
        restore(can, item, restores);
      }
      case OUTBOX -> waiting(can, item);
    }
    return can;
  }

  /// Whether it can be shown again; what only named persons may read is by nobody but them.
  static boolean restorable(Dossier item, Optional<Offers> offers) {
    return item.state().visibility() != Visibility.GONE && offers.map(Offers::restore).orElse(true);
  }

  /// What keeps it from others, and what was kept back so.
  private void keeping(Set<ItemAction> can, Dossier item) {
    boolean reads = opened(item);
    boolean open = item.state().folder() != Folder.OUTBOX && !item.restricted();
    boolean marked = SecrecyPart.marked(item);
    add(can, ItemAction.REGISTER, RegisterPart.follows(item));
    add(can, ItemAction.PROTECT, open || reads);
    add(can, ItemAction.MARK_SECRET, open && !marked);
    add(can, ItemAction.LIFT_SECRECY, (open || reads) && marked);
  }

  /// Whether it is shut as secret and settled, and she is one of those who open it: what she then
  /// sees in it may have to be protected, or may be somebody else's.
  private boolean opened(Dossier item) {
    return item.beside().shut() && item.opensTo(bench.me());
  }

  /// Whether it can be answered at all: in the open only while readers see it, what is shut from
  /// its case alone, and what is protected by those who read it.
  boolean answerable(Dossier item, Offers offers) {
    return isAnsweredBy(item) && isReached(item, offers);
  }

  private boolean isAnsweredBy(Dossier item) {
    return !item.beside().shut() && item.opensTo(bench.me());
  }

  private boolean isReached(Dossier item, Offers offers) {
    return openly(item, offers) || privately(item, offers);
  }

  boolean privately(ItemPart.Open item) {
    return isAnsweredBy(item.item())
        && item.offers().filter(offers -> privately(item.item(), offers)).isPresent();
  }

  /// Whether its sender can be answered alone, and still may.
  private boolean privately(Dossier item, Offers offers) {
    boolean hidden = !item.state().visibility().readable();
    boolean there = item.state().visibility() != Visibility.GONE;
    // Nothing was ever to be read under a direct message, and its sender still waits (SME-34).
    boolean tooLate = hidden && offers.replyFirst() && item.item().kind() != ItemKind.MESSAGE;
    return there && offers.privately(item.item(), bench.now()) && !tooLate;
  }

  static boolean openly(Dossier item, Offers offers) {
    return offers.openly(item.item().kind()) && item.state().visibility().readable();
  }

  private void waiting(Set<ItemAction> can, Dossier item) {
    Optional<Dossier.Order> waits = OnHold.of(item);
    // What it closed to all but a few is opened by nobody but them.
    add(can, ItemAction.TAKE_BACK, waits.filter(this::mayTakeBack).isPresent());
    // And what is protected is neither hidden without a copy nor shown again by a single key.
    add(
        can,
        ItemAction.SEND_NOW,
        waits
            .filter(order -> OnHold.mayHurry(order, bench.now()))
            .filter(order -> !item.restricted() || !OPENS_OR_CLOSES.contains(order.what()))
            .isPresent());
  }

  private boolean mayTakeBack(Dossier.Order order) {
    return order.only().map(few -> few.contains(bench.me())).orElse(true);
  }

  private void removedOutside(Set<ItemAction> can, Dossier item) {
    add(can, ItemAction.SEAL, item.evidence().isEmpty() && !item.restricted());
    noAction(can, item);
  }

  private void undecided(Set<ItemAction> can, Dossier item) {
    can.addAll(WITHIN);
    add(can, ItemAction.PASS_ON, !item.restricted());
    noAction(can, item);
  }

  private static void registering(Set<ItemAction> can, Dossier item) {
    boolean linked = item.beside().linked();
    add(can, ItemAction.NUMBER, linked && item.beside().number().isEmpty());
    add(can, ItemAction.REGISTER, !linked);
  }

  private static final Set<ItemAction> WITHIN =
      EnumSet.of(
          ItemAction.FORWARD,
          ItemAction.REGISTER,
          ItemAction.ASK,
          ItemAction.SNOOZE,
          ItemAction.PRESS);

  private static void answers(Set<ItemAction> can, boolean offered) {
    add(can, ItemAction.ANSWER, offered);
    add(can, ItemAction.CORRECT, offered);
    add(can, ItemAction.REFER, offered);
    add(can, ItemAction.MISDIRECTED, offered);
  }

  /// Whether the policy alone keeps it from being closed without an answer (SAL-31).
  boolean mustBeAnswered(Dossier item) {
    Dossier.State state = item.state();
    boolean undecided = state.folder() == Folder.INBOX || state.folder() == Folder.SNOOZED;
    return undecided && bench.desk().decide().mustBeAnswered(state.folder(), state.visibility());
  }

  private void noAction(Set<ItemAction> can, Dossier item) {
    boolean allowed = !mustBeAnswered(item);
    add(can, ItemAction.NO_ACTION, allowed);
    add(can, ItemAction.NO_ACTION_BECAUSE, allowed);
  }

  private static void restore(Set<ItemAction> can, Dossier item, boolean offered) {
    boolean first = item.state().neverShown();
    add(can, first ? ItemAction.PUBLISH : ItemAction.RESTORE, offered);
    add(can, first ? ItemAction.PUBLISH_BECAUSE : ItemAction.RESTORE_BECAUSE, offered);
  }

  private static void add(Set<ItemAction> actions, ItemAction action, boolean offered) {
    if (offered) {
      actions.add(action);
    }
  }
}

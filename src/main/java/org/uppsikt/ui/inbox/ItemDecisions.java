package org.uppsikt.ui.inbox;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.uppsikt.domain.decision.Handoff;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.registry.Disposition;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.text.RefusalText;
import org.uppsikt.text.RegistryText;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.Decide;
import org.uppsikt.work.Dossier;
import org.uppsikt.work.FollowUp;
import org.uppsikt.work.HandingOver;
import org.uppsikt.work.Outcomes;
import org.uppsikt.work.OverToRegistry;
import org.uppsikt.work.PassOn;
import org.uppsikt.work.Protect;
import org.uppsikt.work.Recorded;
import org.uppsikt.work.Seal;

/// Takes decisions to the work, each in its turn.
final class ItemDecisions {

  private final Bench bench;
  private final InTurn turn;

  ItemDecisions(Bench bench) {
    this.bench = bench;
    this.turn = new InTurn(bench);
  }

  /// With the reason that the item itself gives.
  void noAction(Dossier item) {
    noAction(item, new Reasons(bench).noAction(item));
  }

  /// The list goes on at once; what nobody may see is left standing until it is written.
  void noAction(Dossier item, String reason) {
    var state = item.state();
    Callable<Decide.Result> decision =
        () -> bench.desk().decide().noAction(state.version(), state.revision(), reason, bench.me());
    if (item.restricted()) {
      decide(item, decision);
    } else {
      turn.close(item, decision);
    }
  }

  /// With the reason that the item itself gives.
  void restore(Dossier item) {
    restore(item, new Reasons(bench).restore(item));
  }

  void restore(Dossier item, String reason) {
    var state = item.state();
    decide(
        item,
        () -> bench.desk().decide().restore(state.version(), state.revision(), reason, bench.me()));
  }

  void pass(Dossier item, Handoff.Kind kind, Person to, String words, DecisionPart asking) {
    var state = item.state();
    var passing = new Outcomes.Passing(kind, to.id(), words);
    decide(
        item,
        asking,
        () -> outcomes().pass(state.version(), state.revision(), passing, bench.me()));
  }

  /// @param why as the person says; empty for nothing
  void snooze(Dossier item, Instant until, String why, DecisionPart asking) {
    var state = item.state();
    String reason = new Reasons(bench).snooze(until, why);
    decide(
        item,
        asking,
        () -> outcomes().snooze(state.version(), state.revision(), until, reason, bench.me()));
  }

  /// Where its sheet goes along, it is sealed first; what cannot be sealed is not handed over so.
  void handOver(Dossier item, HandingOver.Wish wish, DecisionPart asking) {
    var taken = asking.taken(bench, item);
    turn.run(
        item,
        taken,
        () -> OverToRegistry.of(bench.desk()).one(wish, bench.desk().person()),
        result -> {
          switch (result) {
            case OverToRegistry.Result.NotSealed(Seal.Why why) -> taken.refused(why);
            case OverToRegistry.Result.Taken(Decide.Result made) -> answered(item, taken, made);
          }
        });
  }

  /// What a hand-over went without goes after it.
  ///
  /// @param text whether its text is among that
  void followUp(Dossier item, boolean text, DecisionPart asking) {
    var taken = asking.taken(bench, item);
    var later = handing().followUp();
    turn.run(
        item,
        taken,
        () -> later.send(item.item().id(), bench.me()),
        result -> {
          switch (result) {
            case FollowUp.Result.Refused(Decide.Why why) -> {
              taken.refused(why);
              changed();
            }
            case FollowUp.Result.Sent(HandOverId made) -> {
              taken.done();
              var done = text ? RegistryText.TEXT_LATER_DONE : RegistryText.MORE_LATER_DONE;
              bench.note(Tone.OK, bench.kit().text(done), "");
              shown().changed(item, Deed.REGISTERING, () -> later.takeBack(made, bench.me()));
            }
          }
        });
  }

  void dispose(Dossier item, Disposition.Kind kind, String plan, String why, DecisionPart asking) {
    var state = item.state();
    var picked = new HandingOver.Picked(state.version(), state.revision());
    record(item, asking, () -> handing().dispose(picked, kind, plan, why, bench.me()));
  }

  /// From here on nothing of it is shown.
  void protect(Dossier item, Protect.Wish wish, DecisionPart asking) {
    var state = item.state();
    var protect = bench.desk().atItem().protect();
    decide(
        item.silent(),
        asking,
        () -> protect.protect(state.version(), state.revision(), wish, bench.me()));
  }

  void passOn(Dossier item, PassOn.Wish wish, DecisionPart asking) {
    var state = item.state();
    var passOn = bench.desk().atItem().passOn();
    decide(
        item.silent(),
        asking,
        () -> passOn.byHand(state.version(), state.revision(), wish, bench.me()));
  }

  /// Something about the item changed that cannot be taken back.
  void lasting(Dossier item, Deed deed) {
    shown().lasting(item, deed);
  }

  /// Something about the item changed elsewhere.
  void changed() {
    shown().changed();
  }

  private HandingOver handing() {
    return bench.desk().atItem().handingOver();
  }

  void number(Dossier item, String number, DecisionPart asking) {
    record(item, asking, () -> outcomes().numbered(item.item().id(), number, bench.me()));
  }

  void accept(Dossier item) {
    ItemId id = item.item().id();
    turn.run(
        item,
        () -> outcomes().respond(id, true, "", bench.me()),
        result -> shown().answered(item, Deed.ACCEPTING, result));
  }

  void handBack(Dossier item, String why, DecisionPart asking) {
    ItemId id = item.item().id();
    boolean question = ExtraMaker.open(item).filter(h -> h.kind() == Handoff.Kind.ASK).isPresent();
    var taken = asking.taken(bench, item);
    turn.run(
        item,
        taken,
        () -> outcomes().respond(id, false, why, bench.me()),
        result -> {
          taken.done();
          shown().answered(item, question ? Deed.REPLYING : Deed.HANDING_BACK, result);
        });
  }

  void seal(Dossier item, Runnable then) {
    var version = item.state().version();
    bench.writing(
        () -> bench.desk().seal().seal(version, bench.desk().person(), List.of()),
        result -> {
          if (result instanceof Seal.Result.Refused(Seal.Why why)) {
            bench.noteRefused(item, why);
          } else {
            lasting(item, Deed.SEALING);
          }
          then.run();
        },
        cause -> bench.noteRefused(Bench.storeFault(cause)));
  }

  void settle(Dossier item, boolean happened) {
    ToldMaker.waitsForPerson(item)
        .map(Dossier.Order::id)
        .ifPresent(
            order -> settle(item, () -> bench.desk().settle().settle(order, happened, bench.me())));
  }

  void sendHeld(Dossier item) {
    ToldMaker.waitsForPerson(item)
        .map(Dossier.Order::id)
        .ifPresent(order -> settle(item, () -> bench.desk().settle().send(order, bench.me())));
  }

  private void settle(Dossier item, Callable<Boolean> said) {
    bench.writing(
        said,
        settled -> {
          if (settled) {
            lasting(item, Deed.SETTLING);
          } else {
            bench.noteRefused(RefusalText.NOT_SETTLED);
            changed();
          }
        },
        cause -> bench.noteRefused(Bench.storeFault(cause)));
  }

  /// What decides nothing about the text: refused, it stays where it was typed.
  private void record(Dossier item, DecisionPart asking, Callable<Recorded> recording) {
    var taken = asking.taken(bench, item);
    turn.run(
        item,
        taken,
        recording,
        recorded -> {
          switch (recorded) {
            case Recorded.Kept kept -> {
              taken.done();
              shown().recorded(item, kept);
            }
            case Recorded.Refused(Decide.Why why) ->
                answered(item, taken, new Decide.Result.Refused(why));
          }
        });
  }

  /// What was asked for stays open where it cannot be taken down as it is.
  private void decide(Dossier item, DecisionPart asking, Callable<Decide.Result> decision) {
    var taken = asking.taken(bench, item);
    turn.run(item, taken, decision, result -> answered(item, taken, result));
  }

  private void answered(Dossier item, DecisionPart.Taken taken, Decide.Result result) {
    if (result instanceof Decide.Result.Refused(Decide.Why why) && !overtaken(why)) {
      taken.refused(why);
      return;
    }
    taken.done();
    shown().decided(item, result);
  }

  /// Whether the item is another by now than the one she was asked about: that is read again.
  private static boolean overtaken(Decide.Why why) {
    return why == Decide.Why.CHANGED_MEANWHILE || why == Decide.Why.RESTRICTED_ALREADY;
  }

  private void decide(Dossier item, Callable<Decide.Result> decision) {
    turn.run(item, decision, result -> shown().decided(item, result));
  }

  /// Whoever shows by then what came of it.
  private Aftermath shown() {
    return bench.model().departures().shown();
  }

  private Outcomes outcomes() {
    return bench.desk().atItem().outcomes();
  }
}

package org.uppsikt.work;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.domain.decision.DecisionId;
import org.uppsikt.domain.decision.Feedback;
import org.uppsikt.domain.decision.Handoff;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.domain.finding.Check;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.domain.finding.Severity;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.Item;
import org.uppsikt.domain.item.ItemKind;
import org.uppsikt.domain.item.ItemVersion;
import org.uppsikt.domain.item.PostVersion;
import org.uppsikt.domain.item.RemotePost;
import org.uppsikt.domain.item.SenderStatement;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.journal.Payload;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.domain.policy.ListedGround;
import org.uppsikt.domain.policy.PolicyVersion;
import org.uppsikt.domain.registry.Registration;
import org.uppsikt.store.Checks;
import org.uppsikt.store.Journal;
import org.uppsikt.store.Outbox;
import org.uppsikt.store.States;

/// Everything about one item, read at one moment, as the screens show it.
///
/// @param versions oldest first
/// @param check the newest of the present version
/// @param thread items of the same post, oldest first, this one among them
/// @param evidence of the present version
/// @param orders oldest first
/// @param history what the journal says about the item, oldest first
/// @param grounds what each decision to unpublish rested on, by its id, as the policy said that day
/// @param restricted whether only named persons may read it ([Restricted]): texts, answers,
///     senders, findings and statements are empty then, here and in every thread
public record Dossier(
    Item item,
    Channel channel,
    State state,
    List<ItemVersion> versions,
    Optional<Checked> check,
    Optional<RemotePost> post,
    List<Around> thread,
    Optional<SealedEvidence> evidence,
    Optional<SenderStatement> statement,
    List<Order> orders,
    List<Happening> history,
    Beside beside,
    Map<String, List<Ground>> grounds,
    boolean restricted) {

  public Dossier {
    grounds = Map.copyOf(grounds);
    versions = List.copyOf(versions);
    thread = List.copyOf(thread);
    orders = List.copyOf(orders);
    history = List.copyOf(history);
  }

  /// The same without a word of what was received, for the moment in which it gets restricted.
  public Dossier silent() {
    return new Dossier(
        item,
        channel,
        state,
        versions.stream().map(Restricting::masked).toList(),
        Optional.empty(),
        post,
        thread.stream().map(other -> other.item().equals(item) ? other.silent() : other).toList(),
        evidence,
        Optional.empty(),
        orders.stream().map(Order::silent).toList(),
        history.stream().map(Happening::silent).toList(),
        beside.silent(),
        Map.of(),
        true);
  }

  /// The same, hidden by somebody rather than never shown.
  public Dossier hidden() {
    return with(state.hidden());
  }

  /// The same, in a channel in which Uppsikt cannot hide it.
  public Dossier unhideable() {
    return with(state.unhideable());
  }

  private Dossier with(State other) {
    return new Dossier(
        item,
        channel,
        other,
        versions,
        check,
        post,
        thread,
        evidence,
        statement,
        orders,
        history,
        beside,
        grounds,
        restricted);
  }

  /// Whether child sexual abuse material was flagged in it, and nobody said that it is none.
  public boolean mayNotCopy() {
    return check.stream()
        .anyMatch(
            checked ->
                NoCopyFlag.stands(
                    checked.check(), beside.feedback().stream().map(Feedback::about).toList()));
  }

  /// Whether there is nothing of it to hide in the channel, or no way to: of what no copy may be
  /// made is closed off where it lies.
  public boolean closesOff() {
    return ClosingOff.holds(item.kind(), state.folder(), state.visibility(), state.hideable());
  }

  /// Whether readers of the channel see it.
  public boolean isShown() {
    return item.kind() != ItemKind.MESSAGE && state.visibility().readable();
  }

  /// Whether it is open to this person: to everybody, or as one of those named for it.
  public boolean opensTo(PersonId person) {
    return !restricted || beside.readers().contains(person);
  }

  public ItemVersion present() {
    return versions.getLast();
  }

  /// How the item stands.
  ///
  /// @param severity what was found
  /// @param level where it stands in its list: the severity, or more by its clock
  /// @param neverShown as far as is known: it stands hidden, or was first published here
  /// @param hideable whether the channel can hide it, as far as is known
  /// @param revision grows with every change; a decision names the one it saw
  public record State(
      VersionRef version,
      Visibility visibility,
      Folder folder,
      Optional<Outcome> outcome,
      Severity severity,
      Severity level,
      Optional<Instant> firstShownAt,
      boolean neverShown,
      boolean hideable,
      int revision) {

    State hidden() {
      return with(false, hideable);
    }

    State unhideable() {
      return with(neverShown, false);
    }

    private State with(boolean never, boolean can) {
      return new State(
          version,
          visibility,
          folder,
          outcome,
          severity,
          level,
          firstShownAt,
          never,
          can,
          revision);
    }

    static State of(States.State s, boolean neverShown) {
      return new State(
          s.version(),
          s.visibility(),
          s.folder(),
          s.outcome(),
          s.severity(),
          s.level(),
          s.firstShownAt(),
          neverShown,
          true,
          s.revision());
    }
  }

  /// A check as it was stored.
  public record Checked(PolicyVersion policy, Instant at, Check check) {
    static Checked of(Checks.Stored stored) {
      return new Checked(stored.policy(), stored.at(), stored.check());
    }
  }

  /// What people added to the item.
  ///
  /// @param holder who has it open
  /// @param handoffs oldest first
  /// @param feedback what holds about the present version
  /// @param proposedNumber case number proposed to the registry
  /// @param number what the registry gave
  /// @param pictures that came with the present version
  /// @param linked whether it was decided to be registered
  /// @param registration which of the three registration states holds, and why
  /// @param conversation that of the private conversation it belongs to, where it does
  /// @param readers who may read it, where only named persons may
  /// @param flags of abuse material, beside the present version
  /// @param registry what the registry has of it, and has not
  /// @param beyond of its thread, not among what is told of that
  public record Beside(
      Optional<Presence.Holder> holder,
      List<Handoff> handoffs,
      List<Feedback> feedback,
      Optional<Instant> snoozedUntil,
      Optional<String> proposedNumber,
      Optional<String> number,
      List<byte[]> pictures,
      List<Person> people,
      boolean linked,
      Registration registration,
      Optional<Registration> conversation,
      Set<PersonId> readers,
      AbuseFlags flags,
      FollowUp.Standing registry,
      List<PostVersion> posts,
      Beyond beyond,
      boolean shut) {

    public Beside {
      readers = Set.copyOf(readers);
      handoffs = List.copyOf(handoffs);
      feedback = List.copyOf(feedback);
      pictures = List.copyOf(pictures);
      people = List.copyOf(people);
    }

    /// The same without its pictures and what people wrote of it; what is shut may follow.
    Beside silent() {
      return new Beside(
          holder,
          handoffs.stream().map(Handoff::silent).toList(),
          List.of(),
          snoozedUntil,
          proposedNumber,
          number,
          List.of(),
          people,
          linked,
          registration,
          conversation,
          readers,
          flags.silent(),
          shut ? registry : registry.silent(),
          posts,
          beyond,
          shut);
    }

    /// Name of a person by the id that the journal holds; empty for the program.
    public Optional<String> name(String actor) {
      return people.stream()
          .filter(person -> person.id().toString().equals(actor))
          .map(Person::name)
          .findFirst();
    }
  }

  /// What a decision rested on.
  ///
  /// @param listed as the policy of that day does; empty where that can no longer be read
  public record Ground(Category category, Optional<ListedGround> listed, String section) {}

  /// An item of the same post.
  ///
  /// @param findings of the newest check of its present version
  public record Around(
      Item item, ItemVersion version, Visibility visibility, List<Finding> findings) {

    public Around {
      findings = List.copyOf(findings);
    }

    Around silent() {
      return new Around(item, Restricting.masked(version), visibility, List.of());
    }
  }

  /// What an order asks the channel for.
  public enum What {
    UNPUBLISH,
    /// To hide without a copy (C09, C13).
    NOCOPY,
    RESTORE,
    REPLY
  }

  /// An order about the item.
  ///
  /// @param decision that it carries out, alone or with others
  /// @param by who ordered it
  /// @param notBefore end of the undo window
  /// @param nextAt when it is tried next
  /// @param failure code of what went wrong last, or a person should know ([Failures], or our own)
  /// @param words what is to be said, of an answer; empty of anything else, and where what was
  ///     received may not be read
  /// @param privately whether an answer goes to the sender alone
  /// @param only who alone may take it back, where it closed the item to all but them
  public record Order(
      OrderId id,
      DecisionId decision,
      What what,
      OrderState state,
      PersonId by,
      Instant at,
      Instant notBefore,
      Instant nextAt,
      boolean tried,
      Optional<String> failure,
      String words,
      boolean privately,
      Optional<Set<PersonId>> only) {

    /// Whether it waits for a person since the workspace came from a backup ([Restored]).
    public boolean held() {
      return state == OrderState.UNCERTAIN && failure.equals(Optional.of(Restored.HELD));
    }

    static Order of(Outbox.Order order, Optional<Set<PersonId>> only) {
      return new Order(
          order.id(),
          order.decision(),
          What.valueOf(order.content().kind()),
          order.state(),
          order.by(),
          order.orderedAt(),
          order.notBefore(),
          order.nextAt(),
          order.attempts() > 0,
          order.failure(),
          order.content() instanceof Outbox.Content.Reply reply ? reply.text() : "",
          order.content() instanceof Outbox.Content.Reply reply && reply.privately(),
          only);
    }

    /// The same without what is said: an answer may repeat what it answers.
    Order silent() {
      return new Order(
          id, decision, what, state, by, at, notBefore, nextAt, tried, failure, "", privately,
          only);
    }
  }

  /// An entry of the journal about the item.
  ///
  /// @param actor id of a person, or "program"
  /// @param facts what the entry says, empty once lawfully disposed of
  public record Happening(
      long seq, Instant at, EventKind kind, String actor, Map<String, String> facts) {

    static Happening of(Journal.Stored stored) {
      return new Happening(
          stored.entry().seq(),
          stored.entry().at(),
          stored.entry().kind(),
          stored.entry().actor(),
          stored
              .content()
              .map(Payload::values)
              .<Map<String, String>>map(Map::copyOf)
              .orElse(Map.of()));
    }

    /// The same without what a person wrote. Why an order failed is a code and stays.
    Happening silent() {
      return kind.isOfOrder()
          ? this
          : new Happening(seq, at, kind, actor, Payload.of(facts).withoutWords().values());
    }
  }
}

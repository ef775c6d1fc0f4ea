package org.uppsikt.kill;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.OrderState;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.store.Outbox;
import org.uppsikt.store.States;
import org.uppsikt.store.Tx;
import org.uppsikt.testing.Chains;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.testing.Town;
import org.uppsikt.testing.Town.Asked;
import tools.jackson.databind.JsonNode;

/// Compares what the server wrote down with what the workspace holds. What it says is what is
/// wrong; silence is acquittal.
public final class Judge {

  private final PracticeOffice office;
  private final List<Asked> asked;
  private final List<JsonNode> changes;
  private final boolean colleagues;
  private final List<String> faults = new ArrayList<>();

  private Judge(PracticeOffice office, Town town, boolean colleagues) {
    this.office = office;
    this.colleagues = colleagues;
    this.asked = town.asked();
    this.changes = new ArrayList<>(town.changes());
  }

  /// In a town where nobody but the office hides anything.
  public static List<String> faults(PracticeOffice office, Town town) {
    return new Judge(office, town, false).judged();
  }

  /// In a town where colleagues hide things as well, which then have no order.
  ///
  /// @param about only what was done to these items
  public static List<String> faultsBesideColleagues(
      PracticeOffice office, Town town, List<RemoteId> about) {
    var judge = new Judge(office, town, true);
    Set<String> ids = about.stream().map(RemoteId::value).collect(Collectors.toSet());
    judge.changes.removeIf(change -> !ids.contains(idOf(change.path("item"))));
    return judge.judged();
  }

  private List<String> judged() {
    faults.addAll(Holding.faults(office));
    office.database().read(this::judge);
    return faults;
  }

  /// Of the item itself, or of the one that an answer of ours belongs to.
  private static String idOf(JsonNode item) {
    return item.path(item.path("own").asBoolean() ? "parent" : "id").asString();
  }

  private boolean judge(Tx tx) {
    Map<Long, Asked> requests = new HashMap<>();
    asked.forEach(a -> requests.put(a.number(), a));
    for (JsonNode change : changes) {
      Asked request = requests.get(change.path("request").asLong());
      if (change.path("kind").asString().equals("HIDDEN") && request != null) {
        hidden(tx, change.path("item"), request);
      }
    }
    replies();
    office.tables().outbox().inState(tx, OrderState.WITHDRAWN).forEach(this::withdrawn);
    List<Outbox.Order> confirmed = office.tables().outbox().inState(tx, OrderState.CONFIRMED);
    confirmed.forEach(this::confirmed);
    confirmed.forEach(order -> toldOf(tx, order));
    return true;
  }

  /// What our order hid was sealed before, in the very words that were hidden.
  private void hidden(Tx tx, JsonNode item, Asked request) {
    if (request.key().isEmpty()) {
      if (!colleagues) {
        faults.add("request " + request.number() + " hid " + request.item() + " for no order");
      }
      return;
    }
    Optional<Outbox.Order> order =
        office.tables().outbox().find(tx, new OrderId(UUID.fromString(request.key())));
    if (order.isEmpty()
        || !(order.get().content() instanceof Outbox.Content.Unpublish(var evidenceId, var _))) {
      faults.add(
          "request "
              + request.number()
              + " hid "
              + request.item()
              + " without an order to unpublish: "
              + request.key()
              + order.map(o -> " is " + o.content().kind()).orElse(" is unknown"));
      return;
    }
    Optional<SealedEvidence> evidence = office.tables().evidences().find(tx, evidenceId);
    if (evidence.isEmpty()
        || !evidence.get().version().equals(order.get().version())
        || !Chains.evidence(tx, office.tables(), evidence.get()).isEmpty()) {
      faults.add("request " + request.number() + " hid without evidence that holds");
    } else if (!sealed(tx, order.get(), item.path("text").asString(), evidence.get())) {
      faults.add("request " + request.number() + " hid other words than were sealed");
    }
  }

  /// The words that the order's own evidence holds, or one that was sealed when they were read
  /// back.
  private boolean sealed(Tx tx, Outbox.Order order, String text, SealedEvidence ordered) {
    Stream<SealedEvidence> later =
        office.tables().versions().all(tx, order.version().item()).stream()
            .flatMap(version -> office.tables().evidences().of(tx, version.ref()).stream());
    return Stream.concat(Stream.of(ordered), later)
        .anyMatch(evidence -> Chains.words(tx, office.tables(), evidence).equals(text));
  }

  private void replies() {
    var seen = new HashMap<String, Integer>();
    for (JsonNode change : changes) {
      JsonNode item = change.path("item");
      if (change.path("kind").asString().equals("NEW") && item.path("own").asBoolean()) {
        seen.merge(
            item.path("parent").asString() + ": " + item.path("text").asString(), 1, Integer::sum);
      }
    }
    seen.forEach(
        (reply, times) -> {
          if (times > 1) {
            faults.add(times + " times replied to " + reply);
          }
        });
  }

  /// What was taken back never left.
  private void withdrawn(Outbox.Order order) {
    if (asked.stream().anyMatch(a -> a.key().equals(order.id().toString()))) {
      faults.add(order.id() + " was taken back, and left");
    }
  }

  /// A confirmed order was asked for, or the item stood so already.
  private void confirmed(Outbox.Order order) {
    boolean done =
        asked.stream()
            .filter(a -> a.key().equals(order.id().toString()))
            .anyMatch(a -> a.result().equals("done"));
    if (!done && order.content() instanceof Outbox.Content.Reply) {
      faults.add(order.id() + " is confirmed, and nobody was answered");
    }
  }

  /// Nobody was told of a comment that it was unpublished before it was.
  private void toldOf(Tx tx, Outbox.Order order) {
    boolean untrue =
        order.content() instanceof Outbox.Content.Reply
            && office.tables().outbox().of(tx, order.version().item()).stream()
                .filter(other -> other.decision().equals(order.decision()))
                .filter(other -> other.content() instanceof Outbox.Content.Unpublish)
                .anyMatch(other -> other.state() != OrderState.CONFIRMED);
    if (untrue) {
      faults.add(order.id() + " told of what was not done");
    }
    if (isNotice(tx, order) && shownAgainBefore(tx, order)) {
      faults.add(order.id() + " told of what was shown again");
    }
  }

  private boolean isNotice(Tx tx, Outbox.Order order) {
    return order.content() instanceof Outbox.Content.Reply
        && office.tables().outbox().of(tx, order.version().item()).stream()
            .filter(other -> other.decision().equals(order.decision()))
            .anyMatch(other -> other.content() instanceof Outbox.Content.Unpublish);
  }

  /// By the server's own order: what was last done to the item before it was answered.
  private boolean shownAgainBefore(Tx tx, Outbox.Order notice) {
    String item = itemOf(tx, notice);
    String shown = "";
    for (Asked request : asked) {
      boolean done = request.result().equals("done");
      if (done && request.key().equals(notice.id().toString())) {
        return shown.equals(request.item());
      }
      if (done && request.verb("restore") && item.equals(request.item())) {
        shown = request.item();
      } else if (done && request.verb("hide") && shown.equals(request.item())) {
        shown = "";
      }
    }
    return false;
  }

  private String itemOf(Tx tx, Outbox.Order order) {
    return office.tables().items().find(tx, order.version().item()).orElseThrow().remote().value();
  }

  /// What stands as unpublished in words of which no evidence is kept, once rounds have passed.
  static List<String> unsaved(PracticeOffice office) {
    return office.lines(Folder.UNPUBLISHED).stream()
        .map(line -> office.present(line.item()))
        .filter(version -> office.evidence(version).isEmpty())
        .map(version -> version + " is hidden in words that nobody saved")
        .toList();
  }

  /// Items whose state says another thing than the server.
  public static List<String> strangers(
      PracticeOffice office, Town town, List<States.State> states) {
    var shown = new HashMap<String, String>();
    for (JsonNode change : town.changes()) {
      JsonNode item = change.path("item");
      shown.put(item.path("id").asString(), item.path("visibility").asString());
    }
    return states.stream()
        .filter(
            state -> {
              String remote =
                  office
                      .read(tx -> office.tables().items().find(tx, state.item()))
                      .orElseThrow()
                      .remote()
                      .value();
              boolean visible = "visible".equals(shown.get(remote));
              return visible != (state.visibility() == Visibility.SHOWN);
            })
        .map(state -> state.item() + " is " + state.visibility() + ", the server says otherwise")
        .toList();
  }
}

package org.uppsikt.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.registry.Delivery;
import org.uppsikt.registry.Fault;
import org.uppsikt.registry.Found;
import org.uppsikt.registry.News;
import org.uppsikt.registry.Parcel;
import org.uppsikt.registry.Route;
import org.uppsikt.registry.Word;

/// A registry that does what a test says: takes parcels, refuses them, loses its last word, and
/// answers. Whatever reached it stays, also where the program died.
public final class ScriptedRegistry implements Route {

  /// What happens to the next parcel.
  public enum Next {
    TAKES,
    /// The program dies before a byte left.
    DIES_BEFORE,
    /// The parcel arrives and the program dies before it hears of it.
    DIES_AFTER,
    /// The parcel arrives and the last word is lost.
    LOSES_WORD
  }

  /// The program ended.
  public static final class Death extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final List<Parcel> arrived = new ArrayList<>();
  private final List<Word> words = new ArrayList<>();
  private int unreadable;
  private Next next = Next.TAKES;
  private Optional<Delivery.Refused> refusal = Optional.empty();
  private boolean mayLook = true;

  public ScriptedRegistry next(Next what) {
    next = what;
    return this;
  }

  public void refuses(Fault fault, String code) {
    refusal = Optional.of(new Delivery.Refused(fault, code));
  }

  public void takesAgain() {
    refusal = Optional.empty();
  }

  /// The office may not look into the mailbox.
  public void hides() {
    mayLook = false;
  }

  public void says(Word word) {
    words.add(word);
  }

  public List<Parcel> arrived() {
    return List.copyOf(arrived);
  }

  @Override
  public Delivery deliver(Parcel parcel) {
    Next now = next;
    next = Next.TAKES;
    if (now == Next.DIES_BEFORE) {
      throw new Death();
    }
    if (refusal.isPresent()) {
      return refusal.get();
    }
    arrived.add(parcel);
    if (now == Next.DIES_AFTER) {
      throw new Death();
    }
    return now == Next.LOSES_WORD ? new Delivery.Uncertain() : new Delivery.Accepted();
  }

  @Override
  public Found find(HandOverId id) {
    if (!mayLook) {
      return new Found.CannotTell(Fault.UNREACHABLE);
    }
    return arrived.stream().anyMatch(parcel -> parcel.id().equals(id))
        ? new Found.There()
        : new Found.NotThere();
  }

  @Override
  public News news(Optional<String> cursor) {
    int from = cursor.map(Integer::parseInt).orElse(0);
    return new News(
        words.subList(from, words.size()),
        Optional.of(Integer.toString(words.size())),
        Optional.empty(),
        left());
  }

  private int left() {
    int now = unreadable;
    unreadable = 0;
    return now;
  }

  /// Something comes that nobody can read.
  public void garbles() {
    unreadable++;
  }

  @Override
  public void close() {}
}

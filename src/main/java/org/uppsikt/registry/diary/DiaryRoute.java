package org.uppsikt.registry.diary;

import java.util.List;
import java.util.Optional;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.registry.Delivery;
import org.uppsikt.registry.Diary;
import org.uppsikt.registry.Fault;
import org.uppsikt.registry.Found;
import org.uppsikt.registry.News;
import org.uppsikt.registry.Parcel;
import org.uppsikt.registry.Route;
import org.uppsikt.registry.Word;

/// The built-in diary as a route to the registry. May be repeated, and is never uncertain: a
/// hand-over is entered once, in the workspace it comes from. Takes what is secret; nothing of it
/// leaves the workspace.
public final class DiaryRoute implements Route {

  private final Diary diary;

  public DiaryRoute(Diary diary) {
    this.diary = diary;
  }

  @Override
  public Delivery deliver(Parcel parcel) {
    return diary.enter(parcel.id()).isPresent()
        ? new Delivery.Accepted()
        : new Delivery.Refused(Fault.REFUSED, "");
  }

  @Override
  public Found find(HandOverId id) {
    return diary.number(id).isPresent() ? new Found.There() : new Found.NotThere();
  }

  @Override
  public News news(Optional<String> cursor) {
    List<Diary.Given> given = diary.given(cursor.map(Long::parseLong).orElse(0L));
    List<Word> words =
        given.stream()
            .<Word>map(each -> new Word.Answer(each.about(), each.at(), each.number()))
            .toList();
    Optional<String> next =
        given.isEmpty() ? cursor : Optional.of(Long.toString(given.getLast().place()));
    return new News(words, next, Optional.empty(), 0);
  }

  @Override
  public void close() {}
}

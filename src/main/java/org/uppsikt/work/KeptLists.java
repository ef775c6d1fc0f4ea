package org.uppsikt.work;

import java.util.List;
import java.util.UUID;
import org.uppsikt.domain.item.ItemFilter;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.store.SavedViews;
import org.uppsikt.store.Tables;

/// Lists that a person keeps under names of her own.
public final class KeptLists {

  private final Office office;

  KeptLists(Office office) {
    this.office = office;
  }

  /// A list of a person's own.
  ///
  /// @param base the view or channel it starts from
  /// @param filter in codes of the caller's
  public record Own(UUID id, String name, String base, String filter, ItemFilter.Order order) {}

  public List<Own> own(PersonId person) {
    return office.database().read(tx -> tables().savedViews().of(tx, person)).stream()
        .map(
            s ->
                new Own(s.id(), s.name(), s.base(), s.filter(), ItemFilter.Order.valueOf(s.sort())))
        .toList();
  }

  /// @return false where the person has one of that name
  public boolean save(Own view, PersonId person) {
    var saved =
        new SavedViews.Saved(
            view.id(), view.name(), view.base(), view.filter(), view.order().name());
    return office.database().write(tx -> tables().savedViews().add(tx, person, saved));
  }

  /// @return false where the person has another one of that name
  public boolean rename(UUID view, String name, PersonId person) {
    return office.database().write(tx -> tables().savedViews().rename(tx, person, view, name));
  }

  public void remove(UUID view, PersonId person) {
    office.database().change(tx -> tables().savedViews().remove(tx, person, view));
  }

  private Tables tables() {
    return office.tables();
  }
}

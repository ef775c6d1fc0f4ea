package org.uppsikt.ui.inbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.people.Person;
import org.uppsikt.work.Lists;

/// Who is on the items of a page. Reads the store: call it in the background.
final class Holders {

  private final Bench bench;

  Holders(Bench bench) {
    this.bench = bench;
  }

  Map<ItemId, InboxRow.Holder> of(List<Lists.Line> page) {
    var holders = new HashMap<ItemId, InboxRow.Holder>();
    List<ItemId> items = page.stream().map(Lists.Line::item).toList();
    bench
        .desk()
        .atItem()
        .presence()
        .on(items)
        .forEach((item, person) -> holders.put(item, in(person)));
    return holders;
  }

  /// Who is on one item.
  Optional<InboxRow.Holder> of(ItemId item) {
    var on = bench.desk().atItem().presence().on(List.of(item));
    return Optional.ofNullable(on.get(item)).map(this::in);
  }

  /// A person as a row shows her.
  InboxRow.Holder in(Person person) {
    return new InboxRow.Holder(person.name(), person.id().equals(bench.me()));
  }
}

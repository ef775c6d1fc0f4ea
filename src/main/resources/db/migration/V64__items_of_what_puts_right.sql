-- What puts an entry right is of the items of that one, and hidden where they are marked or protected
-- later. Those that were entered by hand before bore none; only the first of them came with items.
insert into diary_entry_item (entry_id, item_id, version)
  select r.id, x.item_id, x.version from diary_entry r
    join diary_entry_item x on x.entry_id = r.first_entry
  where r.puts_right is not null and not exists (select 1 from diary_entry_item y
    where y.entry_id = r.id and y.item_id = x.item_id and y.version = x.version);

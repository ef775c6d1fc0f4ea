-- What is put right under a provision is hidden with all that came before and beside it, over any
-- number of steps: each entry knows the one with which they began, itself where it puts nothing right.
alter table diary_entry add column first_entry bigint;
update diary_entry set first_entry = coalesce(puts_right, id);
-- Each time twice as far back, or further: whatever anybody entered by hand is reached.
update diary_entry set first_entry = (select w.first_entry from diary_entry w
  where w.id = diary_entry.first_entry) where puts_right is not null;
update diary_entry set first_entry = (select w.first_entry from diary_entry w
  where w.id = diary_entry.first_entry) where puts_right is not null;
update diary_entry set first_entry = (select w.first_entry from diary_entry w
  where w.id = diary_entry.first_entry) where puts_right is not null;
update diary_entry set first_entry = (select w.first_entry from diary_entry w
  where w.id = diary_entry.first_entry) where puts_right is not null;
update diary_entry set first_entry = (select w.first_entry from diary_entry w
  where w.id = diary_entry.first_entry) where puts_right is not null;
update diary_entry set first_entry = (select w.first_entry from diary_entry w
  where w.id = diary_entry.first_entry) where puts_right is not null;
update diary_entry set first_entry = (select w.first_entry from diary_entry w
  where w.id = diary_entry.first_entry) where puts_right is not null;
update diary_entry set first_entry = (select w.first_entry from diary_entry w
  where w.id = diary_entry.first_entry) where puts_right is not null;
alter table diary_entry alter column first_entry set not null;
alter table diary_entry add constraint diary_entry_begins
  foreign key (first_entry) references diary_entry (id);

create index diary_entry_first on diary_entry (first_entry, id);

-- The diary is never edited: a further entry puts a wrong one right, and both say so.
alter table diary_entry add column puts_right bigint references diary_entry (id);
alter table diary_entry add constraint diary_entry_puts_right
  check (puts_right is null or puts_right < id);

create index diary_entry_put_right on diary_entry (puts_right, id);

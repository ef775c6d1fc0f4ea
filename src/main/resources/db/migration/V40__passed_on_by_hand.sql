-- What was meant for somebody else and was passed on or returned by a person, outside the program:
-- when, and by which means (KRO-28). To whom, and why, stands in protected_item. Insert only.
alter table protected_item add constraint protected_item_as_kind unique (id, item_id, kind);

create table passed_on (
  id uuid primary key,
  item_id bigint not null,
  kind varchar(20) not null check (kind in ('PASSED_ON', 'RETURNED')),
  means varchar(20) not null check (means in ('CHANNEL', 'EMAIL', 'LETTER', 'SPOKEN', 'OTHER')),
  done_on date not null,
  foreign key (id, item_id, kind) references protected_item (id, item_id, kind)
);

create index passed_on_of on passed_on (item_id, done_on);

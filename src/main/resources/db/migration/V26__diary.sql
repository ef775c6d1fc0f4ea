-- The diary for offices without a registry system of their own: cases and their entries.

-- Its one row is the lock of whoever takes numbers, so that they have no gaps with several desks.
create table diary_head (
  id int primary key check (id = 1)
);

insert into diary_head (id) values (1);

-- The last number of a series and year; the number and what bears it are one transaction.
create table diary_series (
  series varchar(80) not null,
  series_year int not null,
  last_number bigint not null check (last_number > 0),
  primary key (series, series_year)
);

create table diary_case (
  id bigint primary key,
  case_number varchar(100) not null unique,
  opened_on date not null,
  concerning varchar(500) not null check (char_length(trim(concerning)) > 0),
  public_concerning varchar(500) not null check (char_length(trim(public_concerning)) > 0),
  secret boolean not null,
  opened_by uuid not null references person (id)
);

-- Insert only. A hand-over is entered once. Of a restricted entry the diary itself holds nothing
-- but what anybody may see: what came lies with the restricted item.
create table diary_entry (
  id bigint primary key,
  case_id bigint not null references diary_case (id),
  place int not null check (place > 0),
  journal_year int not null,
  journal_number bigint not null,
  direction varchar(8) not null check (direction in ('IN', 'OUT', 'INTERNAL')),
  came_on date not null,
  drawn_up_on date,
  correspondent varchar(500) not null,
  concerning varchar(500) not null check (char_length(trim(concerning)) > 0),
  public_concerning varchar(500) not null check (char_length(trim(public_concerning)) > 0),
  arrival varchar(200) not null,
  plan_entry varchar(200) not null,
  provision varchar(200) not null,
  authority varchar(200) not null,
  restricted boolean not null,
  hand_over_id uuid unique,
  entered_by uuid not null references person (id),
  entered_at timestamp(6) with time zone not null,
  unique (case_id, place),
  unique (journal_year, journal_number),
  check (not restricted or (char_length(trim(provision)) > 0 and correspondent = ''
    and concerning = public_concerning))
);

create table diary_entry_item (
  entry_id bigint not null references diary_entry (id),
  item_id bigint not null,
  version int not null,
  primary key (entry_id, item_id, version),
  foreign key (item_id, version) references item_version (item_id, version)
);

create index diary_entry_item_of on diary_entry_item (item_id);

-- The words of an entry, folded, for looking up; is_open where anybody may find it by that word.
create table diary_word (
  word bytea not null,
  entry_id bigint not null references diary_entry (id),
  is_open boolean not null,
  primary key (word, entry_id)
);

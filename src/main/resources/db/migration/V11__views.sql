-- What the newest check of the present version found, as ' C04 M:QUESTION ', so that a list can be
-- filtered without a join: a projection of finding, kept by the store.
alter table item_state add column subjects varchar(400) default '' not null;

update item_state set subjects = coalesce((
  select ' ' || string_agg(distinct f.subject, ' ') || ' '
  from finding f
  where f.check_id = (
    select max(c.id) from item_check c
    where c.item_id = item_state.item_id and c.version = item_state.version)), '');

-- One for each way a list is opened: every page and every count is a range of one of them. The last
-- column is what is asked within the range, so that counting reads no row.
create index item_state_severity on item_state (folder, severity, urgency, item_id, subjects);
create index item_state_channel on item_state (folder, channel_id, urgency, item_id, first_shown_at);
create index item_state_kind on item_state (folder, kind, urgency, item_id);
create index item_state_folder_time on item_state (folder, received_at, item_id);

-- Lists of a person's own. The filter is written in codes, never in words of a language.
create table saved_view (
  id uuid primary key,
  person_id uuid not null references person (id),
  name varchar(100) not null,
  base varchar(40) not null,
  filter varchar(2000) not null,
  sort varchar(20) not null,
  place int not null,
  unique (person_id, name)
);

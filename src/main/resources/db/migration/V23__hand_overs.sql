-- What belongs to a case leaves the inbox for the registry and comes back with a number.

-- Cases that the office knows, to be found by number and title.
create table registry_case (
  id uuid primary key,
  case_number varchar(100) not null unique check (char_length(trim(case_number)) > 0),
  title varchar(500) not null,
  secret boolean not null,
  known_since timestamp(6) with time zone not null,
  known_by uuid references person (id)
);

-- What was decided about a record that came in (SME-34, SME-35). Insert only; the newest holds.
create table disposition (
  id uuid primary key,
  item_id bigint not null references item (id),
  kind varchar(12) not null check (kind in ('IN_ORDER', 'REGISTER', 'TRIFLING')),
  plan_entry varchar(200) not null,
  reason varchar(4000) not null,
  decided_by uuid not null references person (id),
  decided_at timestamp(6) with time zone not null,
  unique (id, item_id),
  check (kind <> 'TRIFLING' or char_length(trim(reason)) > 0)
);

create index disposition_item on disposition (item_id, decided_at);

-- What was closed without a disposition asks for one.
update item_state set folder = 'INBOX' where kind = 'MESSAGE' and folder = 'DONE';

alter table item_state add column disposition_id uuid;
alter table item_state add column must_register boolean default false not null;
alter table item_state add column case_number varchar(100);
alter table item_state add constraint item_state_must_register unique (item_id, must_register);
alter table item_state add constraint item_state_disposition
  foreign key (disposition_id, item_id) references disposition (id, item_id);

-- One hand-over: some items of one case, on one route. A secret one never goes by mail (KRO-26).
create table hand_over (
  id uuid primary key,
  route varchar(10) not null check (route in ('MAIL', 'FOLDER', 'DIARY')),
  destination varchar(500) not null,
  secret boolean not null,
  country varchar(2) not null,
  language varchar(5) not null,
  proposed_number varchar(100) not null,
  case_number varchar(100),
  made_by uuid not null references person (id),
  made_at timestamp(6) with time zone not null,
  not_before timestamp(6) with time zone not null,
  state varchar(12) not null check (state in ('WAITING', 'SENDING', 'SENT', 'DELAYED', 'BOUNCED',
    'RECEIVED', 'NUMBERED', 'FAILED', 'UNCERTAIN', 'WITHDRAWN')),
  attempts int not null,
  fault varchar(40),
  fault_code varchar(40),
  next_at timestamp(6) with time zone not null,
  sent_at timestamp(6) with time zone,
  settled_at timestamp(6) with time zone,
  numbered_by uuid references person (id),
  numbered_at timestamp(6) with time zone,
  unique (id, route, secret),
  constraint hand_over_secret_route check (not secret or route <> 'MAIL'),
  constraint hand_over_number check (
    (state = 'NUMBERED' and case_number is not null and numbered_at is not null)
    or (state <> 'NUMBERED' and case_number is null))
);

create index hand_over_due on hand_over (state, next_at, id);
create index hand_over_case on hand_over (case_number, proposed_number);

-- What the register is to show: OSL 5:2, Noark 5, 906/2019.
create table register_entry (
  hand_over_id uuid primary key references hand_over (id),
  came_on date not null,
  drawn_up_on date,
  correspondent varchar(500) not null,
  concerning varchar(500) not null check (char_length(trim(concerning)) > 0),
  public_concerning varchar(500) not null check (char_length(trim(public_concerning)) > 0),
  arrival varchar(200) not null,
  plan_entry varchar(200) not null,
  provision varchar(200) not null,
  authority varchar(200) not null
);

-- What goes along. The flags stand here again, so that no secret item can be put on a mail route.
create table hand_over_item (
  hand_over_id uuid not null,
  route varchar(10) not null,
  secret boolean not null,
  item_id bigint not null,
  version int not null,
  place int not null,
  evidence_id uuid,
  item_secret boolean not null,
  with_thread boolean not null,
  with_attachments boolean not null,
  primary key (hand_over_id, item_id),
  check (not item_secret or secret),
  foreign key (hand_over_id, route, secret) references hand_over (id, route, secret),
  foreign key (item_id, version) references item_version (item_id, version),
  foreign key (evidence_id, item_id, version) references evidence (id, item_id, version)
);

create index hand_over_item_of on hand_over_item (item_id);

-- A secrecy mark: provision, date and the authority that made it (OSL 5:5). While it holds, the
-- item must be registered.
create table secrecy_mark (
  id uuid primary key,
  item_id bigint not null references item (id),
  provision varchar(200) not null check (char_length(trim(provision)) > 0),
  authority varchar(200) not null,
  marked_by uuid not null references person (id),
  marked_at timestamp(6) with time zone not null,
  hand_over_id uuid references hand_over (id),
  lifted_by uuid references person (id),
  lifted_at timestamp(6) with time zone,
  holds boolean,
  constraint secrecy_mark_holds check (
    (holds is not null and holds and lifted_at is null)
    or (holds is null and lifted_at is not null and lifted_by is not null)),
  constraint secrecy_mark_duty
    foreign key (item_id, holds) references item_state (item_id, must_register)
);

create index secrecy_mark_item on secrecy_mark (item_id, marked_at);

-- The case link of an item and how far it has come.
alter table registration add column stage varchar(12) default 'TO_REGISTER' not null;
alter table registration add column hand_over_id uuid;
alter table registration add column since timestamp(6) with time zone;
alter table registration add column must_register boolean default true not null;
update registration set stage = 'NUMBERED' where case_number is not null;
update item_state set must_register = true
  where item_id in (select item_id from registration);
alter table registration add constraint registration_stage check (stage in
  ('TO_REGISTER', 'SENT', 'BOUNCED', 'UNCERTAIN', 'RECEIVED', 'NUMBERED'));
alter table registration add constraint registration_number check (
  (stage = 'NUMBERED' and case_number is not null)
  or (stage <> 'NUMBERED' and case_number is null));
alter table registration add constraint registration_duty check (must_register);
alter table registration add constraint registration_state
  foreign key (item_id, must_register) references item_state (item_id, must_register);
alter table registration add constraint registration_numbered unique (item_id, case_number);
alter table registration add constraint registration_hand_over
  foreign key (hand_over_id) references hand_over (id);
create index registration_waiting on registration (stage, since, item_id);

update item_state set case_number =
  (select r.case_number from registration r where r.item_id = item_state.item_id)
  where must_register;
alter table item_state add constraint item_state_number
  foreign key (item_id, case_number) references registration (item_id, case_number);

-- Nothing that belongs to a case or is secret is closed before the registry has given a number
-- (I10), and no direct message without a disposition (I9).
alter table item_state add constraint item_state_closed_with_number
  check (folder <> 'DONE' or not must_register or case_number is not null);
alter table item_state add constraint item_state_closed_with_disposition
  check (folder <> 'DONE' or kind <> 'MESSAGE' or disposition_id is not null);

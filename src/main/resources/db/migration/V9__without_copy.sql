-- The two named exceptions to "nothing is unpublished before it is saved" (requirements I2).

-- Advertising without evidence (C13), where the municipality has switched it on. Insert only; the
-- newest row holds. The pair is unique so that an order can point at a row that says "on".
create table advertising_switch (
  id uuid primary key,
  is_on boolean not null,
  reason varchar(4000) not null check (char_length(trim(reason)) > 0),
  set_by uuid not null references person (id),
  set_at timestamp(6) with time zone not null,
  unique (id, is_on)
);

-- What was received of an item that only named persons may read again.
create table restriction (
  id uuid primary key,
  item_id bigint not null references item (id),
  since timestamp(6) with time zone not null,
  lifted_at timestamp(6) with time zone,
  unique (id, item_id)
);

create index restriction_item on restriction (item_id, lifted_at);

create table restriction_reader (
  restriction_id uuid not null references restriction (id),
  person_id uuid not null references person (id),
  primary key (restriction_id, person_id)
);

-- Evidence that shows the text of the item and was sealed before the restriction: its own, and that
-- of other items of the same thread.
create table restriction_evidence (
  restriction_id uuid not null references restriction (id),
  evidence_id uuid not null references evidence (id),
  primary key (restriction_id, evidence_id)
);

create index restriction_evidence_of on restriction_evidence (evidence_id);

-- A suspected crime is reported to the police, or somebody says why not (SAF-05). The second person
-- is alerted with it.
create table police_task (
  id uuid primary key,
  item_id bigint not null references item (id),
  opened_by uuid not null references person (id),
  opened_at timestamp(6) with time zone not null,
  alerted uuid references person (id),
  acknowledged_at timestamp(6) with time zone,
  state varchar(12) not null,
  reported_on date,
  reference varchar(200),
  reason varchar(4000),
  answered_by uuid references person (id),
  answered_at timestamp(6) with time zone,
  unique (id, item_id),
  check ((state in ('OPEN', 'WITHDRAWN') and answered_by is null)
    or (state = 'REPORTED' and answered_by is not null and answered_at is not null
      and reported_on is not null and reference is not null and char_length(trim(reference)) > 0)
    or (state = 'NOT_REPORTED' and answered_by is not null and answered_at is not null
      and reason is not null and char_length(trim(reason)) > 0))
);

create index police_task_state on police_task (state, opened_at);
create index police_task_item on police_task (item_id, opened_at);

-- An order without a copy rests on a ground of its own decision; for C09 there is a police task and
-- a restriction of the same item, and a second person or the reason why there is none; for C13 the
-- switch that stood at "on".
alter table nocopy_order add column clause varchar(40) not null;
alter table nocopy_order add column alone_reason varchar(4000);
alter table nocopy_order add column police_id uuid;
alter table nocopy_order add column restriction_id uuid;
alter table nocopy_order add column switch_id uuid;
alter table nocopy_order add column switch_on boolean;
alter table nocopy_order add constraint nocopy_ground
  foreign key (decision_id, category, clause)
  references decision_ground (decision_id, category, clause);
alter table nocopy_order add constraint nocopy_police
  foreign key (police_id, item_id) references police_task (id, item_id);
alter table nocopy_order add constraint nocopy_restriction
  foreign key (restriction_id, item_id) references restriction (id, item_id);
alter table nocopy_order add constraint nocopy_switch
  foreign key (switch_id, switch_on) references advertising_switch (id, is_on);
alter table nocopy_order add constraint nocopy_basis check (
  (category = 'C09' and police_id is not null and restriction_id is not null
    and switch_id is null and switch_on is null
    and ((second_person is not null and alone_reason is null)
      or (second_person is null and alone_reason is not null
        and char_length(trim(alone_reason)) > 0)))
  or (category = 'C13' and switch_id is not null and switch_on is not null and switch_on
    and police_id is null and restriction_id is null and second_person is null
    and alone_reason is null));

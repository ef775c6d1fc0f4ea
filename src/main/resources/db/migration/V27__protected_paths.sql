-- A suspected crime of any kind is reported with its evidence, or somebody says why not (SAF-05).
-- Only of what may not be copied is there none.
alter table police_task add column without_copy boolean default true not null;
alter table police_task add column evidence_id uuid references evidence (id);
alter table police_task add constraint police_task_evidence check (
  (without_copy and evidence_id is null) or (not without_copy and evidence_id is not null));

-- What is kept from the unit: a message by a whistle-blower (SAL-41), a person whose identity is
-- protected (T16), what was meant for somebody else (KRO-28, KRO-29). Insert only; who may read it,
-- and until when, stands in the restriction.
create table protected_item (
  id uuid primary key,
  item_id bigint not null,
  restriction_id uuid not null,
  kind varchar(20) not null
    check (kind in ('WHISTLEBLOWER', 'PROTECTED_IDENTITY', 'PASSED_ON', 'RETURNED')),
  receiver varchar(200) not null,
  reason varchar(4000) not null check (char_length(trim(reason)) > 0),
  protected_by uuid not null references person (id),
  protected_at timestamp(6) with time zone not null,
  foreign key (restriction_id, item_id) references restriction (id, item_id),
  check (kind <> 'PASSED_ON' or char_length(trim(receiver)) > 0)
);

create index protected_item_of on protected_item (item_id, protected_at);

-- Where an item stood before a decision, so that the decision can be taken back. Insert only.
create table decision_before (
  decision_id uuid primary key references decision (id),
  folder varchar(20) not null,
  outcome varchar(20)
);

-- Decisions that were taken back. Undo is a new row, never a deletion.
create table decision_withdrawn (
  decision_id uuid primary key references decision (id),
  withdrawn_by uuid not null references person (id),
  withdrawn_at timestamp(6) with time zone not null
);

-- An item passed to a named colleague, who accepts or returns it (SME-28).
create table handoff (
  id uuid primary key,
  decision_id uuid not null references decision (id),
  item_id bigint not null references item (id),
  kind varchar(10) not null check (kind in ('FORWARD', 'ASK', 'PRESS')),
  from_person uuid not null references person (id),
  to_person uuid not null references person (id),
  words varchar(4000) not null,
  handed_at timestamp(6) with time zone not null,
  state varchar(10) not null check (state in ('OFFERED', 'ACCEPTED', 'RETURNED', 'WITHDRAWN')),
  reply varchar(4000) not null,
  settled_at timestamp(6) with time zone
);

create index handoff_item on handoff (item_id, handed_at);
create index handoff_to on handoff (to_person, state, handed_at);

create table snooze (
  item_id bigint primary key references item (id),
  until_at timestamp(6) with time zone not null
);

create index snooze_until on snooze (until_at, item_id);

-- What goes to the registry. An item that must be registered is closed only with a number (I9).
create table registration (
  item_id bigint primary key references item (id),
  decision_id uuid not null references decision (id),
  proposed_number varchar(100) not null,
  case_number varchar(100),
  numbered_by uuid references person (id),
  numbered_at timestamp(6) with time zone
);

-- Who has an item open: presence, not a record, so it is overwritten and journalled nowhere.
create table item_lease (
  item_id bigint primary key references item (id),
  person_id uuid not null references person (id),
  until_at timestamp(6) with time zone not null
);

create index item_lease_until on item_lease (until_at, item_id);

-- What a person says of a finding, or of words that no rule found. Findings are never edited.
create table finding_feedback (
  id uuid primary key,
  item_id bigint not null,
  version int not null,
  verdict varchar(20) not null check (verdict in ('NOT_A_BREACH', 'WRONG_CATEGORY', 'MISSED')),
  rule varchar(80) not null,
  rule_version int not null,
  subject varchar(40) not null,
  span_start int not null,
  span_end int not null,
  category char(3),
  given_by uuid not null references person (id),
  given_at timestamp(6) with time zone not null,
  withdrawn_at timestamp(6) with time zone,
  check (span_start >= 0 and span_end >= span_start),
  foreign key (item_id, version) references item_version (item_id, version)
);

create index finding_feedback_version on finding_feedback (item_id, version, given_at);
create index finding_feedback_rule on finding_feedback (rule, verdict);
create index finding_rule on finding (rule, check_id);

-- Answers of the office's own making.
create table answer_template (
  id uuid primary key,
  outcome varchar(20) not null,
  language varchar(5) not null,
  title varchar(100) not null,
  body varchar(8000) not null,
  made_by uuid not null references person (id),
  made_at timestamp(6) with time zone not null,
  retired_at timestamp(6) with time zone
);

create index answer_template_use on answer_template (outcome, language, made_at);

-- Notes on senders: for a reason from a closed list, and never without an end. No reason is about
-- what somebody thinks.
create table sender_note (
  id uuid primary key,
  channel_id uuid not null references channel (id),
  sender_key varchar(600) not null,
  reason varchar(20) not null check (reason in
    ('THREATENS_STAFF', 'ADVERTISES', 'IMPERSONATES', 'HAS_A_CASE', 'NEEDS_HELP')),
  words varchar(1000) not null,
  noted_by uuid not null references person (id),
  noted_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone not null,
  ended_at timestamp(6) with time zone,
  check (expires_at > noted_at)
);

create index sender_note_sender on sender_note (channel_id, sender_key, expires_at);
create index item_version_sender_handle on item_version (sender_handle, item_id);
create index item_version_sender_email on item_version (sender_email, item_id);

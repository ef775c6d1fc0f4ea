create table decision (
  id uuid primary key,
  item_id bigint not null,
  version int not null,
  outcome varchar(20) not null,
  reason varchar(4000) not null,
  policy varchar(60) not null,
  decided_by uuid not null references person (id),
  decided_at timestamp(6) with time zone not null,
  unique (id, item_id, version),
  foreign key (item_id, version) references item_version (item_id, version)
);

create index decision_item on decision (item_id, decided_at);

-- Only a ground that exists: C01 to C17. What is not a ground (X1) has no code here.
create table decision_ground (
  decision_id uuid not null references decision (id),
  category char(3) not null check (category in ('C01', 'C02', 'C03', 'C04', 'C05', 'C06', 'C07',
    'C08', 'C09', 'C10', 'C11', 'C12', 'C13', 'C14', 'C15', 'C16', 'C17')),
  clause varchar(40) not null,
  section varchar(40) not null,
  primary key (decision_id, category, clause)
);

-- Nothing is unpublished before it is saved: an order without evidence of that very version cannot
-- be written (SME-40, SME-41).
create table unpublish_order (
  id uuid primary key,
  decision_id uuid not null,
  evidence_id uuid not null,
  item_id bigint not null,
  version int not null,
  verb varchar(10) not null check (verb in ('HIDE', 'TRASH')),
  foreign key (evidence_id, item_id, version) references evidence (id, item_id, version),
  foreign key (decision_id, item_id, version) references decision (id, item_id, version)
);

-- The exceptions, in a table of their own: C09, where no copy may exist, is hidden, never trashed;
-- advertising only where the municipality has switched it on (C13).
create table nocopy_order (
  id uuid primary key,
  decision_id uuid not null,
  category char(3) not null,
  item_id bigint not null,
  version int not null,
  verb varchar(10) not null check (verb = 'HIDE'),
  second_person uuid references person (id),
  check (category in ('C09', 'C13')),
  foreign key (decision_id, item_id, version) references decision (id, item_id, version)
);

create table restore_order (
  id uuid primary key,
  decision_id uuid not null,
  item_id bigint not null,
  version int not null,
  foreign key (decision_id, item_id, version) references decision (id, item_id, version)
);

create table reply_order (
  id uuid primary key,
  decision_id uuid not null,
  item_id bigint not null,
  version int not null,
  body varchar(8000) not null,
  privately boolean not null,
  foreign key (decision_id, item_id, version) references decision (id, item_id, version)
);

-- The outbox: exactly one order behind each row, and its way to the channel.
create table outbox (
  id uuid primary key,
  kind varchar(10) not null,
  unpublish_id uuid references unpublish_order (id),
  nocopy_id uuid references nocopy_order (id),
  restore_id uuid references restore_order (id),
  reply_id uuid references reply_order (id),
  item_id bigint not null references item (id),
  channel_id uuid not null references channel (id),
  ordered_by uuid not null references person (id),
  ordered_at timestamp(6) with time zone not null,
  not_before timestamp(6) with time zone not null,
  state varchar(12) not null check (state in
    ('WAITING', 'SENDING', 'CONFIRMED', 'FAILED', 'UNCERTAIN', 'BY_HAND', 'WITHDRAWN')),
  attempts int not null,
  failure varchar(200),
  next_at timestamp(6) with time zone not null,
  sent_at timestamp(6) with time zone,
  settled_at timestamp(6) with time zone,
  check ((kind = 'UNPUBLISH' and unpublish_id is not null and unpublish_id = id
      and nocopy_id is null and restore_id is null and reply_id is null)
    or (kind = 'NOCOPY' and nocopy_id is not null and nocopy_id = id
      and unpublish_id is null and restore_id is null and reply_id is null)
    or (kind = 'RESTORE' and restore_id is not null and restore_id = id
      and unpublish_id is null and nocopy_id is null and reply_id is null)
    or (kind = 'REPLY' and reply_id is not null and reply_id = id
      and unpublish_id is null and nocopy_id is null and restore_id is null))
);

create index outbox_due on outbox (state, next_at, id);
create index outbox_item on outbox (item_id, ordered_at);

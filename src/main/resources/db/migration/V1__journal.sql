-- The journal (design, invariant 6): leaves after RFC 6962, one head row that orders all writers,
-- payloads in a table of their own so that a lawful disposal leaves the chain whole.
create table journal_head (
  chain varchar(60) primary key,
  size bigint not null check (size >= 0),
  last_leaf char(64) not null,
  frontier varchar(4200) not null,
  at timestamp(6) with time zone not null
);

create table journal_entry (
  chain varchar(60) not null references journal_head (chain),
  seq bigint not null check (seq >= 0),
  at timestamp(6) with time zone not null,
  kind varchar(40) not null,
  actor varchar(60) not null,
  acting_for varchar(60),
  subject varchar(100) not null,
  commitment char(64) not null,
  previous char(64) not null,
  leaf char(64) not null,
  format int not null,
  primary key (chain, seq),
  unique (chain, previous)
);

create index journal_entry_subject on journal_entry (subject, seq);

create table journal_payload (
  chain varchar(60) not null,
  seq bigint not null,
  salt bytea not null,
  payload bytea not null,
  primary key (chain, seq),
  foreign key (chain, seq) references journal_entry (chain, seq)
);

-- Facts about the workspace itself that never change after its making.
create table workspace (
  name varchar(60) primary key,
  fact varchar(1000) not null
);

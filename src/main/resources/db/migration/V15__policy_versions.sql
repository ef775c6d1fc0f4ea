-- Policy versions and statute layers under which this office has decided, as they were that day.
-- Old decisions are read with them, whatever ships later. Insert only.
create table policy_version (
  pack varchar(50) not null,
  version int not null,
  sha256 char(64) not null references blob (sha256),
  taken_at timestamp(6) with time zone not null,
  primary key (pack, version)
);

-- Who has read and acknowledged which version (SME-58, KRO-59, SAL-17). Insert only.
create table policy_acknowledgement (
  person_id uuid not null references person (id),
  pack varchar(50) not null,
  version int not null,
  acknowledged_at timestamp(6) with time zone not null,
  primary key (person_id, pack, version),
  foreign key (pack, version) references policy_version (pack, version)
);

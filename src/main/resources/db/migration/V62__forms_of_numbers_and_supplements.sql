-- A municipality writes its case numbers in more than one form: those of each committee, those of
-- the system before. They stand in one line, with semicolons between them.
alter table registry_setting alter column number_form set data type varchar(800);

-- What units add to the policy of this office: it tightens, never loosens (KRO-34). Insert only:
-- that one was taken out again is a row of its own.
create table policy_supplement (
  id uuid primary key,
  pack varchar(50) not null,
  version int not null,
  unit varchar(200) not null,
  file_name varchar(255) not null,
  sha256 char(64) not null references blob (sha256),
  taken_by uuid not null references person (id),
  taken_at timestamp(6) with time zone not null
);

create table policy_supplement_end (
  supplement_id uuid primary key references policy_supplement (id),
  reason varchar(1000) not null check (char_length(trim(reason)) > 0),
  ended_by uuid not null references person (id),
  ended_at timestamp(6) with time zone not null
);

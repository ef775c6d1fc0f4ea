-- A case about an employee is handed to another leader by the one who keeps it. Whoever accepted last
-- keeps it; nobody reads it while an offer is open. Of an offer only its end is written later.
create table employee_offer (
  id uuid primary key,
  case_id uuid not null references employee_case (id),
  number integer not null,
  from_person uuid not null references person (id),
  to_person uuid not null references person (id),
  reason varchar(4000) not null check (char_length(trim(reason)) > 0),
  offered_at timestamp(6) with time zone not null,
  state varchar(10) not null check (state in ('OFFERED', 'ACCEPTED', 'RETURNED', 'WITHDRAWN')),
  answer varchar(4000) not null,
  ended_at timestamp(6) with time zone,
  -- True while it is open, null afterwards: one open offer of a case.
  waits boolean,
  unique (case_id, number),
  unique (case_id, waits),
  check (from_person <> to_person),
  check (state <> 'RETURNED' or char_length(trim(answer)) > 0),
  constraint employee_offer_end check (
    (state = 'OFFERED' and ended_at is null and waits is not null and waits)
    or (state <> 'OFFERED' and ended_at is not null and waits is null))
);

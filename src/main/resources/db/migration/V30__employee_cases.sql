-- An unwelcome post about an employee (SAL-44 to SAL-46): who it is about, and the leader who sees
-- to it. Nothing of it stands in lists, the journal or an export; only the leader reads it.
create table employee_case (
  id uuid primary key,
  item_id bigint not null references item (id),
  employee varchar(200) not null check (char_length(trim(employee)) > 0),
  leader uuid not null references person (id),
  opened_by uuid not null references person (id),
  opened_at timestamp(6) with time zone not null
);

create index employee_case_of on employee_case (item_id, opened_at);

-- What was done, each once and in its order; insert only. The author is contacted only where the
-- employee agreed before (SAL-45), and the end comes after the employee was heard. That the post was
-- removed rests on a decision with a ground of its own (SAL-46).
create table employee_step (
  case_id uuid not null references employee_case (id),
  kind varchar(20) not null check (kind in ('TALK', 'AGREEMENT', 'CONTACT', 'END')),
  agreed boolean not null,
  note varchar(4000) not null check (char_length(trim(note)) > 0),
  support varchar(4000),
  ending varchar(20)
    check (ending in ('REMOVED', 'AUTHOR_REMOVED', 'ANSWERED', 'REPORTED', 'LEFT')),
  decision_id uuid references decision (id),
  after_kind varchar(20),
  after_agreed boolean,
  taken_by uuid not null references person (id),
  taken_at timestamp(6) with time zone not null,
  primary key (case_id, kind),
  unique (case_id, kind, agreed),
  foreign key (case_id, after_kind, after_agreed) references employee_step (case_id, kind, agreed),
  constraint employee_step_order check (
    (kind = 'TALK' and after_kind is null and after_agreed is null)
    or (kind = 'AGREEMENT' and after_kind is not null and after_kind = 'TALK'
        and after_agreed is not null)
    or (kind = 'CONTACT' and after_kind is not null and after_kind = 'AGREEMENT'
        and after_agreed is not null and after_agreed)
    or (kind = 'END' and after_kind is not null and after_agreed is not null
        and (after_kind = 'CONTACT' or after_kind = 'AGREEMENT' and not after_agreed))),
  constraint employee_step_talk check ((kind = 'TALK') = (support is not null)),
  constraint employee_step_end check ((kind = 'END') = (ending is not null)),
  constraint employee_step_ground check (
    (decision_id is null and (ending is null or ending <> 'REMOVED'))
    or (decision_id is not null and ending is not null and ending = 'REMOVED'))
);

-- Dispositions that were taken back. Undo is a new row, never a deletion.
create table disposition_withdrawn (
  disposition_id uuid primary key references disposition (id),
  withdrawn_by uuid not null references person (id),
  withdrawn_at timestamp(6) with time zone not null
);

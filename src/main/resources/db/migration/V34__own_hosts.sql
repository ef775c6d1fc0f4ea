-- Hosts on the web that are the municipality's own, beside those its channels stand on. Insert only;
-- the newest row holds.
create table own_hosts (
  id uuid primary key,
  hosts varchar(4000) not null,
  set_by uuid not null references person (id),
  set_at timestamp(6) with time zone not null
);

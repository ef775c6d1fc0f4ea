-- What came to the registry's mailbox and could not be read may be a bounce or a number: somebody
-- looks there, and says so.
create table registry_unread (
  id uuid primary key,
  messages int not null check (messages > 0),
  found_at timestamp(6) with time zone not null,
  looked_by uuid references person (id),
  looked_at timestamp(6) with time zone,
  check ((looked_by is null and looked_at is null)
    or (looked_by is not null and looked_at is not null))
);

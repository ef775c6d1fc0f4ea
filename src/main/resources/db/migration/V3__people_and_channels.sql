create table person (
  id uuid primary key,
  name varchar(200) not null,
  role varchar(20) not null,
  office varchar(200) not null,
  suspended boolean not null,
  added_at timestamp(6) with time zone not null
);

create table channel (
  id uuid primary key,
  kind varchar(20) not null,
  name varchar(200) not null,
  address varchar(1000) not null,
  look varchar(40) not null,
  account varchar(200) not null,
  paused boolean not null,
  added_at timestamp(6) with time zone not null
);

-- Sealed with a key of the workspace; never in clear (requirements I20).
create table channel_secret (
  channel_id uuid primary key references channel (id),
  sealed bytea not null
);

-- Where the next fetch goes on, and how the last one went.
create table channel_progress (
  channel_id uuid primary key references channel (id),
  next_cursor varchar(8000),
  fetched_at timestamp(6) with time zone,
  failed_at timestamp(6) with time zone,
  failure varchar(200),
  attempts int not null,
  next_at timestamp(6) with time zone,
  refreshed_at timestamp(6) with time zone,
  dropped bigint not null
);

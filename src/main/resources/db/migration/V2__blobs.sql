-- Bytes addressed by their SHA-256, in chunks of at most 64 KB, insert only, with no mutable column
-- beside them: large values in one cell and their updates go wrong in H2.
create table blob (
  sha256 char(64) primary key,
  size bigint not null check (size >= 0)
);

create table blob_chunk (
  sha256 char(64) not null references blob (sha256),
  n int not null check (n >= 0),
  bytes bytea not null check (octet_length(bytes) between 1 and 65536),
  primary key (sha256, n)
);

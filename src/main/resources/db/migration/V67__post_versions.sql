-- A post of the municipality that was edited after it was received: each text is a record of its own
-- that was drawn up and dispatched. The first one stands in post, the later ones stand here.
create table post_version (
  channel_id uuid not null,
  remote_id varchar(500) not null,
  version int not null check (version >= 2),
  title varchar(1000) not null,
  body_sha256 char(64) not null references blob (sha256),
  snippet varchar(1000) not null,
  permalink varchar(2000),
  posted_at timestamp(6) with time zone,
  received_at timestamp(6) with time zone not null,
  batch_id uuid not null,
  place int not null,
  primary key (channel_id, remote_id, version),
  foreign key (channel_id, remote_id) references post (channel_id, remote_id)
);

create index post_version_batch on post_version (batch_id, place);

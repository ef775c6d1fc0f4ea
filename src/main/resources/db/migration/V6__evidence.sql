-- Sealed evidence of one version. Content and sender are never empty (SME-40); the triple is unique
-- so that an order can point at exactly this evidence of exactly this version.
create table evidence (
  id uuid primary key,
  item_id bigint not null,
  version int not null,
  sealed_at timestamp(6) with time zone not null,
  sealed_by varchar(60) not null,
  manifest_sha256 char(64) not null references blob (sha256),
  content_sha256 char(64) not null references blob (sha256),
  content_size bigint not null check (content_size > 0),
  sender_sha256 char(64) not null references blob (sha256),
  sender_size bigint not null check (sender_size > 0),
  unique (id, item_id, version),
  foreign key (item_id, version) references item_version (item_id, version)
);

create index evidence_version on evidence (item_id, version);

create table evidence_part (
  evidence_id uuid not null references evidence (id),
  n int not null,
  name varchar(100) not null,
  kind varchar(20) not null,
  media_type varchar(100) not null,
  size bigint not null check (size > 0),
  sha256 char(64) not null references blob (sha256),
  primary key (evidence_id, n),
  unique (evidence_id, name)
);

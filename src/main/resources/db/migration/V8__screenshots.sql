-- Pictures of the page that came with a version entered by hand. Insert only.
create table item_screenshot (
  item_id bigint not null,
  version int not null,
  n int not null,
  sha256 char(64) not null references blob (sha256),
  primary key (item_id, version, n),
  unique (item_id, version, sha256),
  foreign key (item_id, version) references item_version (item_id, version)
);

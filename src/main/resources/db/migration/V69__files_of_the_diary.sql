-- What came on paper, or was drawn up elsewhere, lies as files with the entry that was made by hand.
-- Insert only. Of what came by a hand-over nothing lies here: it is packed anew from its items.
create table diary_entry_file (
  entry_id bigint not null references diary_entry (id),
  place int not null check (place > 0),
  file_name varchar(200) not null check (char_length(trim(file_name)) > 0),
  media_type varchar(100) not null,
  size bigint not null check (size >= 0),
  sha256 char(64) not null references blob (sha256),
  primary key (entry_id, place)
);

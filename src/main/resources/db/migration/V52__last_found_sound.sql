-- Up to which entry the journal was when everything was last found sound, and when that was. One row
-- at most: it goes once anything is found that does not hold.
create table last_sound (
  id int primary key check (id = 1),
  entries bigint not null check (entries >= 0),
  root char(64) not null,
  found_at timestamp(6) with time zone not null
);

-- A cursor holds the last comments seen of each list of a site: more than there was room for.
alter table channel_progress alter column next_cursor set data type varchar(1000000);

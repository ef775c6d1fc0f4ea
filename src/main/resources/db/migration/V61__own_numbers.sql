-- Telephone and giro numbers of the municipality itself, one a line, as they were typed. They stand in
-- the same list as its hosts: the newest row holds both.
alter table own_hosts add column numbers varchar(4000) default '' not null;

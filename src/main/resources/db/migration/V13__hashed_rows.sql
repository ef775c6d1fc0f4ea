-- Checks and posts belong to a batch whose Merkle root stands in the journal, so that a row that
-- was changed, taken out or put in shows.
alter table item_check add column batch_id uuid;
alter table item_check add column place int;
alter table post add column batch_id uuid;
alter table post add column place int;

create index item_check_batch on item_check (batch_id, place);
create index post_batch on post (batch_id, place);

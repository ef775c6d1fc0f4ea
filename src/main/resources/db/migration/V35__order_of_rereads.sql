-- What is read again is read in the order of these indexes, however many items there are; what else a
-- list asks stands in the index too, so that no row is looked up only to be passed over.
create index item_state_reread on item_state
  (channel_id, folder, refreshed_at, item_id, visibility, received_at);
create index item_state_unseen on item_state (channel_id, visibility, refreshed_at, item_id, folder);
drop index item_state_refresh;
drop index item_state_visibility;

-- What readers do not see is read again every round, however old it is, without walking through what
-- they do see.
create index item_state_visibility on item_state (channel_id, visibility, refreshed_at);

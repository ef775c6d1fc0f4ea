-- What is gone and came in the last month is found by when it came: after many old ones were deleted
-- at once, each round passed over every one of them.
create index item_state_gone on item_state (channel_id, visibility, received_at);

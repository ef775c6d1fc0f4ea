-- What is gone and came in the last month is found by when it came: after many old ones were deleted
-- at once, each round passed over every one of them. What it is sorted by stands in the index too, so
-- that no row need be looked up for it.
create index item_state_gone on item_state (channel_id, visibility, received_at, refreshed_at, item_id);

-- What was done in the last month is read again every round, without walking through older years.
create index item_state_received on item_state (channel_id, folder, received_at);

-- When something was last entered by hand is read with every refresh of the lists: after an import
-- of many, each time all of the channel's were sorted for it.
create index item_received on item (channel_id, received_at desc);

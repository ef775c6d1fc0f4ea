-- Of a sender whose address is all that is known, lists show that there is no name, as they do of
-- those that come from now on: the address is told only to who asks for it.
update item_state set sender_name = ' '
where (sender_name like '%@%' or sender_name like '%.%' or sender_name like '%:%') and exists (
  select 1 from item_version v
  where v.item_id = item_state.item_id and v.version = item_state.version
    and v.sender_name is null and v.sender_handle is null and v.sender_remote_id is null);

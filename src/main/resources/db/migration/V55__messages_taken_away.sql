-- A direct message leaves the inbox with a disposition only, also where it was taken away from its
-- channel. What left without one asks for it.
update item_state set folder = 'INBOX'
  where kind = 'MESSAGE' and folder = 'UNPUBLISHED' and disposition_id is null;

alter table item_state add constraint item_state_taken_away_with_disposition
  check (folder <> 'UNPUBLISHED' or kind <> 'MESSAGE' or disposition_id is not null);

-- What came back to the person who passed an item on, and the orders that failed last: asked for
-- every half minute by every console.
create index handoff_from on handoff (from_person, state, handed_at);

create index outbox_state_ordered on outbox (state, ordered_at);

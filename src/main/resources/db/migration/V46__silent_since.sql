-- Since when a channel has said nothing about an order that left: counted from the first time it was
-- asked in vain, so that a weekend with the machine off is no silence.
alter table outbox add column silent_since timestamp(6) with time zone;

-- Silence of a channel counts where somebody asked: when it was last asked in vain, and since when it
-- has been asked again and again without a longer break.
alter table outbox add column silent_at timestamp(6) with time zone;
alter table outbox add column silent_watched timestamp(6) with time zone;

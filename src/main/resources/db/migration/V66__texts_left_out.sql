-- What was flagged as abuse material goes to the registry without its text. Once the flag was
-- called wrong the text follows, in a hand-over of its own.
alter table hand_over_item add column text_left_out boolean default false not null;
alter table hand_over add column follows_id uuid;
alter table hand_over add constraint hand_over_follows_one
  foreign key (follows_id) references hand_over (id);
create index hand_over_follows on hand_over (follows_id);

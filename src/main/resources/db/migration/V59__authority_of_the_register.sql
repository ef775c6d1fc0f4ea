-- What a Finnish case register names besides the matter (906/2019, section 25): the business ID of
-- the authority, and the process in which it handles what comes from its channels. Empty until
-- somebody has said it, and in the other countries.
alter table registry_setting add column business_id varchar(20) default '' not null;
alter table registry_setting add column process varchar(200) default '' not null;

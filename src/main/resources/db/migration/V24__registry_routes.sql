-- How this office reaches its registry: one row, once somebody has said it. What is secret never
-- goes by mail (KRO-26).
create table registry_setting (
  id int primary key check (id = 1),
  usual varchar(10) not null check (usual in ('MAIL', 'FOLDER', 'DIARY')),
  for_secret varchar(10) not null check (for_secret in ('FOLDER', 'DIARY')),
  number_form varchar(60) not null check (char_length(trim(number_form)) > 0),
  folder varchar(1000) not null,
  smtp_host varchar(255) not null,
  smtp_port int not null,
  smtp_encryption varchar(10) not null check (smtp_encryption in ('STARTTLS', 'TLS')),
  imap_host varchar(255) not null,
  imap_port int not null,
  imap_encryption varchar(10) not null check (imap_encryption in ('STARTTLS', 'TLS')),
  account varchar(255) not null,
  sender varchar(255) not null,
  receiver varchar(255) not null,
  sent_folder varchar(255) not null,
  registry_account varchar(255) not null,
  changed_by uuid not null references person (id),
  changed_at timestamp(6) with time zone not null
);

-- Passwords, sealed with the workspace's own key as those of channels are.
create table registry_secret (
  what varchar(10) primary key check (what in ('MAIL', 'FOLDER')),
  sealed bytea not null
);

-- How far what came back has been read, and how the last reading went.
create table registry_reading (
  route varchar(10) primary key check (route in ('MAIL', 'FOLDER', 'DIARY')),
  next_cursor varchar(200),
  read_at timestamp(6) with time zone,
  fault varchar(40)
);

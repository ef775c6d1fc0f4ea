-- A municipality writes its case numbers in more than one form: those of each committee, those of
-- the system before. They stand in one line, with semicolons between them.
alter table registry_setting alter column number_form set data type varchar(800);

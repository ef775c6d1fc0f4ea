-- The files of an entry are never changed once written (see V1_1).
create trigger diary_entry_file_append_only before update or delete on diary_entry_file
  for each row execute function uppsikt_append_only();
create trigger diary_entry_file_no_truncate before truncate on diary_entry_file
  for each statement execute function uppsikt_append_only();

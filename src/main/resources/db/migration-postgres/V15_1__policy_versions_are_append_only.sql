-- What was in force, and who has read it, is never changed once written (see V1_1).
create trigger policy_version_append_only before update or delete on policy_version
  for each row execute function uppsikt_append_only();
create trigger policy_acknowledgement_append_only before update or delete on policy_acknowledgement
  for each row execute function uppsikt_append_only();

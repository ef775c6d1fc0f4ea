-- What was changed among the rules is never changed once written (see V1_1).
create trigger rule_change_append_only before update or delete on rule_change
  for each row execute function uppsikt_append_only();

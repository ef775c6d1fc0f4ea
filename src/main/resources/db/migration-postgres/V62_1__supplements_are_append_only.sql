-- What units add to the policy, and that it was taken out again, is never changed once written
-- (see V1_1).
create trigger policy_supplement_append_only before update or delete on policy_supplement
  for each row execute function uppsikt_append_only();
create trigger policy_supplement_end_append_only before update or delete on policy_supplement_end
  for each row execute function uppsikt_append_only();

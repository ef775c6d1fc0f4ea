-- What a post said later is never changed once written (see V1_1).
create trigger post_version_append_only before update or delete on post_version
  for each row execute function uppsikt_append_only();
create trigger post_version_no_truncate before truncate on post_version
  for each statement execute function uppsikt_append_only();

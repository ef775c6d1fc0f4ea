-- Evidence and orders are never changed once written (see V1_1).
create trigger evidence_append_only before update or delete on evidence
  for each row execute function uppsikt_append_only();
create trigger evidence_part_append_only before update or delete on evidence_part
  for each row execute function uppsikt_append_only();
create trigger unpublish_order_append_only before update or delete on unpublish_order
  for each row execute function uppsikt_append_only();

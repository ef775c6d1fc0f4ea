-- Orders without a copy and what they rest on are never changed once written (see V1_1).
create trigger nocopy_order_append_only before update or delete on nocopy_order
  for each row execute function uppsikt_append_only();
create trigger advertising_switch_append_only before update or delete on advertising_switch
  for each row execute function uppsikt_append_only();
create trigger restriction_reader_append_only before update or delete on restriction_reader
  for each row execute function uppsikt_append_only();
create trigger restriction_evidence_append_only before update or delete on restriction_evidence
  for each row execute function uppsikt_append_only();

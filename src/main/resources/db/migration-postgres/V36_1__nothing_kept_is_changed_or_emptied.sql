-- More of what is never changed once written, and no emptying of whole tables, on which triggers for
-- rows say nothing (see V1_1). Chunks and blobs are only ever added: damaged ones stay, too.
create trigger blob_append_only before update or delete on blob
  for each row execute function uppsikt_append_only();
create trigger blob_chunk_append_only before update or delete on blob_chunk
  for each row execute function uppsikt_append_only();
create trigger decision_append_only before update or delete on decision
  for each row execute function uppsikt_append_only();
create trigger own_hosts_append_only before update or delete on own_hosts
  for each row execute function uppsikt_append_only();

create trigger blob_no_truncate before truncate on blob
  for each statement execute function uppsikt_append_only();
create trigger blob_chunk_no_truncate before truncate on blob_chunk
  for each statement execute function uppsikt_append_only();
create trigger decision_no_truncate before truncate on decision
  for each statement execute function uppsikt_append_only();
create trigger evidence_no_truncate before truncate on evidence
  for each statement execute function uppsikt_append_only();
create trigger evidence_part_no_truncate before truncate on evidence_part
  for each statement execute function uppsikt_append_only();
create trigger unpublish_order_no_truncate before truncate on unpublish_order
  for each statement execute function uppsikt_append_only();
create trigger nocopy_order_no_truncate before truncate on nocopy_order
  for each statement execute function uppsikt_append_only();
create trigger item_version_no_truncate before truncate on item_version
  for each statement execute function uppsikt_append_only();

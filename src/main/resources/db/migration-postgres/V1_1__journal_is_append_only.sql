-- PostgreSQL alone has triggers in plain SQL; H2 has none that are not Java classes. Elsewhere the
-- hash chain shows what this refuses.
create function uppsikt_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'append only: % on %', tg_op, tg_table_name;
end $$;

create trigger journal_entry_append_only before update or delete on journal_entry
  for each row execute function uppsikt_append_only();
create trigger journal_entry_no_truncate before truncate on journal_entry
  for each statement execute function uppsikt_append_only();

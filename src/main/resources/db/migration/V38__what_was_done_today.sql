-- What the office decided and got numbers for since the morning, asked for whenever a list is empty.
create index decision_decided on decision (decided_at);
create index registration_numbered_at on registration (numbered_at);

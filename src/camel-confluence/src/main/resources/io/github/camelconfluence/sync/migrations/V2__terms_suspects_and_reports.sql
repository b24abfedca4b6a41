-- Who writes the progress of a sync: every start begins a new epoch, and writes of an earlier one are refused.
alter table sync add column epoch bigint not null default 0;
alter table sync add column holder text not null default '';

-- outside: the last reconciliation that found it listed but not wanted. read_at: when labels and restriction were last
-- read from the content itself, which the search index may lag behind.
alter table known add column outside bigint not null default 0;
alter table known add column read_at bigint not null default 0;

-- place_hash: what stands above it, ids and titles; empty when it was delivered before this was kept.
-- suspected: the last reconciliation that found that it may have to go, and why. let_go: a person or the guard agreed.
alter table delivered add column place_hash text not null default '';
alter table delivered add column suspected bigint not null default 0;
alter table delivered add column suspicion text;
alter table delivered add column let_go integer not null default 0;
create index delivered_suspected on delivered (sync_id, space_id, suspected, content_id);
create index delivered_let_go on delivered (sync_id, space_id) where let_go = 1;

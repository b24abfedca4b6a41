-- state: what may change without a new version, such as the resolution of a comment.
alter table known add column state text not null default '';
alter table delivered add column state text not null default '';

-- What the comments and the attachments of a page add up to in the last listing; beside it, what the listing added up to
-- when the sink took the page, and SHA-256 of exactly what it took.
alter table known add column comments bigint not null default 0;
alter table known add column attachments bigint not null default 0;
alter table delivered add column comments bigint not null default 0;
alter table delivered add column attachments bigint not null default 0;
alter table delivered add column comments_hash text not null default '';
alter table delivered add column attachments_hash text not null default '';

-- Plain SQL that SQLite and PostgreSQL both take. Instants are milliseconds since the epoch.

create table sync (
    id             integer primary key,
    site           text    not null,
    name           text    not null,
    fingerprint    text    not null,
    resync         text    not null,
    pass           bigint  not null,
    watermark      bigint,
    reconciled_at  bigint,
    pass_took      bigint  not null,
    unique (site, name)
);

create table space (
    sync_id   integer not null,
    space_id  text    not null,
    space_key text    not null,
    name      text    not null,
    homepage  text,
    audience  text,
    asked     text,
    primary key (sync_id, space_id)
);

-- What Confluence listed: pass is the last reconciliation that saw it, annotated the last one that saw its
-- labels, matched the last one in which the scope's CQL found it.
create table known (
    sync_id     integer not null,
    content_id  text    not null,
    type        text    not null,
    space_id    text    not null,
    parent_id   text,
    parent_type text,
    title       text    not null,
    status      text    not null,
    version     integer not null,
    created_on  text    not null,
    labels      text,
    restriction text,
    pass        bigint  not null,
    annotated   bigint  not null,
    matched     bigint  not null,
    primary key (sync_id, content_id)
);
-- A pass compares what it listed of a space in order of id.
create index known_by_pass on known (sync_id, space_id, pass, content_id);

-- What the sink was given.
create table delivered (
    sync_id      integer not null,
    content_id   text    not null,
    type         text    not null,
    space_id     text    not null,
    space_name   text    not null,
    title        text    not null,
    status       text    not null,
    version      integer not null,
    path         text    not null,
    labels       text    not null,
    body_hash    text    not null,
    readers_hash text    not null,
    stale        integer not null,
    misses       integer not null,
    settled_at   bigint  not null,
    primary key (sync_id, content_id)
);
create index delivered_by_space on delivered (sync_id, space_id, content_id);

-- What the sink refused.
create table pending (
    sync_id      integer not null,
    content_id   text    not null,
    type         text    not null,
    space_id     text    not null,
    deletion     integer not null,
    attempts     integer not null,
    since        bigint  not null,
    next_attempt bigint  not null,
    error        text    not null,
    primary key (sync_id, content_id)
);
create index pending_by_time on pending (sync_id, next_attempt);

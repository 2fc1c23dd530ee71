-- Documents and their versions. The text and the bytes of a version are large values, which the two
-- databases write differently: see V3_1 in h2 and postgresql.

create table document (
    id           uuid primary key,
    lock_version bigint                   not null,
    group_id     uuid                     not null references reading_group (id),
    title        varchar(300)             not null,
    author       varchar(300)             not null,
    source       varchar(1000)            not null,
    dated        varchar(40)              not null,
    created_at   timestamp with time zone not null,
    created_by   uuid                     not null references account (id),
    withdrawn_at timestamp with time zone,
    withdrawn_by uuid references account (id)
);
create index document_by_group on document (group_id);

create table document_history (
    id            uuid   not null,
    revision      bigint not null references revision (id),
    revision_kind smallint,
    group_id      uuid,
    title         varchar(300),
    author        varchar(300),
    source        varchar(1000),
    dated         varchar(40),
    created_at    timestamp with time zone,
    created_by    uuid,
    withdrawn_at  timestamp with time zone,
    withdrawn_by  uuid,
    primary key (id, revision)
);

-- Append-only, as are the three tables that hang on it. Versions are numbered from 1 without gaps;
-- the unique constraint is what lets only one of two publishers win.
create table document_version (
    id           uuid primary key,
    lock_version bigint                   not null,
    document_id  uuid                     not null references document (id),
    number       integer                  not null,
    filename     varchar(255)             not null,
    media_type   varchar(100)             not null,
    length       integer                  not null,
    sha256       varchar(64)              not null,
    created_at   timestamp with time zone not null,
    created_by   uuid                     not null references account (id),
    unique (document_id, number)
);

-- Offsets are UTF-16 units, the end exclusive.
create table version_block (
    version_id   uuid        not null references document_version (id),
    position     integer     not null,
    kind         varchar(20) not null,
    start_offset integer     not null,
    end_offset   integer     not null,
    level        integer     not null,
    paragraph_id uuid        not null,
    primary key (version_id, position),
    unique (version_id, paragraph_id)
);

create table version_inline (
    version_id   uuid        not null references document_version (id),
    position     integer     not null,
    kind         varchar(20) not null,
    start_offset integer     not null,
    end_offset   integer     not null,
    href         varchar(2000),
    primary key (version_id, position)
);

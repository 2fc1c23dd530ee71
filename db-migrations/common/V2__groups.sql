-- Reading groups and who is in them. Tables that end in _history are written by Envers alone.

create table reading_group (
    id           uuid primary key,
    lock_version bigint                   not null,
    slug         varchar(80)              not null unique,
    name         varchar(80)              not null,
    description  varchar(500)             not null,
    created_at   timestamp with time zone not null
);

create table reading_group_history (
    id            uuid   not null,
    revision      bigint not null references revision (id),
    revision_kind smallint,
    slug          varchar(80),
    name          varchar(80),
    description   varchar(500),
    created_at    timestamp with time zone,
    primary key (id, revision)
);

create table membership (
    id           uuid primary key,
    lock_version bigint                   not null,
    group_id     uuid                     not null references reading_group (id),
    person_id    uuid                     not null references account (id),
    role         varchar(10)              not null,
    since        timestamp with time zone not null,
    ended_at     timestamp with time zone,
    unique (group_id, person_id)
);
create index membership_by_person on membership (person_id);

create table membership_history (
    id            uuid   not null,
    revision      bigint not null references revision (id),
    revision_kind smallint,
    group_id      uuid,
    person_id     uuid,
    role          varchar(10),
    since         timestamp with time zone,
    ended_at      timestamp with time zone,
    primary key (id, revision)
);

-- People, and the revisions that everything else hangs its past on.

create table account (
    id            uuid primary key,
    lock_version  bigint                   not null,
    username      varchar(40)              not null,
    username_key  varchar(80)              not null unique,
    display_name  varchar(80)              not null,
    password_hash varchar(200)             not null,
    admin         boolean                  not null,
    disabled_at   timestamp with time zone,
    created_at    timestamp with time zone not null
);

-- A link that lets its holder make the first admin. Only the hash of its secret is kept.
create table setup_link (
    id          uuid primary key,
    lock_version bigint                   not null,
    secret_hash varchar(64)              not null unique,
    created_at  timestamp with time zone not null,
    used_at     timestamp with time zone
);

create sequence revision_numbers start with 1 increment by 20;

create table revision (
    id      bigint primary key,
    made_at timestamp with time zone not null,
    actor   uuid references account (id),
    reason  varchar(2000)
);

create sequence timeline_numbers start with 1 increment by 20;

-- Append-only: one line for each thing that was done, in the words of the reader.
create table timeline (
    id          bigint primary key,
    revision    bigint                   not null references revision (id),
    made_at     timestamp with time zone not null,
    actor       uuid references account (id),
    group_id    uuid                     not null,
    document_id uuid,
    kind        varchar(20)              not null,
    subject     uuid                     not null,
    verb        varchar(20)              not null,
    summary     varchar(200)             not null,
    private_to  uuid references account (id),
    reason      varchar(2000)
);
create index timeline_by_group on timeline (group_id, id);
create index timeline_by_subject on timeline (subject, id);
create index timeline_by_document on timeline (group_id, document_id, made_at);

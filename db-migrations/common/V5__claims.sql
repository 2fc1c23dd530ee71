-- Claims, the passages they rest on, and how they stand to one another. Tables that end in _history
-- are written by Envers alone.

-- statement_key is the statement as it is searched: folded words, a blank before each (class Words).
create table claim (
    id            uuid primary key,
    lock_version  bigint                   not null,
    group_id      uuid                     not null references reading_group (id),
    statement     varchar(500)             not null,
    statement_key varchar                  not null,
    state         varchar(20)              not null,
    author        uuid                     not null references account (id),
    created_at    timestamp with time zone not null,
    changed_at    timestamp with time zone not null,
    withdrawn_at  timestamp with time zone,
    withdrawn_by  uuid references account (id)
);
create index claim_by_group on claim (group_id, changed_at);

create table claim_history (
    id            uuid   not null,
    revision      bigint not null references revision (id),
    revision_kind smallint,
    group_id      uuid,
    statement     varchar(500),
    state         varchar(20),
    author        uuid,
    created_at    timestamp with time zone,
    changed_at    timestamp with time zone,
    withdrawn_at  timestamp with time zone,
    withdrawn_by  uuid,
    primary key (id, revision)
);

create table claim_tag (
    id           uuid primary key,
    lock_version bigint not null,
    claim_id     uuid   not null references claim (id),
    tag_id       uuid   not null references tag (id),
    unique (claim_id, tag_id)
);
create index claim_tag_by_tag on claim_tag (tag_id);

create table claim_tag_history (
    id            uuid   not null,
    revision      bigint not null references revision (id),
    revision_kind smallint,
    claim_id      uuid,
    tag_id        uuid,
    primary key (id, revision)
);
create index claim_tag_history_by_claim on claim_tag_history (claim_id, revision);

-- Group, document, version and offsets repeat the passage's, which never change, so that marks and
-- counts need no other module's tables.
create table evidence (
    id           uuid primary key,
    lock_version bigint                   not null,
    claim_id     uuid                     not null references claim (id),
    passage_id   uuid                     not null references passage (id),
    group_id     uuid                     not null references reading_group (id),
    document_id  uuid                     not null references document (id),
    version_id   uuid                     not null references document_version (id),
    start_offset integer                  not null,
    end_offset   integer                  not null,
    role         varchar(20)              not null,
    author       uuid                     not null references account (id),
    created_at   timestamp with time zone not null,
    changed_at   timestamp with time zone not null,
    withdrawn_at timestamp with time zone,
    withdrawn_by uuid references account (id)
);
create index evidence_by_claim on evidence (claim_id, passage_id);
create index evidence_by_passage on evidence (passage_id);
create index evidence_by_version on evidence (version_id, start_offset);
create index evidence_by_group on evidence (group_id, document_id);

create table evidence_history (
    id            uuid   not null,
    revision      bigint not null references revision (id),
    revision_kind smallint,
    claim_id      uuid,
    passage_id    uuid,
    group_id      uuid,
    document_id   uuid,
    version_id    uuid,
    start_offset  integer,
    end_offset    integer,
    role          varchar(20),
    author        uuid,
    created_at    timestamp with time zone,
    changed_at    timestamp with time zone,
    withdrawn_at  timestamp with time zone,
    withdrawn_by  uuid,
    primary key (id, revision)
);

create table claim_relation (
    id            uuid primary key,
    lock_version  bigint                   not null,
    group_id      uuid                     not null references reading_group (id),
    from_claim_id uuid                     not null references claim (id),
    to_claim_id   uuid                     not null references claim (id),
    kind          varchar(20)              not null,
    author        uuid                     not null references account (id),
    created_at    timestamp with time zone not null,
    withdrawn_at  timestamp with time zone,
    withdrawn_by  uuid references account (id),
    check (from_claim_id <> to_claim_id)
);
create index claim_relation_by_from on claim_relation (from_claim_id);
create index claim_relation_by_to on claim_relation (to_claim_id);

create table claim_relation_history (
    id            uuid   not null,
    revision      bigint not null references revision (id),
    revision_kind smallint,
    group_id      uuid,
    from_claim_id uuid,
    to_claim_id   uuid,
    kind          varchar(20),
    author        uuid,
    created_at    timestamp with time zone,
    withdrawn_at  timestamp with time zone,
    withdrawn_by  uuid,
    primary key (id, revision)
);

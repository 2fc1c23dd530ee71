-- The arguments about claims and passages. A thing has one discussion at most.

create table discussion (
    id           uuid primary key,
    lock_version bigint                   not null,
    group_id     uuid                     not null references reading_group (id),
    claim_id     uuid unique references claim (id),
    passage_id   uuid unique references passage (id),
    -- Where the passage stands, copied because a passage never moves: marks are read without joining it.
    document_id  uuid references document (id),
    version_id   uuid references document_version (id),
    start_offset   integer,
    end_offset     integer,
    opened_by    uuid                     not null references account (id),
    opened_at    timestamp with time zone not null,
    resolved_at  timestamp with time zone,
    resolved_by  uuid references account (id),
    resolution   varchar(2000),
    constraint discussion_about_one_thing check (
        (claim_id is not null and passage_id is null and document_id is null and version_id is null
            and start_offset is null and end_offset is null)
        or (claim_id is null and passage_id is not null and document_id is not null and version_id is not null
            and start_offset is not null and end_offset is not null)),
    constraint discussion_resolved_by_somebody check (
        (resolved_at is null and resolved_by is null and resolution is null)
        or (resolved_at is not null and resolved_by is not null and resolution is not null))
);
create index discussion_by_group on discussion (group_id);
create index discussion_by_version on discussion (version_id);

create table discussion_history (
    id            uuid   not null,
    revision      bigint not null references revision (id),
    revision_kind smallint,
    group_id      uuid,
    claim_id      uuid,
    passage_id    uuid,
    document_id   uuid,
    version_id    uuid,
    start_offset    integer,
    end_offset      integer,
    opened_by     uuid,
    opened_at     timestamp with time zone,
    resolved_at   timestamp with time zone,
    resolved_by   uuid,
    resolution    varchar(2000),
    primary key (id, revision)
);

create table post (
    id            uuid primary key,
    lock_version  bigint                   not null,
    discussion_id uuid                     not null references discussion (id),
    parent_id     uuid references post (id),
    -- How many posts stand above it; its parent never changes.
    depth         integer                  not null,
    author        uuid                     not null references account (id),
    stance        varchar(20)              not null,
    body          varchar                  not null,
    created_at    timestamp with time zone not null,
    edited_at     timestamp with time zone,
    withdrawn_at  timestamp with time zone,
    withdrawn_by  uuid references account (id)
);
create index post_by_discussion on post (discussion_id, created_at);
create index post_by_parent on post (parent_id);

create table post_history (
    id            uuid   not null,
    revision      bigint not null references revision (id),
    revision_kind smallint,
    discussion_id uuid,
    parent_id     uuid,
    depth         integer,
    author        uuid,
    stance        varchar(20),
    body          varchar,
    created_at    timestamp with time zone,
    edited_at     timestamp with time zone,
    withdrawn_at  timestamp with time zone,
    withdrawn_by  uuid,
    primary key (id, revision)
);

create table post_citation (
    id           uuid primary key,
    lock_version bigint  not null,
    post_id      uuid    not null references post (id),
    passage_id   uuid    not null references passage (id),
    -- Counts from 0 in the order in which the author cited.
    place        integer not null,
    unique (post_id, passage_id)
);
create index post_citation_by_passage on post_citation (passage_id);

create table post_citation_history (
    id            uuid   not null,
    revision      bigint not null references revision (id),
    revision_kind smallint,
    post_id       uuid,
    passage_id    uuid,
    place         integer,
    primary key (id, revision)
);
create index post_citation_history_by_post on post_citation_history (post_id);

create table agreement (
    id           uuid primary key,
    lock_version bigint                   not null,
    post_id      uuid                     not null references post (id),
    person_id    uuid                     not null references account (id),
    agreed_at    timestamp with time zone not null,
    unique (post_id, person_id)
);

create table agreement_history (
    id            uuid   not null,
    revision      bigint not null references revision (id),
    revision_kind smallint,
    post_id       uuid,
    person_id     uuid,
    agreed_at     timestamp with time zone,
    primary key (id, revision)
);

-- Passages of versions, what people say of them, and the words they sort them by.

-- A passage never changes, so it has no history of its own.
create table passage (
    id           uuid primary key,
    lock_version bigint                   not null,
    group_id     uuid                     not null references reading_group (id),
    document_id  uuid                     not null references document (id),
    version_id   uuid                     not null references document_version (id),
    start_offset integer                  not null,
    end_offset   integer                  not null,
    quote        varchar                  not null,
    prefix       varchar(64)              not null,
    suffix       varchar(64)              not null,
    created_by   uuid                     not null references account (id),
    created_at   timestamp with time zone not null,
    constraint passage_at_one_place unique (version_id, start_offset, end_offset),
    constraint passage_not_empty check (start_offset >= 0 and start_offset < end_offset)
);
create index passage_by_document on passage (document_id);
create index passage_by_group on passage (group_id);

create table tag (
    id           uuid primary key,
    lock_version bigint                   not null,
    group_id     uuid                     not null references reading_group (id),
    name         varchar(60)              not null,
    name_key     varchar(600)             not null,
    colour       varchar(7)               not null,
    parent_id    uuid references tag (id),
    created_by   uuid                     not null references account (id),
    created_at   timestamp with time zone not null,
    withdrawn_at timestamp with time zone,
    withdrawn_by uuid references account (id),
    merged_into  uuid references tag (id),
    constraint tag_of_one_name unique (group_id, name_key)
);
create index tag_by_parent on tag (parent_id);

create table tag_history (
    id            uuid   not null,
    revision      bigint not null references revision (id),
    revision_kind smallint,
    group_id      uuid,
    name          varchar(60),
    name_key      varchar(600),
    colour        varchar(7),
    parent_id     uuid,
    created_by    uuid,
    created_at    timestamp with time zone,
    withdrawn_at  timestamp with time zone,
    withdrawn_by  uuid,
    merged_into   uuid,
    primary key (id, revision)
);

create table annotation (
    id           uuid primary key,
    lock_version bigint                   not null,
    passage_id   uuid                     not null references passage (id),
    author_id    uuid                     not null references account (id),
    note         varchar                  not null,
    visibility   varchar(20)              not null,
    created_at   timestamp with time zone not null,
    changed_at   timestamp with time zone not null,
    withdrawn_at timestamp with time zone,
    withdrawn_by uuid references account (id)
);
create index annotation_by_passage on annotation (passage_id);

create table annotation_history (
    id            uuid   not null,
    revision      bigint not null references revision (id),
    revision_kind smallint,
    passage_id    uuid,
    author_id     uuid,
    note          varchar,
    visibility    varchar(20),
    created_at    timestamp with time zone,
    changed_at    timestamp with time zone,
    withdrawn_at  timestamp with time zone,
    withdrawn_by  uuid,
    primary key (id, revision)
);

create table annotation_tag (
    id            uuid primary key,
    lock_version  bigint not null,
    annotation_id uuid   not null references annotation (id),
    tag_id        uuid   not null references tag (id),
    constraint annotation_tag_once unique (annotation_id, tag_id)
);
create index annotation_tag_by_tag on annotation_tag (tag_id);

create table annotation_tag_history (
    id            uuid   not null,
    revision      bigint not null references revision (id),
    revision_kind smallint,
    annotation_id uuid,
    tag_id        uuid,
    primary key (id, revision)
);
create index annotation_tag_history_by_annotation on annotation_tag_history (annotation_id);

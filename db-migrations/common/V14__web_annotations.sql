-- Annotations as the Web Annotation Protocol has them.

-- Each annotation of a document once, in the order in which they came to be: what the container of the document
-- holds and who may see it there. Kept in step with the timeline, in the same transactions. The reader is the only
-- person who may see it, or all zeros for every member. No row is ever removed: a gone annotation is known as gone.
create table annotation_listing (
    position      bigint generated always as identity primary key,
    annotation_id uuid                     not null unique,
    document_id   uuid                     not null references document (id),
    reader        uuid                     not null,
    listed        boolean                  not null,
    changed_at    timestamp with time zone not null
);
-- A page reads along the first and the total counts on it; neither looks at the rows.
create index annotation_listing_in_order on annotation_listing (document_id, reader, listed, position);
create index annotation_listing_by_change on annotation_listing (document_id, reader, changed_at);

insert into annotation_listing (annotation_id, document_id, reader, listed, changed_at)
select a.id, p.document_id,
    case when a.visibility = 'PRIVATE' then a.author_id else cast('00000000-0000-0000-0000-000000000000' as uuid) end,
    case when a.withdrawn_at is null then true else false end,
    a.changed_at
from annotation a join passage p on p.id = a.passage_id
order by a.created_at, a.id;

-- What another program sent, as it came. Where it lies on the text the annotation of the same id says who sees it,
-- what it says and where; where it does not, this row does.
create table sent_annotation (
    id           uuid primary key,
    lock_version bigint                   not null,
    group_id     uuid                     not null references reading_group (id),
    document_id  uuid                     not null references document (id),
    author_id    uuid                     not null references account (id),
    name         varchar(100)             not null,
    placed       boolean                  not null,
    visibility   varchar(20)              not null,
    content      varchar                  not null,
    created_at   timestamp with time zone not null,
    changed_at   timestamp with time zone not null,
    withdrawn_at timestamp with time zone,
    withdrawn_by uuid references account (id),
    constraint sent_annotation_name unique (document_id, name)
);

create table sent_annotation_history (
    id            uuid   not null,
    revision      bigint not null references revision (id),
    revision_kind smallint,
    group_id      uuid,
    document_id   uuid,
    author_id     uuid,
    name          varchar(100),
    placed        boolean,
    visibility    varchar(20),
    content       varchar,
    created_at    timestamp with time zone,
    changed_at    timestamp with time zone,
    withdrawn_at  timestamp with time zone,
    withdrawn_by  uuid,
    primary key (id, revision)
);

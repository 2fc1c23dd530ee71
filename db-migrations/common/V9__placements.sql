-- Where passages are in the versions of their document. A row is added for each decision, of the program or of a
-- person; earlier rows stay. The one that counts has standing = true, all others null, so that the unique constraint
-- lets only one row of a passage and version count. Offsets are UTF-16 units, the end exclusive.
create table placement (
    id             uuid primary key,
    lock_version   bigint                   not null,
    passage_id     uuid                     not null references passage (id),
    document_id    uuid                     not null references document (id),
    version_id     uuid                     not null references document_version (id),
    version_number integer                  not null,
    -- The place it was looked for from: the last one where it was.
    from_version   uuid                     not null references document_version (id),
    from_number    integer                  not null,
    from_start     integer                  not null,
    from_end       integer                  not null,
    outcome        varchar(20)              not null,
    state          varchar(20)              not null,
    start_offset   integer,
    end_offset     integer,
    similarity     double precision         not null,
    decision       varchar(20),
    -- Null: the program.
    made_by        uuid references account (id),
    made_at        timestamp with time zone not null,
    -- Counts the decisions on a passage in a version, from 0.
    turn           integer                  not null,
    -- Made where nothing but private annotations rests: nobody else is told who decided.
    quiet          boolean                  not null,
    standing       boolean,
    constraint placement_one_counts unique (version_id, passage_id, standing),
    constraint placement_in_turn unique (passage_id, version_id, turn),
    constraint placement_whole check (
        (start_offset is null and end_offset is null and state in ('WAITING', 'ORPHANED'))
        or (start_offset >= 0 and start_offset <= end_offset
            and state in ('AS_MADE', 'EXACT', 'MOVED', 'CHANGED')))
);
create index placement_by_place on placement (version_id, start_offset);
create index placement_by_passage on placement (passage_id, version_number);
create index placement_by_document on placement (document_id, state);

create table placement_candidate (
    id           uuid primary key,
    lock_version bigint           not null,
    placement_id uuid             not null references placement (id),
    -- Counts from 0, the best first.
    position     integer          not null,
    start_offset integer          not null,
    end_offset   integer          not null,
    similarity   double precision not null,
    constraint placement_candidate_in_order unique (placement_id, position)
);

-- On the version it was made on a passage is where it was made.
insert into placement (id, lock_version, passage_id, document_id, version_id, version_number, from_version, from_number,
    from_start, from_end, outcome, state, start_offset, end_offset, similarity, made_by, made_at, turn, quiet, standing)
select p.id, 0, p.id, p.document_id, p.version_id, v.number, p.version_id, v.number,
    p.start_offset, p.end_offset, 'MADE', 'AS_MADE', p.start_offset, p.end_offset, 1, p.created_by, p.created_at, 0, false, true
from passage p join document_version v on v.id = p.version_id;

-- Documents with versions that were published before there were placements: the program places their passages when
-- it starts, and removes the row with it.
create table placement_backlog (
    document_id uuid primary key references document (id)
);
insert into placement_backlog (document_id)
select distinct p.document_id
from passage p join document_version v on v.id = p.version_id
where exists (select 1 from document_version w where w.document_id = v.document_id and w.number > v.number);

-- The order in which lines of a timeline became known, without gaps: the ids of the timeline are given out before the
-- commit, so a smaller one may appear after a greater one. What is private to a person is counted for them alone, so that
-- nobody else sees a gap. The row of the group is held while numbers are given.
create table feed (
    group_id uuid primary key
);

create table feed_line (
    group_id    uuid   not null,
    -- The only person who may read it, or 0 for the whole group.
    reader      uuid   not null,
    number      bigint not null,
    timeline_id bigint not null unique references timeline (id),
    primary key (group_id, reader, number)
);
create index timeline_by_age on timeline (group_id, made_at);

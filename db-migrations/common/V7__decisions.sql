-- Editors' decisions on claims: append-only, numbered within their claim.

create table decision (
    id           uuid primary key,
    lock_version bigint                   not null,
    claim_id     uuid                     not null references claim (id),
    number       integer                  not null,
    state        varchar(20)              not null,
    reason       varchar(2000)            not null,
    decided_by   uuid                     not null references account (id),
    decided_at   timestamp with time zone not null,
    unique (claim_id, number)
);

-- The demonstration group: whether it was begun and finished, which acts of it are done, and whose
-- accounts are for everybody on this machine.

create table demonstration (
    id          integer primary key check (id = 1),
    begun_at    timestamp with time zone not null,
    finished_at timestamp with time zone
);

-- One row for each act, written in the act's own transaction; emptied when all are done.
create table demonstration_step (
    name varchar(200) primary key,
    made uuid not null
);

create table demonstration_account (
    account uuid primary key references account (id),
    part    varchar(20) not null,
    place   integer     not null
);

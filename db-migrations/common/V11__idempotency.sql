-- What was answered to a creation that a program may repeat, for a day.
create table api_repeat (
    person_id   uuid                     not null references account (id),
    repeat_key  varchar(200)             not null,
    fingerprint varchar(64)              not null,
    made_at     timestamp with time zone not null,
    status      integer,
    headers     varchar(4000),
    body        text,
    primary key (person_id, repeat_key)
);
create index api_repeat_by_age on api_repeat (made_at);

-- Keys that programs of a person sign in with. Only the hash of the secret is kept.
create table access_token (
    id           uuid primary key,
    lock_version bigint                   not null,
    person_id    uuid                     not null references account (id),
    name         varchar(80)              not null,
    scope        varchar(20)              not null,
    secret_hash  varchar(64)              not null unique,
    created_at   timestamp with time zone not null,
    expires_at   timestamp with time zone,
    last_used_at timestamp with time zone,
    revoked_at   timestamp with time zone
);
create index access_token_by_person on access_token (person_id, created_at);

create table version_text (
    version_id uuid primary key references document_version (id),
    text       varchar not null,
    original   bytea   not null
);

-- H2 allows no more than a million characters or bytes in a plain column.
create table version_text (
    version_id uuid primary key references document_version (id),
    text       character large object not null,
    original   binary large object    not null
);

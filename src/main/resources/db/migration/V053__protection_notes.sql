-- The account stands encrypted; only the group protection reads it.
create table protection_note (
    id uuid primary key,
    case_reference text not null,
    person uuid not null,
    author text not null,
    written_at timestamptz not null,
    readable_by text not null check (readable_by = 'protection'),
    secret bytea not null
);
create index protection_note_case on protection_note (case_reference, written_at, id);

create table interview (
    id uuid primary key,
    person uuid not null,
    case_reference text not null,
    safe text not null check (safe in ('YES', 'NO', 'UNKNOWN')),
    consent text not null check (consent in ('YES', 'NO', 'LATER')),
    measures text[] not null,
    held_at timestamptz not null,
    held_by text not null,
    constraint interview_measures_by_consent check (consent = 'YES' or cardinality(measures) = 0)
);
create index interview_person on interview (person, held_at desc, id);

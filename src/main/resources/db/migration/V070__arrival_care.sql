create table arrival_care (
    case_reference text primary key,
    registered_at timestamptz not null,
    registered_by text not null,
    facts jsonb not null
);

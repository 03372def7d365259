create table laissez_passer (
    number text primary key check (number ~ '^LP[A-Z]{2}\d{6}$'),
    person uuid not null,
    case_reference text not null,
    post text not null,
    issued_on date not null,
    expires_on date not null,
    handed_to text not null check (handed_to in ('HOLDER', 'HEAD', 'ESCORT', 'AT_BOARDING')),
    children uuid[] not null,
    issued_by text not null,
    issued_at timestamptz not null,
    constraint laissez_passer_for_one_journey check (expires_on > issued_on and expires_on <= issued_on + 30)
);
create index laissez_passer_person on laissez_passer (person);
create index laissez_passer_children on laissez_passer using gin (children);
create index laissez_passer_case on laissez_passer (case_reference);

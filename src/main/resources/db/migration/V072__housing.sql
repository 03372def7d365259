create table housing (
    id uuid primary key,
    case_reference text not null,
    solution text not null check (solution in ('FAMILY', 'CENTRE', 'HOTEL', 'HOST', 'NONE_FOUND')),
    place text,
    until date,
    suitable text[] not null,
    decided_at timestamptz not null,
    decided_by text not null,
    constraint housing_has_a_place check ((place is null) = (solution = 'NONE_FOUND')),
    constraint housing_has_an_end check ((until is not null) = (solution in ('CENTRE', 'HOTEL', 'HOST')))
);
create index housing_case on housing (case_reference, decided_at desc);

create table fitness (
    id uuid primary key,
    person uuid not null,
    case_reference text not null,
    fitness text not null check (fitness in ('FIT', 'FIT_WITH_ESCORT', 'STRETCHER', 'UNFIT')),
    urgency text not null check (urgency in ('NONE', 'CHRONIC', 'URGENT', 'CRITICAL')),
    decided_on date not null,
    valid_until date,
    equipment text[] not null,
    hospital text,
    decided_at timestamptz not null,
    decided_by text not null,
    constraint fitness_has_an_end check ((valid_until is null) = (fitness = 'UNFIT'))
);
create index fitness_person on fitness (person, decided_at desc, id);

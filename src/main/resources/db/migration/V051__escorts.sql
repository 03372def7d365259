create table escort (
    id uuid primary key,
    person uuid not null,
    case_reference text not null,
    kind text not null check (kind in ('RELATIVE', 'STAFF', 'NGO', 'CARRIER')),
    escort_person uuid,
    escort_account text,
    hand_over_to text not null,
    vetted boolean not null check (vetted),
    appointed_at timestamptz not null,
    appointed_by text not null,
    ended_at timestamptz,
    constraint escort_is_one_adult check (num_nonnulls(escort_person, escort_account) = 1),
    constraint escort_is_somebody_else check (escort_person is null or escort_person <> person)
);
create unique index escort_one_a_minor on escort (person) where ended_at is null;
create index escort_of_whom on escort (escort_person) where ended_at is null and escort_person is not null;

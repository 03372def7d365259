create table seat_allocation (
    id uuid primary key,
    movement uuid not null references movement,
    case_reference text not null,
    person uuid not null,
    state text not null check (state in ('PROPOSED', 'APPROVED', 'CONFIRMED', 'BOARDED', 'NO_SHOW', 'RELEASED')),
    lap boolean not null,
    wheelchair boolean not null,
    stretcher boolean not null,
    standby boolean not null default false,
    presumed boolean not null default false,
    proposed_at timestamptz not null,
    boarded_at timestamptz,
    arrived_at timestamptz,
    missing_reported_at timestamptz,
    explanation text,
    evidence text,
    version bigint not null,
    check ((state = 'BOARDED') = (boarded_at is not null)),
    check (arrived_at is null or state = 'BOARDED')
);
-- A person holds at most one seat at a time.
create unique index seat_allocation_one_a_person on seat_allocation (person)
    where state in ('PROPOSED', 'APPROVED', 'CONFIRMED', 'BOARDED');
create index seat_allocation_movement on seat_allocation (movement, case_reference);
create index seat_allocation_case on seat_allocation (case_reference);

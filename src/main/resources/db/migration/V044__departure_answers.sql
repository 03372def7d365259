-- What households answered when they were asked whether they travel.
create table departure_answer (
    movement uuid not null references movement,
    case_reference text not null,
    answer text not null check (answer in ('AGREES', 'LATER', 'REFUSES', 'NOT_REACHED')),
    pick_up boolean not null,
    day_phone text,
    split_reason text,
    refusal_reason text,
    answered_by text not null,
    answered_at timestamptz not null,
    primary key (movement, case_reference, answered_at)
);

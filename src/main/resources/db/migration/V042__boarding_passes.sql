create table boarding_pass (
    id uuid primary key,
    movement uuid not null references movement,
    allocation uuid not null references seat_allocation,
    characters text not null unique check (characters ~ '^[0-9A-HJKMNP-TV-Z]{10}$'),
    issued_at timestamptz not null,
    revoked_at timestamptz,
    version bigint not null
);
create unique index boarding_pass_one_a_seat on boarding_pass (allocation) where revoked_at is null;
create index boarding_pass_movement on boarding_pass (movement);

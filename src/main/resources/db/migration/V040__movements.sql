create table movement (
    id uuid primary key,
    code text not null unique check (code ~ '^[A-Z0-9][A-Z0-9-]{1,19}$'),
    crisis text not null,
    mode text not null check (mode in ('AIR', 'SEA', 'ROAD')),
    departure_place text not null,
    departure_at timestamptz not null,
    arrival_place text not null,
    arrival_centre text,
    arrival_at timestamptz not null,
    seats int not null check (seats between 1 and 3000),
    wheelchair int not null check (wheelchair between 0 and 100),
    stretcher int not null check (stretcher between 0 and 20),
    laps int not null check (laps between 0 and 3000),
    stage text not null check (stage in
        ('PLANNED', 'CONFIRMED', 'BOARDING', 'DEPARTED', 'ARRIVED', 'RECONCILED', 'CANCELLED')),
    permits text not null default '',
    accepts_expired boolean not null default false,
    planned_at timestamptz not null,
    confirmed_at timestamptz,
    boarding_opened_at timestamptz,
    boarding_closed_at timestamptz,
    departed_at timestamptz,
    arrived_at timestamptz,
    reconciled_at timestamptz,
    cancelled_at timestamptz,
    reason text,
    headcount int,
    version bigint not null,
    check (arrival_at > departure_at),
    check (wheelchair <= seats and stretcher <= seats),
    check ((stage = 'CANCELLED') = (cancelled_at is not null)),
    check (stage not in ('DEPARTED', 'ARRIVED', 'RECONCILED') or departed_at is not null),
    check (stage not in ('ARRIVED', 'RECONCILED') or arrived_at is not null)
);
create index movement_departure on movement (departure_at, id);
create index movement_crisis on movement (crisis, departure_at, id);
create index movement_to_open on movement (departure_at) where stage = 'CONFIRMED';
create index movement_to_reconcile on movement (arrived_at) where stage = 'ARRIVED';

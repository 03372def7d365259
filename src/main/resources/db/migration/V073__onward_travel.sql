create table onward_travel (
    case_reference text primary key,
    region text not null,
    place text not null,
    means text not null check (means in ('TRAIN', 'COACH', 'TAXI', 'FAMILY_CAR', 'AMBULANCE', 'NONE_NEEDED')),
    ticket text,
    planned_at timestamptz not null,
    planned_by text not null,
    constraint onward_travel_has_a_ticket check ((ticket is not null) = (means in ('TRAIN', 'COACH', 'TAXI')))
);

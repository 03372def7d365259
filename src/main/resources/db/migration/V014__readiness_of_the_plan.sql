create table post_report (
    id uuid primary key,
    crisis text not null references crisis,
    post text not null references post,
    operation text not null check (operation in ('FULL', 'REDUCED', 'CLOSED')),
    backup_post text references post check (backup_post <> post),
    staff int not null check (staff between 0 and 500),
    laissez_passer_stock int not null check (laissez_passer_stock between 0 and 20000),
    shelter_capacity int not null check (shelter_capacity between 0 and 10000),
    roads_open text[] not null check (roads_open <@ array['AIRPORT', 'PORT', 'LAND_BORDER', 'CITY_CENTRE']),
    emergency_phone text not null,
    reported_at timestamptz not null,
    reported_by text not null,
    check ((operation = 'CLOSED') = (backup_post is not null))
);
create index post_report_of_post on post_report (post, reported_at desc);
create index post_report_of_crisis on post_report (crisis, reported_at desc);

create table partner_meeting (
    id uuid primary key,
    crisis text not null references crisis,
    held_at timestamptz not null,
    partners text[] not null,
    recorded_at timestamptz not null,
    recorded_by text not null
);
create index partner_meeting_of_crisis on partner_meeting (crisis, held_at desc);

create table partner_decision (
    id uuid primary key,
    meeting uuid not null references partner_meeting,
    text text not null check (char_length(text) between 5 and 300),
    owner text not null references organisation,
    due date not null
);
create index partner_decision_of_meeting on partner_decision (meeting);

create table opened_centre (
    crisis text not null references crisis,
    centre text not null references reception_centre,
    capacity int not null check (capacity between 1 and 20000),
    opens_at timestamptz not null,
    teams text[] not null
        check (teams <@ array['BORDER_POLICE', 'HEALTH', 'PSYCHOLOGICAL', 'PROTECTION', 'SOCIAL', 'TRANSPORT']),
    opened_at timestamptz not null,
    opened_by text not null,
    primary key (crisis, centre)
);

create table case_file (
    reference text primary key,
    crisis text not null,
    household uuid not null unique references household,
    post text not null,
    channel text not null,
    status text not null,
    outcome text,
    priority text not null,
    priority_rule text not null,
    hold_reason text,
    hold_until timestamptz,
    country text not null,
    place text not null,
    latitude double precision,
    longitude double precision,
    area text,
    medical_urgency text,
    disability boolean not null default false,
    needs text[] not null,
    assembly_place text,
    available_from timestamptz,
    luggage int not null default 0,
    dependants int not null default 0,
    opened_at timestamptz not null,
    queue_since timestamptz not null,
    closed_at timestamptz,
    movement uuid,
    centre text,
    region text,
    no_shows int not null default 0,
    supervisor_question text,
    version bigint not null,
    constraint case_file_outcome_when_closed check ((outcome is not null) = (status = 'CLOSED')),
    constraint case_file_hold_whole check ((hold_reason is null) = (hold_until is null))
);
create index case_file_list on case_file (crisis, opened_at desc, reference desc);
create index case_file_queue on case_file (crisis, priority, queue_since) where status = 'READY' and hold_reason is null;
create index case_file_post on case_file (post, status);
create index case_file_movement on case_file (movement) where movement is not null;
create index case_file_open on case_file (crisis, status) where status <> 'CLOSED';

create table case_note (
    id uuid primary key,
    case_reference text not null references case_file,
    author text not null,
    written_at timestamptz not null,
    audience text,
    text text not null
);
create index case_note_case on case_note (case_reference, written_at);

-- One pending message to the process of a case; drained in the order of its number, each case by itself. There is no
-- foreign key: its check would make an act on many cases wait for every case that somebody holds.
create table case_signal (
    number bigint generated always as identity primary key,
    case_reference text not null,
    message text not null,
    facts jsonb not null,
    created_at timestamptz not null,
    attempts int not null default 0,
    next_attempt_at timestamptz not null,
    dead boolean not null default false
);
create index case_signal_due on case_signal (next_attempt_at) where not dead;
create index case_signal_case on case_signal (case_reference, number);

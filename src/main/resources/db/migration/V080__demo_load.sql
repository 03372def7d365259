create table demo_load (
    crisis text primary key,
    started_at timestamptz not null,
    finished_at timestamptz
);

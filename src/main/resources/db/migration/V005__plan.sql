-- One row a deployed plan: the hash over the names and contents of its files tells whether anything changed.
create table plan_version (
    deployment_id text primary key,
    hash text not null,
    deployed_at timestamptz not null
);

create table decision_record (
    id uuid primary key,
    decided_at timestamptz not null,
    subject text not null,
    decision text not null,
    version int not null,
    inputs jsonb not null,
    outputs jsonb not null,
    rule text
);
create index decision_record_subject on decision_record (subject, decided_at desc);

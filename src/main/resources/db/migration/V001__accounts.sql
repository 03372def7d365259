create table account (
    username text primary key,
    name text not null,
    password_hash text not null,
    enabled boolean not null default true,
    created_at timestamptz not null default now()
);

create table account_grant (
    username text not null references account on delete cascade,
    role text not null,
    place text not null,
    primary key (username, role, place)
);
create index account_grant_role on account_grant (role, place);

create table access_log (
    id uuid primary key,
    at timestamptz not null,
    username text not null,
    case_reference text not null,
    reason text
);
create index access_log_case on access_log (case_reference, at);

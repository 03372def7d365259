create table idempotency_key (
    account text not null,
    method text not null,
    path text not null,
    key text not null,
    body_hash text not null,
    status int,
    answer text,
    created_at timestamptz not null default now(),
    primary key (account, method, path, key)
);
create index idempotency_key_age on idempotency_key (created_at);

-- Random secrets of the product itself; one row a purpose, made at the first use.
create table signing_key (
    purpose text primary key,
    secret bytea not null check (length(secret) = 32)
);

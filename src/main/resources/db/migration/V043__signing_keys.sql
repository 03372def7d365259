-- Random secrets of the product itself, one row a purpose: made here, so that no two nodes make two of them.
create table signing_key (
    purpose text primary key,
    secret bytea not null check (length(secret) = 32)
);

-- Three random identifiers hold 366 bits from the server's own source of randomness.
insert into signing_key (purpose, secret) values
    ('boarding-pass', sha256((gen_random_uuid()::text || gen_random_uuid() || gen_random_uuid())::bytea));

create table cash_payment (
    receipt text primary key check (receipt ~ '^[A-Z0-9-]{4,20}$'),
    case_reference text not null,
    amount_centimes bigint not null check (amount_centimes > 0),
    means text not null check (means in ('CASH', 'MONEY_ORDER', 'MOBILE')),
    paid_at timestamptz not null,
    paid_by text not null
);
create index cash_payment_case on cash_payment (case_reference);

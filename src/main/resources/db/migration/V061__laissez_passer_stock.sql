-- Blanks a post holds: the serials from next to last of its letters, less those already issued out of turn.
create table laissez_passer_stock (
    post text primary key,
    letters text not null check (letters ~ '^[A-Z]{2}$'),
    next int not null check (next >= 0),
    last int not null check (last <= 999999),
    constraint laissez_passer_stock_in_order check (next <= last + 1)
);
create index laissez_passer_stock_letters on laissez_passer_stock (letters);

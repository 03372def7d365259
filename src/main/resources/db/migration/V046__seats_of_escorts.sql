-- An escort who is staff travels on a seat of the child's case; the account says who it is.
alter table seat_allocation add column escort_account text;

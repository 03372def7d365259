create table agreement (
    organisation text not null references organisation,
    state text not null references country,
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    regions text[] not null,
    primary key (organisation, state, valid_from)
);

create table service_kind (
    code text primary key,
    name_en text not null,
    name_fr text not null,
    name_ar text not null,
    kind text not null check (kind in ('PUBLIC', 'SPECIAL'))
);

create table service (
    code text primary key,
    organisation text not null references organisation,
    kind text not null references service_kind,
    regions text[] not null,
    languages text[] not null,
    capacity int not null check (capacity >= 0),
    phone text,
    email text,
    place text,
    place_ar text,
    latitude double precision not null,
    longitude double precision not null,
    confirmed_on date
);
create index service_of_kind on service (kind);

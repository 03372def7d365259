-- Offsets of the seeds (T-20d) count from this day.
create table first_start (
    id int primary key default 1 check (id = 1),
    day date not null
);

create table country (
    code text primary key check (code ~ '^[A-Z]{2}$'),
    name_en text not null,
    name_fr text not null,
    name_ar text not null
);

create table region (
    code text primary key,
    name_en text not null,
    name_fr text not null,
    name_ar text not null,
    latitude double precision not null,
    longitude double precision not null
);

create table post (
    code text primary key check (code ~ '^[a-z][a-z-]*$'),
    country text not null references country,
    name_en text not null,
    name_fr text not null,
    name_ar text not null,
    latitude double precision not null,
    longitude double precision not null,
    phone text,
    phone_code text not null
);
create index post_country on post (country);

create table place (
    code text primary key,
    post text not null references post,
    name_en text not null,
    name_fr text not null,
    name_ar text not null,
    latitude double precision not null,
    longitude double precision not null,
    exits text[] not null check (exits <@ array['AIRPORT', 'PORT', 'LAND_BORDER'])
);
create index place_post on place (post);

create table reception_centre (
    code text primary key check (code ~ '^[a-z][a-z-]*$'),
    region text not null references region,
    mode text not null check (mode in ('AIR', 'SEA')),
    name_en text not null,
    name_fr text not null,
    name_ar text not null,
    latitude double precision not null,
    longitude double precision not null,
    daily_capacity int not null check (daily_capacity > 0),
    phone text
);

create table organisation (
    code text primary key check (code ~ '^[a-z][a-z-]*$'),
    kind text not null check (kind in ('PUBLIC', 'INTERNATIONAL', 'ASSOCIATION', 'PRIVATE')),
    name_en text not null,
    name_fr text not null,
    name_ar text not null,
    phone text,
    email text,
    oversight text check (oversight in ('COMPLAINT', 'DATA')),
    region text references region
);

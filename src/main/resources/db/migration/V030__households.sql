create extension if not exists pg_trgm;

create table household (
    id uuid primary key,
    phone text not null,
    email text,
    preferred_language text,
    version bigint not null
);

create table person (
    id uuid primary key,
    household uuid not null references household,
    position int not null,
    given_name text not null,
    family_name text not null,
    given_name_arabic text,
    family_name_arabic text,
    sex text not null check (sex in ('F', 'M', 'X')),
    birth_date date,
    birth_year int not null check (birth_year between 1900 and 2200),
    nationalities text[] not null,
    head boolean not null,
    relationship text not null,
    needs text[] not null,
    search_key text not null,
    version bigint not null
);
create index person_household on person (household, position);
create index person_search on person using gin (search_key gin_trgm_ops);
create unique index person_one_head on person (household) where head;

create table person_paper (
    person uuid not null references person,
    position int not null,
    type text not null,
    number text not null,
    number_key text not null,
    country text,
    expires_on date,
    primary key (person, position)
);
create index person_paper_number on person_paper (number_key);

create table consent (
    id uuid primary key,
    household uuid not null references household deferrable initially deferred,
    purposes text[] not null,
    channel text not null,
    given_at timestamptz not null,
    recorded_at timestamptz not null,
    wording text,
    impossible text
);
create index consent_household on consent (household, recorded_at desc);

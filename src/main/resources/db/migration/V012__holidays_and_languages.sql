create table holiday (
    day date primary key,
    name_en text not null,
    name_fr text not null,
    name_ar text not null,
    confirmed boolean not null
);

create table language (
    code text primary key,
    name_en text not null,
    name_fr text not null,
    name_ar text not null,
    of_messages boolean not null
);

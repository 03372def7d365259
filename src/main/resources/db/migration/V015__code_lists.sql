-- Lists of codes that have no table of their own; the columns of each list's file stand in facts.
create table code_entry (
    list_name text not null,
    code text not null,
    name_en text,
    name_fr text,
    name_ar text,
    facts text not null check (jsonb_typeof(facts::jsonb) = 'object'),
    primary key (list_name, code)
);

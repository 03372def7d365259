create table crisis (
    code text primary key check (code ~ '^[A-Z]{3}\d{2}$'),
    title text not null check (char_length(title) between 2 and 120),
    kind text not null check (kind in ('CONFLICT', 'DISASTER', 'EPIDEMIC', 'POLITICAL', 'ORDINARY', 'OTHER')),
    countries text[] not null check (cardinality(countries) > 0),
    level text check (level in ('WATCH', 'ALERT', 'EMERGENCY', 'STOOD_DOWN')),
    starts_on date not null,
    estimate int check (estimate between 0 and 2000000),
    estimate_source text
        check (estimate_source in ('CONSULAR_REGISTER', 'COMMUNITY', 'HOST_STATE', 'PRESS', 'GUESS')),
    exits text[] not null check (exits <@ array['AIRPORT', 'PORT', 'LAND_BORDER']),
    review_at timestamptz,
    budget_centimes bigint check (budget_centimes >= 0),
    plan_in_force_at timestamptz,
    changed_at timestamptz not null,
    version bigint not null
);
create index crisis_by_start on crisis (starts_on desc, code);

-- An area's risk from an instant on; the row that no instant ends is the one in force. The change of a risk ends one row
-- and adds another in one flush, in either order, hence the deferred constraint.
create table area_risk (
    id uuid primary key,
    crisis text not null references crisis,
    position int not null,
    name text not null check (char_length(name) between 2 and 80),
    country text not null references country,
    risk text not null check (risk in ('LOW', 'MEDIUM', 'HIGH', 'EXTREME')),
    since timestamptz not null,
    until timestamptz check (until >= since),
    constraint area_named_once exclude using btree (crisis with =, lower(name) with =)
        where (until is null) deferrable initially deferred
);
create index area_risk_of_crisis on area_risk (crisis, position);

create table crisis_level_change (
    id uuid primary key,
    crisis text not null references crisis,
    level text not null check (level in ('WATCH', 'ALERT', 'EMERGENCY', 'STOOD_DOWN')),
    note text,
    at timestamptz not null,
    actor text not null
);
create index crisis_level_change_of_crisis on crisis_level_change (crisis, at);

create table crisis_note (
    id uuid primary key,
    crisis text not null references crisis,
    readers text not null,
    text text not null check (char_length(text) <= 2000),
    at timestamptz not null,
    actor text not null
);
create index crisis_note_of_crisis on crisis_note (crisis, at);

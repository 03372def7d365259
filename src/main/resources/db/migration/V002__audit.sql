create table audit_event (
    id uuid primary key,
    entry bigint generated always as identity,
    number bigint unique,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null,
    actor text not null,
    action text not null,
    crisis text,
    case_reference text,
    movement uuid,
    facts jsonb not null,
    previous_hash text,
    hash text
);
create index audit_event_case on audit_event (case_reference, occurred_at, entry) where case_reference is not null;
create index audit_event_movement on audit_event (movement, occurred_at, entry) where movement is not null;
create index audit_event_order on audit_event (occurred_at, entry);
create index audit_event_unsealed on audit_event (entry) where number is null;

-- An event is written once. The only change allowed is the sealing of an event that has no number yet.
create function audit_event_is_written_once() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.number is null and new.number is not null
        and (old.id, old.occurred_at, old.recorded_at, old.actor, old.action, old.facts)
            = (new.id, new.occurred_at, new.recorded_at, new.actor, new.action, new.facts)
        and old.crisis is not distinct from new.crisis
        and old.case_reference is not distinct from new.case_reference
        and old.movement is not distinct from new.movement then
        return new;
    end if;
    raise exception 'the audit trail only grows';
end $$;

create trigger audit_event_written_once before update or delete on audit_event
    for each row execute function audit_event_is_written_once();

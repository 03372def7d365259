-- A projection of the engine's open user tasks, written in the engine's own transaction.
create table work_item (
    id text primary key,
    task text not null,
    process text not null,
    instance text not null,
    subject text not null,
    crisis text,
    case_reference text,
    movement uuid,
    person uuid,
    candidate_group text not null,
    post text,
    centre text,
    region text,
    organisation text,
    priority text,
    held boolean not null default false,
    assignee text,
    created_at timestamptz not null,
    due_at timestamptz
);
create index work_item_available on work_item (candidate_group, priority, due_at, id) where assignee is null;
create index work_item_mine on work_item (assignee, priority, due_at, id) where assignee is not null;
create index work_item_due on work_item (due_at, id);
create index work_item_subject on work_item (subject);

-- Items that are over: whoever comes too late is told so, rather than that there never was such a task.
create table work_item_past (
    like work_item including defaults,
    ended_at timestamptz not null,
    primary key (id)
);
alter table work_item_past drop column instance;
create index work_item_past_case on work_item_past (subject, ended_at);

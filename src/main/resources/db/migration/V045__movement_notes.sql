create table movement_note (
    id uuid primary key,
    movement uuid not null references movement,
    written_at timestamptz not null,
    author text not null,
    visible_to text not null,
    text text not null
);
create index movement_note_movement on movement_note (movement, written_at);

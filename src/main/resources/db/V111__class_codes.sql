-- The code a teacher shows to the class: one per group, gone when it is stopped. Who types it in time comes in as a pupil of that group.
create table class_code (
    board_id  uuid not null references board(id),
    group_id  uuid not null,
    code_hash bytea not null unique,
    sealed    bytea not null,
    made_by   uuid not null,
    made_at   timestamptz not null,
    until_at  timestamptz not null,
    primary key (board_id, group_id),
    foreign key (board_id, group_id) references class_group (board_id, id),
    foreign key (board_id, made_by) references person (board_id, id)
);
comment on column class_code.sealed is 'the code, sealed with a key that is not in the database, so that the teacher can look at it again';

-- The three pictures a pupil chose, so that nobody comes in as a classmate. A teacher takes them away when they are forgotten.
create table pupil_pictures (
    board_id  uuid not null references board(id),
    person_id uuid not null,
    hash      bytea not null,
    set_at    timestamptz not null,
    primary key (board_id, person_id),
    foreign key (board_id, person_id) references person (board_id, id)
);

-- Who came in with the code of the class last, and when, for the teacher to see. No other visit is kept.
create table class_visit (
    board_id  uuid not null references board(id),
    person_id uuid not null,
    group_id  uuid not null,
    came_at   timestamptz not null,
    primary key (board_id, person_id),
    foreign key (board_id, person_id) references person (board_id, id),
    foreign key (board_id, group_id) references class_group (board_id, id)
);

do $$
declare t text;
begin
    foreach t in array array['class_code', 'pupil_pictures', 'class_visit'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy board_fence on %I
            using (board_id = (select nullif(current_setting(''app.board'', true), '''')::uuid))
            with check (board_id = (select nullif(current_setting(''app.board'', true), '''')::uuid))', t);
        execute format('grant select, insert, update, delete on %I to huisregel_app', t);
    end loop;
end $$;
-- A class types its code before any board is known: a transaction that says one code may read its row, of whatever board, and no other.
create policy by_code on class_code for select using (code_hash = (select decode(nullif(current_setting('app.class_code', true), ''), 'hex')));

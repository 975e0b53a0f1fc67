-- Whose daily mail was looked after on which day: whoever adds the row makes it, so that no two nodes do, and no hour that comes twice makes two.
create table digest_day (
    board_id  uuid not null references board(id),
    person_id uuid not null,
    day       date not null,
    primary key (board_id, person_id, day),
    foreign key (board_id, person_id) references person (board_id, id)
);

-- Of what somebody was told that it waits, while it does. The mark says nothing of it.
create table digest_told (
    board_id  uuid not null references board(id),
    person_id uuid not null,
    mark      bytea not null,
    primary key (board_id, person_id, mark),
    foreign key (board_id, person_id) references person (board_id, id)
);

do $$
declare t text;
begin
    foreach t in array array['digest_day', 'digest_told'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy board_fence on %I
            using (board_id = (select nullif(current_setting(''app.board'', true), '''')::uuid))
            with check (board_id = (select nullif(current_setting(''app.board'', true), '''')::uuid))', t);
        execute format('grant select, insert, delete on %I to huisregel_app', t);
    end loop;
end $$;

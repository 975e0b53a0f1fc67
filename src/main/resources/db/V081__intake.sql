-- A file that somebody sent in: read, shown as a dry run, confirmed, worked in. Of the file only the fields we read are kept, for at most a day.
create table intake (
    board_id    uuid not null references board(id),
    id          uuid not null default uuidv7(),
    location_id uuid not null,
    kind        text not null check (kind in ('roster', 'guardians', 'answers')),
    by_person   uuid not null,
    by_hat      text not null,
    read_at     timestamptz not null,
    until       timestamptz not null,
    state       text not null check (state in ('read', 'running', 'done', 'failed', 'dropped', 'expired')),
    told_day    date,
    fingerprint text,
    choices     text,
    changed     boolean not null default false,
    counts      text,
    ended_at    timestamptz,
    primary key (board_id, id),
    foreign key (board_id, location_id) references location (board_id, id),
    foreign key (board_id, by_person) references person (board_id, id)
);
create unique index intake_one_at_a_time on intake (board_id, location_id) where state = 'running';
create index on intake (board_id, location_id, read_at);
comment on column intake.told_day is 'the day the file says it is about (peildatum)';
comment on column intake.changed is 'what it would do changed between the dry run and the confirmation, so it was not done';
comment on column intake.counts is 'how many of what: no names, no keys';

create table intake_content (
    board_id  uuid not null,
    intake_id uuid not null,
    content   text not null,
    primary key (board_id, intake_id),
    foreign key (board_id, intake_id) references intake (board_id, id)
);
comment on table intake_content is 'the fields read, until it is done, dropped or a day old';

-- How far it is. A row of its own: the intake itself is held by whoever works on it.
create table intake_progress (
    board_id  uuid not null,
    intake_id uuid not null,
    done      int  not null,
    total     int  not null,
    at        timestamptz not null,
    primary key (board_id, intake_id),
    foreign key (board_id, intake_id) references intake (board_id, id)
);

do $$
declare t text;
begin
    foreach t in array array['intake', 'intake_content', 'intake_progress'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy board_fence on %I
            using (board_id = (select nullif(current_setting(''app.board'', true), '''')::uuid))
            with check (board_id = (select nullif(current_setting(''app.board'', true), '''')::uuid))', t);
    end loop;
end $$;
grant select, insert, update on intake to huisregel_app;
grant select, insert, delete on intake_content to huisregel_app;
grant select, insert, update, delete on intake_progress to huisregel_app;

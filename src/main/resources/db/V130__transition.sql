-- The transition of a school to the next school year: prepared, looked at, carried out in one go, and for a while undone.
create table transition (
    board_id    uuid not null references board(id),
    id          uuid not null default uuidv7(),
    location_id uuid not null,
    school_year int  not null check (school_year between 2000 and 2200),
    state       text not null default 'prepared' check (state in ('prepared', 'done', 'undone', 'dropped')),
    made_by     uuid not null,
    made_at     timestamptz not null,
    done_by     uuid,
    done_at     timestamptz,
    undone_by   uuid,
    undone_at   timestamptz,
    primary key (board_id, id),
    foreign key (board_id, location_id) references location (board_id, id),
    foreign key (board_id, made_by) references person (board_id, id),
    foreign key (board_id, done_by) references person (board_id, id),
    foreign key (board_id, undone_by) references person (board_id, id)
);
create unique index transition_one_at_a_time on transition (board_id, location_id) where state = 'prepared';
create index on transition (board_id, location_id, done_at);
comment on column transition.school_year is 'the year it leads to';

-- The groups there will be. Once carried out, a group has the id it was planned with.
create table transition_group (
    board_id      uuid not null,
    id            uuid not null default uuidv7(),
    transition_id uuid not null,
    name          text not null check (length(name) between 1 and 64),
    group_id      uuid,
    primary key (board_id, id),
    unique (board_id, transition_id, name),
    foreign key (board_id, transition_id) references transition (board_id, id),
    foreign key (board_id, group_id) references class_group (board_id, id)
);
comment on column transition_group.group_id is 'the group itself, where there is one already: a file of the new year told it';

create table transition_teacher (
    board_id  uuid not null,
    group_id  uuid not null,
    person_id uuid not null,
    primary key (board_id, group_id, person_id),
    foreign key (board_id, group_id) references transition_group (board_id, id),
    foreign key (board_id, person_id) references person (board_id, id)
);

-- What somebody chose, or a file told. About whom nothing is here, the proposal holds.
create table transition_pupil (
    board_id      uuid not null,
    transition_id uuid not null,
    pupil_id      uuid not null,
    fate          text not null check (fate in ('group', 'leaves', 'school', 'open')),
    group_id      uuid,
    location_id   uuid,
    primary key (board_id, transition_id, pupil_id),
    foreign key (board_id, transition_id) references transition (board_id, id),
    foreign key (board_id, pupil_id) references person (board_id, id),
    foreign key (board_id, group_id) references transition_group (board_id, id),
    foreign key (board_id, location_id) references location (board_id, id),
    check ((fate = 'group') = (group_id is not null) and (fate = 'school') = (location_id is not null))
);

-- Every row it wrote, with what was there before, so that it can be taken back as it was, and seen whether anybody changed it since.
create table transition_written (
    board_id      uuid not null,
    transition_id uuid not null,
    kind          text not null check (kind in ('group', 'enrolled', 'ended', 'led', 'employed', 'resigned', 'parted')),
    row_id        uuid not null,
    group_id      uuid,
    from_day      date,
    until_was     date,
    until_now     date,
    group_was     uuid,
    foreign key (board_id, transition_id) references transition (board_id, id)
);
create index on transition_written (board_id, transition_id, kind, row_id);
comment on column transition_written.row_id is 'of the group, the enrolment, the employment; of the pupil for a composite group';

do $$
declare t text;
begin
    foreach t in array array['transition', 'transition_group', 'transition_teacher', 'transition_pupil', 'transition_written'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy board_fence on %I
            using (board_id = (select nullif(current_setting(''app.board'', true), '''')::uuid))
            with check (board_id = (select nullif(current_setting(''app.board'', true), '''')::uuid))', t);
    end loop;
end $$;
grant select, insert, update on transition, transition_group to huisregel_app;
grant select, insert, update, delete on transition_pupil to huisregel_app;
grant select, insert, delete on transition_teacher, transition_written to huisregel_app;
grant delete on transition_group to huisregel_app;

-- What a transition wrote and nobody used goes without a trace when it is undone; what others refer to, their keys hold.
grant delete on class_group, enrolment, employment to huisregel_app;

-- Who is where: locations, groups, people and what ties them. Every row belongs to one board.

create table location (
    board_id uuid not null references board(id),
    id       uuid not null default uuidv7(),
    slug     text not null,
    name     text not null,
    town     text not null,
    kind     text not null default 'primary' check (kind in ('primary', 'special')),
    primary key (board_id, id)
);

-- The directory: which board an address of a public page belongs to. No fence, because the board is what it tells.
create table address (
    slug        text primary key check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    board_id    uuid not null,
    location_id uuid not null,
    foreign key (board_id, location_id) references location (board_id, id)
);

create table class_group (
    board_id    uuid not null references board(id),
    id          uuid not null default uuidv7(),
    location_id uuid not null,
    school_year int  not null check (school_year between 2000 and 2200),
    name        text not null,
    primary key (board_id, id),
    foreign key (board_id, location_id) references location (board_id, id),
    unique (board_id, location_id, school_year, name)
);

create table person (
    board_id   uuid not null references board(id),
    id         uuid not null default uuidv7(),
    first_name text not null,
    last_name  text not null,
    called     text,
    born       date,
    shielded   boolean not null default false,
    primary key (board_id, id)
);
comment on column person.called is 'what pupils and parents say: juf Fatima';
comment on column person.shielded is 'nothing of this pupil may be published, whatever anybody consented to; why is kept nowhere';

create table enrolment (
    board_id  uuid not null references board(id),
    id        uuid not null default uuidv7(),
    pupil_id  uuid not null,
    group_id  uuid not null,
    from_day  date not null,
    until_day date check (until_day >= from_day),
    primary key (board_id, id),
    foreign key (board_id, pupil_id) references person (board_id, id),
    foreign key (board_id, group_id) references class_group (board_id, id)
);
create index on enrolment (board_id, group_id);
create index on enrolment (board_id, pupil_id);

create table guardianship (
    board_id    uuid not null references board(id),
    id          uuid not null default uuidv7(),
    guardian_id uuid not null,
    pupil_id    uuid not null,
    relation    text not null check (relation in ('mother', 'father', 'guardian', 'carer')),
    authority   text not null default 'unknown' check (authority in ('yes', 'no', 'unknown')),
    from_day    date not null,
    until_day   date check (until_day >= from_day),
    primary key (board_id, id),
    foreign key (board_id, guardian_id) references person (board_id, id),
    foreign key (board_id, pupil_id) references person (board_id, id)
);
create index on guardianship (board_id, guardian_id);
create index on guardianship (board_id, pupil_id);
comment on column guardianship.authority is 'gezag; unknown carries no consent';

create table employment (
    board_id    uuid not null references board(id),
    id          uuid not null default uuidv7(),
    person_id   uuid not null,
    location_id uuid,
    role        text not null check (role in ('teacher', 'support', 'head', 'board_member', 'administrator')),
    group_id    uuid,
    from_day    date not null,
    until_day   date check (until_day >= from_day),
    primary key (board_id, id),
    foreign key (board_id, person_id) references person (board_id, id),
    foreign key (board_id, location_id) references location (board_id, id),
    foreign key (board_id, group_id) references class_group (board_id, id),
    check (location_id is not null or role in ('board_member', 'administrator'))
);
create index on employment (board_id, person_id);
create index on employment (board_id, location_id);

create table school_hours (
    board_id    uuid not null references board(id),
    location_id uuid not null,
    weekday     int  not null check (weekday between 1 and 7),
    kind        text not null check (kind in ('school', 'lesson')),
    starts      time not null,
    ends        time not null check (ends > starts),
    primary key (board_id, location_id, weekday, kind, starts),
    foreign key (board_id, location_id) references location (board_id, id)
);

create table holiday (
    board_id    uuid not null references board(id),
    location_id uuid not null,
    first_day   date not null,
    last_day    date not null check (last_day >= first_day),
    name        text not null,
    primary key (board_id, location_id, first_day),
    foreign key (board_id, location_id) references location (board_id, id)
);

do $$
declare t text;
begin
    foreach t in array array['location', 'class_group', 'person', 'enrolment', 'guardianship', 'employment', 'school_hours', 'holiday'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy board_fence on %I
            using (board_id = (select nullif(current_setting(''app.board'', true), '''')::uuid))
            with check (board_id = (select nullif(current_setting(''app.board'', true), '''')::uuid))', t);
        execute format('grant select, insert, update on %I to huisregel_app', t);
    end loop;
end $$;
grant select, insert on address to huisregel_app;

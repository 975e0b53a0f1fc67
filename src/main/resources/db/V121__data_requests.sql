-- Days on which no term ends: the days of the Algemene termijnenwet. A table and no code, because a royal decree can equate a day.
create table public_holiday (
    day  date primary key,
    name text not null
);
insert into public_holiday (day, name) values
    ('2026-01-01', 'nieuwjaarsdag'), ('2026-04-03', 'Goede Vrijdag'), ('2026-04-06', 'tweede paasdag'), ('2026-04-27', 'Koningsdag'), ('2026-05-05', 'Bevrijdingsdag'), ('2026-05-14', 'Hemelvaartsdag'), ('2026-05-25', 'tweede pinksterdag'), ('2026-12-25', 'eerste kerstdag'), ('2026-12-26', 'tweede kerstdag'),
    ('2027-01-01', 'nieuwjaarsdag'), ('2027-03-26', 'Goede Vrijdag'), ('2027-03-29', 'tweede paasdag'), ('2027-04-27', 'Koningsdag'), ('2027-05-05', 'Bevrijdingsdag'), ('2027-05-06', 'Hemelvaartsdag'), ('2027-05-17', 'tweede pinksterdag'), ('2027-12-25', 'eerste kerstdag'), ('2027-12-26', 'tweede kerstdag'),
    ('2028-01-01', 'nieuwjaarsdag'), ('2028-04-14', 'Goede Vrijdag'), ('2028-04-17', 'tweede paasdag'), ('2028-04-27', 'Koningsdag'), ('2028-05-05', 'Bevrijdingsdag'), ('2028-05-25', 'Hemelvaartsdag'), ('2028-06-05', 'tweede pinksterdag'), ('2028-12-25', 'eerste kerstdag'), ('2028-12-26', 'tweede kerstdag'),
    ('2029-01-01', 'nieuwjaarsdag'), ('2029-03-30', 'Goede Vrijdag'), ('2029-04-02', 'tweede paasdag'), ('2029-04-27', 'Koningsdag'), ('2029-05-05', 'Bevrijdingsdag'), ('2029-05-10', 'Hemelvaartsdag'), ('2029-05-21', 'tweede pinksterdag'), ('2029-12-25', 'eerste kerstdag'), ('2029-12-26', 'tweede kerstdag'),
    ('2030-01-01', 'nieuwjaarsdag'), ('2030-04-19', 'Goede Vrijdag'), ('2030-04-22', 'tweede paasdag'), ('2030-04-27', 'Koningsdag'), ('2030-05-05', 'Bevrijdingsdag'), ('2030-05-30', 'Hemelvaartsdag'), ('2030-06-10', 'tweede pinksterdag'), ('2030-12-25', 'eerste kerstdag'), ('2030-12-26', 'tweede kerstdag'),
    ('2031-01-01', 'nieuwjaarsdag'), ('2031-04-11', 'Goede Vrijdag'), ('2031-04-14', 'tweede paasdag'), ('2031-04-26', 'Koningsdag'), ('2031-05-05', 'Bevrijdingsdag'), ('2031-05-22', 'Hemelvaartsdag'), ('2031-06-02', 'tweede pinksterdag'), ('2031-12-25', 'eerste kerstdag'), ('2031-12-26', 'tweede kerstdag'),
    ('2032-01-01', 'nieuwjaarsdag'), ('2032-03-26', 'Goede Vrijdag'), ('2032-03-29', 'tweede paasdag'), ('2032-04-27', 'Koningsdag'), ('2032-05-05', 'Bevrijdingsdag'), ('2032-05-06', 'Hemelvaartsdag'), ('2032-05-17', 'tweede pinksterdag'), ('2032-12-25', 'eerste kerstdag'), ('2032-12-26', 'tweede kerstdag'),
    ('2033-01-01', 'nieuwjaarsdag'), ('2033-04-15', 'Goede Vrijdag'), ('2033-04-18', 'tweede paasdag'), ('2033-04-27', 'Koningsdag'), ('2033-05-05', 'Bevrijdingsdag'), ('2033-05-26', 'Hemelvaartsdag'), ('2033-06-06', 'tweede pinksterdag'), ('2033-12-25', 'eerste kerstdag'), ('2033-12-26', 'tweede kerstdag'),
    ('2034-01-01', 'nieuwjaarsdag'), ('2034-04-07', 'Goede Vrijdag'), ('2034-04-10', 'tweede paasdag'), ('2034-04-27', 'Koningsdag'), ('2034-05-05', 'Bevrijdingsdag'), ('2034-05-18', 'Hemelvaartsdag'), ('2034-05-29', 'tweede pinksterdag'), ('2034-12-25', 'eerste kerstdag'), ('2034-12-26', 'tweede kerstdag'),
    ('2035-01-01', 'nieuwjaarsdag'), ('2035-03-23', 'Goede Vrijdag'), ('2035-03-26', 'tweede paasdag'), ('2035-04-27', 'Koningsdag'), ('2035-05-03', 'Hemelvaartsdag'), ('2035-05-05', 'Bevrijdingsdag'), ('2035-05-14', 'tweede pinksterdag'), ('2035-12-25', 'eerste kerstdag'), ('2035-12-26', 'tweede kerstdag'),
    ('2036-01-01', 'nieuwjaarsdag'), ('2036-04-11', 'Goede Vrijdag'), ('2036-04-14', 'tweede paasdag'), ('2036-04-26', 'Koningsdag'), ('2036-05-05', 'Bevrijdingsdag'), ('2036-05-22', 'Hemelvaartsdag'), ('2036-06-02', 'tweede pinksterdag'), ('2036-12-25', 'eerste kerstdag'), ('2036-12-26', 'tweede kerstdag'),
    ('2037-01-01', 'nieuwjaarsdag'), ('2037-04-03', 'Goede Vrijdag'), ('2037-04-06', 'tweede paasdag'), ('2037-04-27', 'Koningsdag'), ('2037-05-05', 'Bevrijdingsdag'), ('2037-05-14', 'Hemelvaartsdag'), ('2037-05-25', 'tweede pinksterdag'), ('2037-12-25', 'eerste kerstdag'), ('2037-12-26', 'tweede kerstdag'),
    ('2038-01-01', 'nieuwjaarsdag'), ('2038-04-23', 'Goede Vrijdag'), ('2038-04-26', 'tweede paasdag'), ('2038-04-27', 'Koningsdag'), ('2038-05-05', 'Bevrijdingsdag'), ('2038-06-03', 'Hemelvaartsdag'), ('2038-06-14', 'tweede pinksterdag'), ('2038-12-25', 'eerste kerstdag'), ('2038-12-26', 'tweede kerstdag'),
    ('2039-01-01', 'nieuwjaarsdag'), ('2039-04-08', 'Goede Vrijdag'), ('2039-04-11', 'tweede paasdag'), ('2039-04-27', 'Koningsdag'), ('2039-05-05', 'Bevrijdingsdag'), ('2039-05-19', 'Hemelvaartsdag'), ('2039-05-30', 'tweede pinksterdag'), ('2039-12-25', 'eerste kerstdag'), ('2039-12-26', 'tweede kerstdag'),
    ('2040-01-01', 'nieuwjaarsdag'), ('2040-03-30', 'Goede Vrijdag'), ('2040-04-02', 'tweede paasdag'), ('2040-04-27', 'Koningsdag'), ('2040-05-05', 'Bevrijdingsdag'), ('2040-05-10', 'Hemelvaartsdag'), ('2040-05-21', 'tweede pinksterdag'), ('2040-12-25', 'eerste kerstdag'), ('2040-12-26', 'tweede kerstdag');
grant select on public_holiday to huisregel_app;

-- What somebody asks about data of a person (AVG 15 to 17), here or on paper. To be answered within a month.
create table data_request (
    board_id     uuid not null references board(id),
    id           uuid not null default uuidv7(),
    location_id  uuid,
    person_id    uuid not null,
    by_person    uuid not null,
    kind         text not null check (kind in ('access', 'correction', 'erasure')),
    words        text not null default '' check (length(words) <= 1000),
    on_paper     boolean not null,
    received_on  date not null,
    due          date not null,
    taken_by     uuid,
    extended_on  date,
    extended_why text check (length(extended_why) <= 500),
    decided_by   uuid,
    decided_at   timestamptz,
    outcome      text check (outcome in ('done', 'partly', 'refused')),
    source       text check (source in ('administration', 'here')),
    reason       text check (length(reason) <= 1000),
    primary key (board_id, id),
    foreign key (board_id, location_id) references location (board_id, id),
    foreign key (board_id, person_id) references person (board_id, id),
    foreign key (board_id, by_person) references person (board_id, id),
    foreign key (board_id, taken_by) references person (board_id, id),
    foreign key (board_id, decided_by) references person (board_id, id),
    check ((decided_at is null) = (decided_by is null) and (decided_at is null) = (outcome is null)),
    check ((extended_on is null) = (extended_why is null))
);
create index on data_request (board_id, person_id);
create index on data_request (board_id, by_person);
create index on data_request (board_id, due) where decided_at is null;
comment on column data_request.person_id is 'whose data it is about; by_person: who asks, for themselves or for their child';
comment on column data_request.source is 'where what is wrong must be put right: in the school administration, or here';
comment on column data_request.extended_on is 'told within the first month: two months more (AVG 12(3))';

do $$
declare t text;
begin
    foreach t in array array['data_request'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy board_fence on %I
            using (board_id = (select nullif(current_setting(''app.board'', true), '''')::uuid))
            with check (board_id = (select nullif(current_setting(''app.board'', true), '''')::uuid))', t);
    end loop;
end $$;
grant select, insert, update, delete on data_request to huisregel_app;
-- An address that is wrong is put right, and goes when its person goes.
grant delete on contact to huisregel_app;

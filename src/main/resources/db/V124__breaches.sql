-- Every breach of personal data, also one that need not be reported (AVG 33(5)).
create table breach (
    board_id       uuid not null references board(id),
    id             uuid not null default uuidv7(),
    number         int  not null check (number > 0),
    location_id    uuid,
    entered_by     uuid not null,
    entered_at     timestamptz not null,
    discovered_at  timestamptz not null,
    what           text not null check (length(what) between 1 and 2000),
    whose          text not null default '' check (length(whose) <= 1000),
    consequences   text not null default '' check (length(consequences) <= 2000),
    measures       text not null default '' check (length(measures) <= 2000),
    risk           text check (risk in ('none', 'some', 'high')),
    authority_told timestamptz,
    authority_why  text check (length(authority_why) <= 1000),
    persons_told   timestamptz,
    persons_why    text check (length(persons_why) <= 1000),
    closed_by      uuid,
    closed_at      timestamptz,
    primary key (board_id, id),
    unique (board_id, number),
    foreign key (board_id, location_id) references location (board_id, id),
    foreign key (board_id, entered_by) references person (board_id, id),
    foreign key (board_id, closed_by) references person (board_id, id),
    check (discovered_at <= entered_at),
    check ((closed_at is null) = (closed_by is null))
);
comment on column breach.discovered_at is 'when the school knew: from here the seventy-two hours run';
comment on column breach.authority_why is 'why it was not reported to the AP, or why later than seventy-two hours';
comment on column breach.persons_why is 'why the people it is about were not told';

-- What was done about it, in order. Added and never changed.
create table breach_step (
    board_id  uuid not null references board(id),
    id        uuid not null default uuidv7(),
    breach_id uuid not null,
    by_person uuid not null,
    at        timestamptz not null,
    words     text not null check (length(words) between 1 and 1000),
    primary key (board_id, id),
    foreign key (board_id, breach_id) references breach (board_id, id) on delete cascade,
    foreign key (board_id, by_person) references person (board_id, id)
);
create index on breach_step (board_id, breach_id, at);

do $$
declare t text;
begin
    foreach t in array array['breach', 'breach_step'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy board_fence on %I
            using (board_id = (select nullif(current_setting(''app.board'', true), '''')::uuid))
            with check (board_id = (select nullif(current_setting(''app.board'', true), '''')::uuid))', t);
    end loop;
end $$;
grant select, insert, update, delete on breach to huisregel_app;
grant select, insert on breach_step to huisregel_app;

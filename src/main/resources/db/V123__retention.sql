-- How long each kind of data is kept where the board set another term than the product starts with, and what a job proposes to erase.
create table retention_term (
    board_id uuid not null references board(id),
    kind     text not null,
    months   int  not null check (months between 1 and 1200),
    reason   text not null default '' check (length(reason) <= 500),
    set_by   uuid not null,
    set_at   timestamptz not null,
    primary key (board_id, kind),
    foreign key (board_id, set_by) references person (board_id, id)
);

-- What is over its term, proposed and not yet confirmed. Made anew every day; nothing goes because it is in here.
create table retention_proposal (
    board_id    uuid not null references board(id),
    id          uuid not null default uuidv7(),
    kind        text not null,
    person_id   uuid,
    over_since  date not null,
    many        int  not null check (many > 0),
    proposed_at timestamptz not null,
    primary key (board_id, id),
    foreign key (board_id, person_id) references person (board_id, id)
);
create unique index retention_proposal_once on retention_proposal (board_id, kind, coalesce(person_id, board_id));
comment on column retention_proposal.many is 'how many rows, where it is about no one person';

-- What a named person confirmed.
create table retention_round (
    board_id     uuid not null references board(id),
    id           uuid not null default uuidv7(),
    confirmed_by uuid not null,
    confirmed_at timestamptz not null,
    went         text not null,
    primary key (board_id, id),
    foreign key (board_id, confirmed_by) references person (board_id, id)
);

do $$
declare t text;
begin
    foreach t in array array['retention_term', 'retention_proposal', 'retention_round'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy board_fence on %I
            using (board_id = (select nullif(current_setting(''app.board'', true), '''')::uuid))
            with check (board_id = (select nullif(current_setting(''app.board'', true), '''')::uuid))', t);
    end loop;
end $$;
grant select, insert, update on retention_term to huisregel_app;
grant select, insert, update, delete on retention_proposal to huisregel_app;
grant select, insert on retention_round to huisregel_app;

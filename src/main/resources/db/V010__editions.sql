-- Editions a board adopted, each with the very text it was. Never edited: a change is a new edition.
create table edition (
    board_id    uuid not null references board(id),
    id          uuid not null default uuidv7(),
    location_id uuid,
    name        text not null,
    dated       date not null,
    hash        text not null check (hash ~ '^[0-9a-f]{64}$'),
    source      text not null,
    adopted_by  uuid not null,
    in_force    timestamptz not null,
    primary key (board_id, id),
    foreign key (board_id, location_id) references location (board_id, id),
    foreign key (board_id, adopted_by) references person (board_id, id)
);
create unique index edition_one_at_a_time on edition (board_id, coalesce(location_id, board_id), in_force);
comment on table edition is 'the one in force is the latest whose in_force has come; superseded ones stay, because decisions point at them';
comment on column edition.location_id is 'null: of the board as a whole; otherwise the additions of one location';

alter table edition enable row level security;
alter table edition force row level security;
create policy board_fence on edition
    using (board_id = (select nullif(current_setting('app.board', true), '')::uuid))
    with check (board_id = (select nullif(current_setting('app.board', true), '')::uuid));
grant select, insert on edition to huisregel_app;

-- Whom a visitor of the demo can choose to be. Empty in a school's own installation.
create table demo_choice (
    board_id  uuid not null references board(id),
    id        uuid not null default uuidv7(),
    place     int  not null,
    person_id uuid not null,
    hat       text not null,
    text_key  text not null,
    school    text not null,
    primary key (board_id, id),
    foreign key (board_id, person_id) references person (board_id, id)
);
alter table demo_choice enable row level security;
alter table demo_choice force row level security;
create policy board_fence on demo_choice
    using (board_id = (select nullif(current_setting('app.board', true), '')::uuid))
    with check (board_id = (select nullif(current_setting('app.board', true), '')::uuid));
grant select, insert on demo_choice to huisregel_app;

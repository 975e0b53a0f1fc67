-- Pictures, made anew by the worker. What people sent is never kept.
-- An unknown mark is null: it has not been said, and that never counts as no.

create table picture (
    board_id      uuid not null references board (id),
    id            uuid not null default uuidv7(),
    made_by       uuid not null,
    made_at       timestamptz not null default now(),
    width         int not null check (width > 0),
    height        int not null check (height > 0),
    tagging       text not null default 'untagged' check (tagging in ('untagged', 'nobody', 'people')),
    portrait      boolean,
    facing_camera boolean,
    logo          text check (logo in ('none', 'official', 'own_made')),
    alt_text      text not null default '' check (length(alt_text) <= 500),
    maker         text check (length(maker) <= 200),
    licence       text check (length(licence) <= 200),
    primary key (board_id, id),
    foreign key (board_id, made_by) references person (board_id, id),
    check ((maker is null) = (licence is null))
);

create table picture_size (
    board_id   uuid not null,
    picture_id uuid not null,
    size       text not null check (size in ('large', 'small')),
    width      int not null,
    height     int not null,
    bytes      bytea not null,
    primary key (board_id, picture_id, size),
    foreign key (board_id, picture_id) references picture (board_id, id) on delete cascade
);

-- A JPEG cannot be packed any smaller.
alter table picture_size alter column bytes set storage external;

create table picture_person (
    board_id   uuid not null,
    picture_id uuid not null,
    person_id  uuid not null,
    primary key (board_id, picture_id, person_id),
    foreign key (board_id, person_id) references person (board_id, id),
    foreign key (board_id, picture_id) references picture (board_id, id) on delete cascade
);

create index picture_person_by_person on picture_person (board_id, person_id);

alter table picture enable row level security;
alter table picture force row level security;
create policy board_fence on picture
    using (board_id = (select nullif(current_setting('app.board', true), '')::uuid))
    with check (board_id = (select nullif(current_setting('app.board', true), '')::uuid));

alter table picture_size enable row level security;
alter table picture_size force row level security;
create policy board_fence on picture_size
    using (board_id = (select nullif(current_setting('app.board', true), '')::uuid))
    with check (board_id = (select nullif(current_setting('app.board', true), '')::uuid));

alter table picture_person enable row level security;
alter table picture_person force row level security;
create policy board_fence on picture_person
    using (board_id = (select nullif(current_setting('app.board', true), '')::uuid))
    with check (board_id = (select nullif(current_setting('app.board', true), '')::uuid));

grant select, insert, update, delete on picture to huisregel_app;
-- Bytes and tags are replaced whole, never changed.
grant select, insert, delete on picture_size, picture_person to huisregel_app;

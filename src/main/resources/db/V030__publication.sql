-- A post as its author writes it, and its placements: where it stands for others to see.

create table post (
    board_id    uuid not null references board(id),
    id          uuid not null default uuidv7(),
    location_id uuid not null,
    group_id    uuid,
    author_id   uuid not null,
    title       text not null default '' check (length(title) <= 200),
    body        text not null default '' check (length(body) <= 20000),
    version     int  not null default 1,
    last_page   uuid,
    created_at  timestamptz not null default now(),
    changed_at  timestamptz not null default now(),
    primary key (board_id, id),
    foreign key (board_id, location_id) references location (board_id, id),
    foreign key (board_id, group_id) references class_group (board_id, id),
    foreign key (board_id, author_id) references person (board_id, id)
);
create index on post (board_id, author_id, changed_at desc);
create index on post (board_id, location_id, changed_at desc);
comment on column post.version is 'one higher with each change, so that two tabs cannot overwrite each other unnoticed';
comment on column post.last_page is 'the page, as it was opened once, that saved last: a page never conflicts with itself, however quickly it saves';

create table post_picture (
    board_id   uuid not null,
    post_id    uuid not null,
    picture_id uuid not null,
    position   int  not null,
    primary key (board_id, post_id, picture_id),
    foreign key (board_id, post_id) references post (board_id, id),
    foreign key (board_id, picture_id) references picture (board_id, id)
);

-- Where the author wants it, and the pictures left off one of those places.
create table post_channel (
    board_id uuid not null,
    post_id  uuid not null,
    channel  text not null check (channel in ('class_page', 'school_website')),
    primary key (board_id, post_id, channel),
    foreign key (board_id, post_id) references post (board_id, id)
);

create table post_picture_off (
    board_id   uuid not null,
    post_id    uuid not null,
    picture_id uuid not null,
    channel    text not null check (channel in ('class_page', 'school_website')),
    primary key (board_id, post_id, picture_id, channel),
    foreign key (board_id, post_id, picture_id) references post_picture (board_id, post_id, picture_id) on delete cascade
);

-- What the author said when the protocol asked, once per fact. No values: none of it. 'not_sure' is an answer.
create table post_fact (
    board_id     uuid not null,
    id           uuid not null default uuidv7(),
    post_id      uuid not null,
    circumstance text not null,
    picture_id   uuid,
    answers      text[] not null,
    said_by      uuid not null,
    said_at      timestamptz not null,
    primary key (board_id, id),
    foreign key (board_id, post_id) references post (board_id, id),
    foreign key (board_id, said_by) references person (board_id, id)
);
create unique index post_fact_once on post_fact (board_id, post_id, circumstance, coalesce(picture_id, post_id));

create table post_duty (
    board_id uuid not null,
    post_id  uuid not null,
    duty     text not null,
    given    text,
    done_by  uuid not null,
    done_at  timestamptz not null,
    primary key (board_id, post_id, duty),
    foreign key (board_id, post_id) references post (board_id, id),
    foreign key (board_id, done_by) references person (board_id, id)
);

create table placement (
    board_id       uuid not null,
    id             uuid not null default uuidv7(),
    post_id        uuid not null,
    channel        text not null check (channel in ('class_page', 'school_website')),
    layer          text not null,
    state          text not null check (state in ('held', 'live', 'down')),
    decision_entry uuid not null,
    title          text not null,
    body           text not null,
    stated         text[] not null default '{}',
    live_since     timestamptz,
    down_since     timestamptz,
    down_by        uuid,
    down_why       text,
    primary key (board_id, id),
    unique (board_id, post_id, channel),
    foreign key (board_id, post_id) references post (board_id, id),
    foreign key (board_id, decision_entry) references journal_entry (board_id, id),
    foreign key (board_id, down_by) references person (board_id, id),
    check ((state = 'held') = (live_since is null)),
    check ((state = 'down') = (down_since is not null))
);
create index on placement (board_id, channel, live_since desc) where state = 'live';
comment on column placement.stated is 'what the protocol wants to be seen with it: author, capacity_line, disclaimer';
comment on column placement.layer is 'the layer of consent this place belonged to when it was decided';

create table placement_picture (
    board_id     uuid not null,
    placement_id uuid not null,
    picture_id   uuid not null,
    position     int  not null,
    alt_text     text not null default '',
    primary key (board_id, placement_id, picture_id),
    foreign key (board_id, placement_id) references placement (board_id, id),
    foreign key (board_id, picture_id) references picture (board_id, id)
);
create index on placement_picture (board_id, picture_id);

-- A guardian, or the person shown, took this one picture off: gone everywhere at once, and never back by them.
create table objection (
    board_id   uuid not null,
    picture_id uuid not null,
    person_id  uuid not null,
    by_person  uuid not null,
    made_at    timestamptz not null,
    primary key (board_id, picture_id, person_id, by_person),
    foreign key (board_id, picture_id) references picture (board_id, id),
    foreign key (board_id, person_id) references person (board_id, id),
    foreign key (board_id, by_person) references person (board_id, id)
);

do $$
declare t text;
begin
    foreach t in array array['post', 'post_picture', 'post_channel', 'post_picture_off', 'post_fact', 'post_duty', 'placement', 'placement_picture', 'objection'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy board_fence on %I
            using (board_id = (select nullif(current_setting(''app.board'', true), '''')::uuid))
            with check (board_id = (select nullif(current_setting(''app.board'', true), '''')::uuid))', t);
    end loop;
end $$;
grant select, insert, update on post, placement to huisregel_app;
grant select, insert, update, delete on post_picture, post_channel, post_picture_off, post_fact, post_duty to huisregel_app;
grant delete on post to huisregel_app;
grant select, insert on placement_picture, objection to huisregel_app;

-- The accounts a school has on networks of others, and what people put there by hand.

create table school_account (
    board_id    uuid not null references board(id),
    id          uuid not null default uuidv7(),
    location_id uuid not null,
    name        text not null check (length(name) between 1 and 80),
    network     text not null,
    address     text not null check (length(address) between 9 and 500),
    added_by    uuid not null,
    added_at    timestamptz not null,
    ended_by    uuid,
    ended_at    timestamptz,
    primary key (board_id, id),
    foreign key (board_id, location_id) references location (board_id, id),
    foreign key (board_id, added_by) references person (board_id, id),
    foreign key (board_id, ended_by) references person (board_id, id),
    check ((ended_by is null) = (ended_at is null))
);
create unique index school_account_name on school_account (board_id, location_id, lower(name)) where ended_at is null;
comment on table school_account is 'never deleted: what was put there still stands there after the school stopped with it';

-- A placement that a person is putting somewhere right now: since the decision let it go, until that person tells where it stands, or that it does not.
create table by_hand (
    board_id     uuid not null references board(id),
    placement_id uuid not null,
    person_id    uuid not null,
    since        timestamptz not null,
    primary key (board_id, placement_id),
    foreign key (board_id, placement_id) references placement (board_id, id),
    foreign key (board_id, person_id) references person (board_id, id)
);

-- The pictures that were handed out meanwhile, by the number they have there. They may stand somewhere already.
create table by_hand_picture (
    board_id     uuid not null,
    placement_id uuid not null,
    picture_id   uuid not null,
    number       int  not null,
    fetched_at   timestamptz,
    primary key (board_id, placement_id, picture_id),
    foreign key (board_id, placement_id) references by_hand (board_id, placement_id) on delete cascade
);

-- A post as it stands on one account, by what somebody told.
create table standing_elsewhere (
    board_id     uuid not null references board(id),
    id           uuid not null default uuidv7(),
    placement_id uuid not null,
    account_id   uuid not null,
    address      text not null check (length(address) <= 2000),
    told_by      uuid not null,
    told_at      timestamptz not null,
    gone_by      uuid,
    gone_at      timestamptz,
    primary key (board_id, id),
    foreign key (board_id, placement_id) references placement (board_id, id),
    foreign key (board_id, account_id) references school_account (board_id, id),
    foreign key (board_id, told_by) references person (board_id, id),
    foreign key (board_id, gone_by) references person (board_id, id),
    check ((gone_by is null) = (gone_at is null))
);
create unique index standing_elsewhere_once on standing_elsewhere (board_id, placement_id, account_id) where gone_at is null;
comment on column standing_elsewhere.gone_at is 'when somebody said that it is gone there: nothing else ever sets it';

create table picture_elsewhere (
    board_id    uuid not null,
    standing_id uuid not null,
    picture_id  uuid not null,
    number      int  not null,
    gone_at     timestamptz,
    primary key (board_id, standing_id, picture_id),
    foreign key (board_id, standing_id) references standing_elsewhere (board_id, id)
);
create index on picture_elsewhere (board_id, picture_id);
-- No key to the picture here or below: a withdrawal adds rows while it holds its person, and publishing holds pictures before persons.

-- What somebody must still do there: take a picture or the whole post away, or correct the words.
create table errand (
    board_id    uuid not null references board(id),
    id          uuid not null default uuidv7(),
    standing_id uuid not null,
    kind        text not null check (kind in ('remove_picture', 'remove_post', 'correct')),
    picture_id  uuid,
    asked_at    timestamptz not null,
    due         timestamptz not null,
    failed_by   uuid,
    failed_at   timestamptz,
    failed_why  text check (length(failed_why) <= 500),
    done_by     uuid,
    done_at     timestamptz,
    dropped_at  timestamptz,
    primary key (board_id, id),
    foreign key (board_id, standing_id) references standing_elsewhere (board_id, id),
    foreign key (board_id, failed_by) references person (board_id, id),
    foreign key (board_id, done_by) references person (board_id, id),
    check ((kind = 'remove_picture') = (picture_id is not null)),
    check ((done_by is null) = (done_at is null)),
    check (done_at is null or dropped_at is null)
);
create unique index errand_once on errand (board_id, standing_id, kind, coalesce(picture_id, standing_id)) where done_at is null and dropped_at is null;
comment on column errand.dropped_at is 'it need not be done any more: the head put a reported picture back, or the words were corrected once more';

-- Which pictures a withdrawal asked people to take away, for the receipt of who withdrew. What became of it is read from above.
create table picture_pursued (
    board_id     uuid not null references board(id),
    receipt_id   uuid not null,
    placement_id uuid not null,
    picture_id   uuid not null,
    primary key (board_id, receipt_id, placement_id, picture_id),
    foreign key (board_id, placement_id) references placement (board_id, id)
);

do $$
declare t text;
begin
    foreach t in array array['school_account', 'by_hand', 'by_hand_picture', 'standing_elsewhere', 'picture_elsewhere', 'errand', 'picture_pursued'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy board_fence on %I
            using (board_id = (select nullif(current_setting(''app.board'', true), '''')::uuid))
            with check (board_id = (select nullif(current_setting(''app.board'', true), '''')::uuid))', t);
    end loop;
end $$;
grant select, insert, update on school_account, standing_elsewhere, picture_elsewhere, errand to huisregel_app;
grant select, insert, update, delete on by_hand, by_hand_picture to huisregel_app;
grant select, insert on picture_pursued to huisregel_app;

-- What the author said of something found in the text of a post. Only what it was, never the piece: its key is a hash, and goes when the piece goes.
create table post_hint (
    board_id uuid not null,
    post_id  uuid not null,
    hint     text not null check (hint ~ '^[0-9a-f]{16}$'),
    kind     text not null,
    answer   text not null check (answer in ('pupil', 'guardian', 'colleague', 'self', 'other', 'nobody', 'yes', 'no', 'not_sure')),
    said_by  uuid not null,
    said_at  timestamptz not null,
    primary key (board_id, post_id, hint),
    foreign key (board_id, post_id) references post (board_id, id),
    foreign key (board_id, said_by) references person (board_id, id)
);
alter table post_hint enable row level security;
alter table post_hint force row level security;
create policy board_fence on post_hint
    using (board_id = (select nullif(current_setting('app.board', true), '')::uuid))
    with check (board_id = (select nullif(current_setting('app.board', true), '')::uuid));
grant select, insert, update, delete on post_hint to huisregel_app;

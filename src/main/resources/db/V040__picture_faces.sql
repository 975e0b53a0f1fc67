-- A picture's pixels can be changed while it is a draft, and software points out where faces seem to be.

alter table picture
    add column print    int not null default 1,
    add column faces_of int;
comment on column picture.print is 'one higher with each change of the pixels, so that nothing said of older pixels is taken for these';
comment on column picture.faces_of is 'the print on which faces were looked for; null: not yet';

-- Boxes and nothing else: no template, no likeness, no name. Gone with the picture, and when its pixels change.
create table picture_face (
    board_id   uuid not null,
    picture_id uuid not null,
    number     int not null check (number > 0),
    x          int not null check (x >= 0),
    y          int not null check (y >= 0),
    width      int not null check (width > 0),
    height     int not null check (height > 0),
    primary key (board_id, picture_id, number),
    foreign key (board_id, picture_id) references picture (board_id, id) on delete cascade
);

alter table picture_face enable row level security;
alter table picture_face force row level security;
create policy board_fence on picture_face
    using (board_id = (select nullif(current_setting('app.board', true), '')::uuid))
    with check (board_id = (select nullif(current_setting('app.board', true), '')::uuid));

grant select, insert, delete on picture_face to huisregel_app;

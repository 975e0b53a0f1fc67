-- What texts are looked at for, where a board may say so itself. A board keeps only its changes: what we start with can grow for all.

create table coarse_word_start (
    word text primary key
);
insert into coarse_word_start values
    ('bitch'), ('debiel'), ('flikker'), ('fuck'), ('godverdomme'), ('gvd'), ('hoer'), ('hufter'), ('kanker'), ('klere'), ('kloot'), ('kloten'), ('klootzak'),
    ('kut'), ('lul'), ('mongool'), ('nikker'), ('pleuris'), ('schijt'), ('shit'), ('slet'), ('spast'), ('stront'), ('teef'), ('teringlijer'), ('tering'), ('trut'), ('tyfus');
grant select on coarse_word_start to huisregel_app;

create table coarse_word (
    board_id   uuid not null references board(id),
    id         uuid not null default uuidv7(),
    word       text not null check (length(word) <= 40),
    listed     boolean not null,
    changed_by uuid not null,
    changed_at timestamptz not null,
    primary key (board_id, id),
    unique (board_id, word),
    foreign key (board_id, changed_by) references person (board_id, id)
);
comment on column coarse_word.listed is 'false: the board crossed out a word, one of its own or one of those we start with';

create table published_contact (
    board_id uuid not null references board(id),
    id       uuid not null default uuidv7(),
    kind     text not null check (kind in ('phone', 'email', 'address')),
    same     text not null,
    shown    text not null check (length(shown) <= 200),
    added_by uuid not null,
    added_at timestamptz not null,
    primary key (board_id, id),
    unique (board_id, kind, same),
    foreign key (board_id, added_by) references person (board_id, id)
);
comment on column published_contact.same is 'the same number or address, however it is written';

do $$
declare t text;
begin
    foreach t in array array['coarse_word', 'published_contact'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy board_fence on %I
            using (board_id = (select nullif(current_setting(''app.board'', true), '''')::uuid))
            with check (board_id = (select nullif(current_setting(''app.board'', true), '''')::uuid))', t);
    end loop;
end $$;
grant select, insert, update on coarse_word to huisregel_app;
grant select, insert, delete on published_contact to huisregel_app;

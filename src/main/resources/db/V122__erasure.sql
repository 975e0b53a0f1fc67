-- What goes when somebody's data is erased, what stops it, and that it was done.

-- A legal hold: while it stands nothing of this person is erased, by nobody and on no ground.
create table legal_hold (
    board_id  uuid not null references board(id),
    id        uuid not null default uuidv7(),
    person_id uuid not null,
    ground    text not null check (length(ground) between 3 and 500),
    set_by    uuid not null,
    set_at    timestamptz not null,
    lifted_by uuid,
    lifted_at timestamptz,
    primary key (board_id, id),
    foreign key (board_id, person_id) references person (board_id, id),
    foreign key (board_id, set_by) references person (board_id, id),
    foreign key (board_id, lifted_by) references person (board_id, id),
    check ((lifted_at is null) = (lifted_by is null))
);
create unique index legal_hold_once on legal_hold (board_id, person_id) where lifted_at is null;

-- The receipt: who erased, when, on which ground, and how much of what. No name and no content.
create table erasure (
    board_id  uuid not null references board(id),
    id        uuid not null default uuidv7(),
    person_id uuid not null,
    by_person uuid not null,
    by_hat    text not null,
    at        timestamptz not null,
    ground    text not null check (ground in ('request', 'term')),
    went      text not null,
    stayed    text not null,
    primary key (board_id, id),
    foreign key (board_id, person_id) references person (board_id, id),
    foreign key (board_id, by_person) references person (board_id, id)
);
create index on erasure (board_id, person_id);
comment on column erasure.went is 'kinds and numbers, as written by the program: pictures=3';

do $$
declare t text;
begin
    foreach t in array array['legal_hold', 'erasure'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy board_fence on %I
            using (board_id = (select nullif(current_setting(''app.board'', true), '''')::uuid))
            with check (board_id = (select nullif(current_setting(''app.board'', true), '''')::uuid))', t);
    end loop;
end $$;
grant select, insert, update on legal_hold to huisregel_app;
grant select, insert on erasure to huisregel_app;

-- Somebody whose name went. The row stays: what was decided points at it.
alter table person add column erased_at timestamptz;

-- What erasing takes away, and nothing else does.
grant update (alt_text) on placement_picture to huisregel_app;
grant update (words, by_person, by_hat) on report to huisregel_app;
grant delete on person_key, consent_statement, invitation, login_notice to huisregel_app;
-- What somebody answered can still not be taken out, but for somebody whose name went.
create function answers_stay_with_their_person() returns trigger language plpgsql as $$
begin
    if not exists (select from person p where p.board_id = old.board_id and p.id = old.person_id and p.erased_at is not null) then
        raise exception 'what was said stays until the person it is about was erased';
    end if;
    return old;
end
$$;
create trigger answers_stay_with_their_person before delete on consent_statement for each row execute function answers_stay_with_their_person();
-- So that what was erased does not lie behind the table until the database gets round to it.
grant maintain on picture_size, picture_person, picture_face, person to huisregel_app;

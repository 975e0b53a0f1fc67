-- What makes a journal that was tampered with show. An entry carries a seal made with a key that is not in the database; every day the
-- board's chain is signed as it stands; and facts that are erased leave a marker.

-- Entries of before this have no seal and are hashed the old way; how many there were is said once, and every checkpoint signs it.
alter table journal_entry add column seal bytea;
alter table journal_head add column unsealed bigint not null default 0;
do $$
declare b record;
begin
    for b in select id from board loop
        perform set_config('app.board', b.id::text, true);
        update journal_head set unsealed = number where board_id = b.id;
    end loop;
    perform set_config('app.board', '', true);
end $$;

create table journal_checkpoint (
    board_id   uuid   not null references board(id),
    number     bigint not null check (number > 0),
    kind       text   not null check (kind in ('mark', 'cut')),
    chain_hash bytea  not null,
    unsealed   bigint not null,
    at         timestamptz not null,
    key_id     text   not null,
    signature  bytea  not null,
    primary key (board_id, number, kind)
);
comment on table journal_checkpoint is 'mark: so far the chain was whole; cut: up to here entries may be removed by the owner, and the chain goes on from here';

create table journal_inspection (
    board_id uuid   not null references board(id),
    id       uuid   not null default uuidv7(),
    at       timestamptz not null,
    entries  bigint not null,
    erased   bigint not null,
    breaks   text   not null,
    by_id    uuid,
    primary key (board_id, id),
    foreign key (board_id, by_id) references person (board_id, id)
);
create index on journal_inspection (board_id, at);
comment on column journal_inspection.breaks is 'one line for each, kind and number; empty when the journal was whole';
comment on column journal_inspection.by_id is 'who asked; empty for the inspection of every day';

do $$
declare t text;
begin
    foreach t in array array['journal_checkpoint', 'journal_inspection'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy board_fence on %I
            using (board_id = (select nullif(current_setting(''app.board'', true), '''')::uuid))
            with check (board_id = (select nullif(current_setting(''app.board'', true), '''')::uuid))', t);
        execute format('grant select, insert on %I to huisregel_app', t);
    end loop;
end $$;

-- The application must be able to move the head, and by that must not be able to go back: only on to the entry that was just added.
create function journal_head_goes_forward() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.number <> 0 or new.unsealed <> 0 then
            raise exception 'the journal of a board begins at nothing';
        end if;
    elsif new.board_id <> old.board_id or new.unsealed <> old.unsealed or new.number <> old.number + 1 or not exists (
        select from journal_entry e where e.board_id = new.board_id and e.number = new.number and e.chain_hash = new.chain_hash) then
        raise exception 'the head of a journal goes forward, one entry at a time';
    end if;
    return new;
end
$$;
create trigger journal_head_goes_forward before insert or update on journal_head for each row execute function journal_head_goes_forward();

-- Facts go together with a marker in the chain, or with their entry when the chain was cut. The facts of a marker stay.
create function journal_facts_leave_a_marker() returns trigger language plpgsql as $$
begin
    if not exists (
        select from journal_checkpoint c join journal_entry e on e.board_id = c.board_id and e.number <= c.number
        where c.board_id = old.board_id and c.kind = 'cut' and e.id = old.entry_id)
    and (exists (select from journal_entry e where e.board_id = old.board_id and e.id = old.entry_id and e.kind = 'facts.erased')
        or not exists (
        select from journal_entry m where m.board_id = old.board_id and m.subject = 'journal_entry' and m.subject_id = old.entry_id and m.kind = 'facts.erased')) then
        raise exception 'facts of the journal are erased with a marker, and a marker keeps its own';
    end if;
    return old;
end
$$;
create trigger journal_facts_leave_a_marker before delete on journal_facts for each row execute function journal_facts_leave_a_marker();

-- What was decided may stand longer than the line of the journal about it, once that line is older than it is kept.
alter table placement drop constraint placement_board_id_decision_entry_fkey;
alter table doubt drop constraint doubt_board_id_decision_entry_fkey;
alter table correction drop constraint correction_board_id_decision_entry_fkey;
alter table correction drop constraint correction_board_id_publish_entry_fkey;

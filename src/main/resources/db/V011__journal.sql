-- What was decided and done, one chain per board. An entry is never changed or removed; the facts beside it
-- (internal ids, no names) can be erased, which leaves the entry and its hash standing.
create table journal_entry (
    board_id   uuid   not null references board(id),
    number     bigint not null check (number > 0),
    id         uuid   not null default uuidv7(),
    at         timestamptz not null,
    kind       text   not null,
    subject    text   not null,
    subject_id uuid   not null,
    act        text,
    outcome    text,
    editions   text[] not null default '{}',
    language   int,
    norms      text[] not null default '{}',
    facts_hash bytea  not null,
    chain_hash bytea  not null,
    primary key (board_id, number),
    unique (board_id, id)
);
create index on journal_entry (board_id, subject, subject_id);

create table journal_facts (
    board_id  uuid  not null,
    entry_id  uuid  not null,
    salt      bytea not null,
    actor_id  uuid  not null,
    hat       text  not null,
    facts     text  not null,
    decision  text,
    primary key (board_id, entry_id),
    foreign key (board_id, entry_id) references journal_entry (board_id, id)
);

-- The end of each chain: locked while an entry is added, so that two cannot take one number.
create table journal_head (
    board_id   uuid   primary key references board(id),
    number     bigint not null,
    chain_hash bytea  not null
);

do $$
declare t text;
begin
    foreach t in array array['journal_entry', 'journal_facts', 'journal_head'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy board_fence on %I
            using (board_id = (select nullif(current_setting(''app.board'', true), '''')::uuid))
            with check (board_id = (select nullif(current_setting(''app.board'', true), '''')::uuid))', t);
    end loop;
end $$;
grant select, insert on journal_entry to huisregel_app;
grant select, insert, delete on journal_facts to huisregel_app;
grant select, insert, update on journal_head to huisregel_app;

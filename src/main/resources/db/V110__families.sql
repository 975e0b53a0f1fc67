-- A code on a letter, or in a mail, with which one guardian comes in: once, for thirty days. Of the code a keyed hash is kept, and while it can still be printed again the code itself, sealed.
create table family_code (
    board_id   uuid not null references board(id),
    id         uuid not null default uuidv7(),
    person_id  uuid not null,
    code_hash  bytea not null unique,
    sealed     bytea,
    way        text not null check (way in ('letter', 'mail')),
    mail_id    uuid,
    made_by    uuid not null,
    made_at    timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    dropped_at timestamptz,
    primary key (board_id, id),
    foreign key (board_id, person_id) references person (board_id, id),
    foreign key (board_id, made_by) references person (board_id, id),
    check (used_at is null or dropped_at is null),
    check (sealed is null or used_at is null and dropped_at is null)
);
create unique index family_code_open on family_code (board_id, person_id) where used_at is null and dropped_at is null;
create index on family_code (board_id, person_id, made_at);
comment on column family_code.sealed is 'the code, sealed with a key that is not in the database, so that a letter can be printed again; empty for a mail, and once it was used or taken back';
comment on column family_code.mail_id is 'the mail it went with';

-- The mailbox a guardian says is theirs, where the school holds another or none. It counts only once the office confirmed it.
create table mailbox_claim (
    board_id  uuid not null references board(id),
    person_id uuid not null,
    email     text not null check (length(email) between 3 and 254),
    told_at   timestamptz not null,
    decided_by uuid,
    decided_at timestamptz,
    believed   boolean,
    reason     text check (length(reason) between 1 and 300),
    primary key (board_id, person_id),
    foreign key (board_id, person_id) references person (board_id, id),
    foreign key (board_id, decided_by) references person (board_id, id),
    check ((decided_at is null) = (believed is null) and (decided_at is null) = (reason is null))
);
alter table contact drop constraint contact_told_by_check;
alter table contact add constraint contact_told_by_check check (told_by in ('roster', 'guardians', 'office'));

-- A yes that does not count yet: until who said it shows that it is them, or the office says so. A no never waits.
create table waiting_answer (
    board_id   uuid not null references board(id),
    id         uuid not null default uuidv7(),
    giver_id   uuid not null,
    giver_hat  text not null,
    person_id  uuid not null,
    spots      text[] not null check (cardinality(spots) > 0),
    asked      text not null,
    made_at    timestamptz not null,
    state      text not null check (state in ('confirm', 'office', 'counted', 'refused', 'replaced')),
    decided_by uuid,
    decided_at timestamptz,
    reason     text check (length(reason) between 1 and 300),
    primary key (board_id, id),
    foreign key (board_id, giver_id) references person (board_id, id),
    foreign key (board_id, person_id) references person (board_id, id),
    foreign key (board_id, decided_by) references person (board_id, id)
);
create unique index waiting_answer_one on waiting_answer (board_id, giver_id, person_id) where state in ('confirm', 'office');
create index on waiting_answer (board_id, state, made_at);
comment on column waiting_answer.asked is 'the hash of the question as it stood on the screen';
comment on column waiting_answer.reason is 'what the office rests its decision on, in its own words';

do $$
declare t text;
begin
    foreach t in array array['family_code', 'mailbox_claim', 'waiting_answer'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy board_fence on %I
            using (board_id = (select nullif(current_setting(''app.board'', true), '''')::uuid))
            with check (board_id = (select nullif(current_setting(''app.board'', true), '''')::uuid))', t);
    end loop;
end $$;
grant select, insert, update on family_code, waiting_answer to huisregel_app;
grant select, insert, update, delete on mailbox_claim to huisregel_app;

-- Who comes in types a code, or a mailbox, before any board is known: a transaction that says one may read its row, of whatever board, and no other.
create policy by_code on family_code for select using (code_hash = (select decode(nullif(current_setting('app.family_code', true), ''), 'hex')));
create policy by_mailbox on contact for select using (lower(email) = (select nullif(current_setting('app.mailbox', true), '')));
create index contact_mailbox on contact (lower(email));

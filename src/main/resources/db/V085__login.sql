-- How somebody of the staff comes in by themselves: a name, a password, and a code of a device they have.
create table login (
    board_id      uuid not null references board(id),
    person_id     uuid not null,
    email         text not null unique check (email = lower(email) and length(email) between 3 and 254),
    password_hash text not null,
    password_at   timestamptz not null,
    secret        bytea not null,
    secret_at     timestamptz not null,
    last_step     bigint not null,
    codes_salt    bytea not null,
    primary key (board_id, person_id),
    foreign key (board_id, person_id) references person (board_id, id)
);
comment on column login.secret is 'the secret of the second factor, sealed with a key that is not in the database';
comment on column login.last_step is 'the time step of the code used last: a code at or before it is refused';

create table recovery_code (
    board_id  uuid  not null,
    person_id uuid  not null,
    code_hash bytea not null,
    used_at   timestamptz,
    primary key (board_id, person_id, code_hash),
    foreign key (board_id, person_id) references login (board_id, person_id) on delete cascade
);

-- A one-time link by which somebody sets the above, for the first time or again. Of the link only the hash is kept.
create table invitation (
    board_id      uuid not null references board(id),
    id            uuid not null default uuidv7(),
    person_id     uuid not null,
    token_hash    bytea not null,
    again         boolean not null,
    made_by       uuid not null,
    made_at       timestamptz not null,
    expires_at    timestamptz not null,
    used_at       timestamptz,
    dropped_at    timestamptz,
    email         text check (length(email) between 3 and 254),
    password_hash text,
    secret        bytea,
    primary key (board_id, id),
    foreign key (board_id, person_id) references person (board_id, id),
    foreign key (board_id, made_by) references person (board_id, id),
    check (used_at is null or dropped_at is null),
    check ((email is null) = (password_hash is null) and (email is null) = (secret is null))
);
create unique index invitation_token on invitation (board_id, token_hash);
create unique index invitation_open on invitation (board_id, person_id) where used_at is null and dropped_at is null;
comment on column invitation.again is 'replaces what there was: a lost password or telephone';
comment on column invitation.email is 'with the two below it: what was filled in on the first page, until the code of the second page proves the device';

-- What changed in how somebody comes in, for that person to see.
create table login_notice (
    board_id  uuid not null references board(id),
    id        uuid not null default uuidv7(),
    person_id uuid not null,
    kind      text not null,
    at        timestamptz not null,
    by_id     uuid not null,
    seen_at   timestamptz,
    primary key (board_id, id),
    foreign key (board_id, person_id) references person (board_id, id)
);
create index on login_notice (board_id, person_id, at);

do $$
declare t text;
begin
    foreach t in array array['login', 'recovery_code', 'invitation', 'login_notice'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy board_fence on %I
            using (board_id = (select nullif(current_setting(''app.board'', true), '''')::uuid))
            with check (board_id = (select nullif(current_setting(''app.board'', true), '''')::uuid))', t);
    end loop;
end $$;
-- Who signs in types a name before any board is known. So a transaction that says one name may read the row of that name, of whatever board, and no other.
create policy by_name on login for select using (email = (select nullif(current_setting('app.login_name', true), '')));
grant select, insert, update, delete on login to huisregel_app;
grant select, insert, update on recovery_code, invitation, login_notice to huisregel_app;
grant delete on recovery_code to huisregel_app;

-- Guesses, by what is guessed and whose it is: a name, an address or a person, as a keyed hash. Before any board is known, and the same for a name nobody has.
create table guess (
    kind       text  not null,
    whose      bytea not null,
    in_a_row   int   not null,
    in_a_day   int   not null,
    day_from   timestamptz not null,
    not_before timestamptz not null,
    last_at    timestamptz not null,
    primary key (kind, whose)
);
create index on guess (last_at);
grant select, insert, update, delete on guess to huisregel_app;

-- Which key the secrets above are sealed with: a node that holds another key must not serve.
create table login_key (
    only_one    boolean primary key default true check (only_one),
    fingerprint bytea not null
);
grant select, insert on login_key to huisregel_app;

-- Who may come in. A person without a row here may not.
create table account (
    board_id  uuid not null references board(id),
    person_id uuid not null,
    opened_at timestamptz not null default now(),
    closed_at timestamptz,
    primary key (board_id, person_id),
    foreign key (board_id, person_id) references person (board_id, id)
);
alter table account enable row level security;
alter table account force row level security;
create policy board_fence on account
    using (board_id = (select nullif(current_setting('app.board', true), '')::uuid))
    with check (board_id = (select nullif(current_setting('app.board', true), '')::uuid));
grant select, insert, update on account to huisregel_app;

-- The one-time link that lets the first administrator in, before there is any board. Only its hash is kept.
create table first_link (
    token_hash bytea primary key,
    made_at    timestamptz not null default now(),
    expires_at timestamptz not null,
    used_at    timestamptz
);
grant select, insert, update on first_link to huisregel_app;

-- Mail that is to go out, written in the transaction of what causes it. What a mail said is kept until it is sent, and no longer.
create table mail (
    board_id    uuid not null references board(id),
    id          uuid not null default uuidv7(),
    token       text not null unique check (token ~ '^[a-z2-7]{26}$'),
    kind        text not null,
    person_id   uuid,
    address     text not null check (length(address) between 3 and 254),
    language    text not null check (language in ('nl', 'en')),
    subject     text not null,
    body        text not null,
    link        text not null,
    link_text   text not null,
    secret      boolean not null,
    urgent      boolean not null,
    leave       text not null,
    made_at     timestamptz not null,
    expires_at  timestamptz not null,
    state       text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'failed', 'unsure')),
    attempts    int not null default 0,
    next_at     timestamptz not null,
    claimed_at  timestamptz,
    ended_at    timestamptz,
    fault       text,
    returned_at timestamptz,
    primary key (board_id, id),
    foreign key (board_id, person_id) references person (board_id, id),
    check ((state = 'sending') = (claimed_at is not null)),
    check ((state in ('sent', 'failed', 'unsure')) = (ended_at is not null))
);
create index mail_due on mail (board_id, next_at) where state in ('waiting', 'sending');
create index mail_of_address on mail (board_id, lower(address), made_at);
create index mail_newest on mail (board_id, made_at);
comment on column mail.token is 'stands in the return path and the message id, so that what a mail server sends back finds its mail; opens nothing';
comment on column mail.body is 'emptied, with the link, once it is sent or no use any more';
comment on column mail.secret is 'the link or a code in it lets somebody in: on no page of a real school, and gone as soon as it is sent';
comment on column mail.leave is 'the path by which this kind of mail is stopped; empty where it cannot be';
comment on column mail.fault is 'why it was not sent, or came back: a word of ours, never what a server said';

-- Addresses at which mail does not arrive, for the office to mend. It stays until the address changes or somebody says that it works again.
create table mail_fault (
    board_id  uuid not null references board(id),
    address   text not null check (address = lower(address)),
    person_id uuid,
    fault     text not null,
    since     timestamptz not null,
    primary key (board_id, address),
    foreign key (board_id, person_id) references person (board_id, id)
);

-- When a board wants its mail delivered. Without a row: as the code says.
create table mail_hours (
    board_id    uuid primary key references board(id),
    quiet_from  time not null,
    quiet_until time not null check (quiet_until <> quiet_from),
    weekend     boolean not null,
    digest_at   time not null
);
comment on column mail_hours.weekend is 'whether Saturday and Sunday are quiet as a whole';

-- What somebody wants of mail. Without a row: once a day, in Dutch.
create table mail_choice (
    board_id  uuid not null references board(id),
    person_id uuid not null,
    pace      text not null check (pace in ('at_once', 'daily', 'never')),
    language  text not null check (language in ('nl', 'en')),
    primary key (board_id, person_id),
    foreign key (board_id, person_id) references person (board_id, id)
);

do $$
declare t text;
begin
    foreach t in array array['mail', 'mail_fault', 'mail_hours', 'mail_choice'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy board_fence on %I
            using (board_id = (select nullif(current_setting(''app.board'', true), '''')::uuid))
            with check (board_id = (select nullif(current_setting(''app.board'', true), '''')::uuid))', t);
        execute format('grant select, insert, update, delete on %I to huisregel_app', t);
    end loop;
end $$;

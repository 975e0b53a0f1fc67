-- What stands outside every fence: which boards there are, what this installation is, who is signed in.

revoke all on schema public from public;
grant usage on schema public to huisregel_app;

create table board (
    id   uuid primary key default uuidv7(),
    slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name text not null check (name <> ''),
    hue  int  not null check (hue between 0 and 359)
);
comment on table board is 'the directory of boards (bevoegd gezag); it tells which board a page is for, so it has no fence itself';
comment on column board.hue is 'the colour of the board on its pages, in degrees';
grant select, insert, update on board to huisregel_app;

-- One row, written at creation, true for ever: a school can never become a demo, nor a demo a school.
create table installation (
    only_one boolean     primary key default true check (only_one),
    demo     boolean     not null,
    made_at  timestamptz not null default now()
);
insert into installation (demo) values (${demo});
grant select on installation to huisregel_app;

create function installation_is_for_ever() returns trigger language plpgsql as $$
begin
    raise exception 'what an installation is, is decided at its creation';
end
$$;
create trigger installation_is_for_ever before insert or update or delete or truncate on installation
    for each statement execute function installation_is_for_ever();
alter table installation enable always trigger installation_is_for_ever;

-- The tables of spring-session-jdbc 4.1, as it ships them. Signing in happens before any board is known.
create table spring_session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null unique,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create index on spring_session (expiry_time);
create index on spring_session (principal_name);
grant select, insert, update, delete on spring_session to huisregel_app;

create table spring_session_attributes (
    session_primary_id char(36)     not null references spring_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
grant select, insert, update, delete on spring_session_attributes to huisregel_app;

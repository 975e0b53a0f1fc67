-- Other ways in than a password: an account at a provider the school has, and passkeys.

-- Which account at a provider is which person here: said once, at the first time, and kept by the provider's own unchanging number of it.
create table provider_link (
    board_id  uuid not null references board(id),
    issuer    text not null check (length(issuer) between 1 and 500),
    subject   text not null check (length(subject) between 1 and 255),
    person_id uuid not null,
    made_at   timestamptz not null,
    used_at   timestamptz not null,
    primary key (board_id, issuer, subject),
    unique (board_id, issuer, person_id),
    foreign key (board_id, person_id) references person (board_id, id)
);

-- Who the administrator lets in through a provider: everybody of a school, or of the office of the board where no school is named.
create table provider_admission (
    board_id    uuid not null references board(id),
    provider    text not null check (length(provider) between 1 and 60),
    location_id uuid,
    admitted_by uuid not null,
    admitted_at timestamptz not null,
    unique nulls not distinct (board_id, provider, location_id),
    foreign key (board_id, location_id) references location (board_id, id),
    foreign key (board_id, admitted_by) references person (board_id, id)
);

create table passkey (
    board_id          uuid not null references board(id),
    id                uuid not null default uuidv7(),
    person_id         uuid not null,
    credential_id     bytea not null check (length(credential_id) between 1 and 1023),
    public_key        bytea not null,
    attestation       bytea not null,
    client_data       bytea not null,
    sign_count        bigint not null,
    transports        text not null,
    backup_eligible   boolean not null,
    backed_up         boolean not null,
    label             text not null check (length(label) between 1 and 60),
    made_at           timestamptz not null,
    used_at           timestamptz,
    doubted_at        timestamptz,
    primary key (board_id, id),
    unique (board_id, credential_id),
    foreign key (board_id, person_id) references person (board_id, id)
);
create index on passkey (board_id, person_id);
comment on column passkey.doubted_at is 'its counter went back: somebody may have a copy, so it opens nothing any more';

do $$
declare t text;
begin
    foreach t in array array['provider_link', 'provider_admission', 'passkey'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy board_fence on %I
            using (board_id = (select nullif(current_setting(''app.board'', true), '''')::uuid))
            with check (board_id = (select nullif(current_setting(''app.board'', true), '''')::uuid))', t);
        execute format('grant select, insert, update, delete on %I to huisregel_app', t);
    end loop;
end $$;

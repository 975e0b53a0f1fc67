-- What happens to a post once it stands somewhere: corrections in the open, and what its author was told and saw.

-- One row for each place whose words changed. What stood there is kept only where the protocol wants it kept.
create table correction (
    board_id      uuid not null references board(id),
    id            uuid not null default uuidv7(),
    post_id       uuid not null,
    placement_id  uuid not null,
    by_person     uuid not null,
    by_hat        text not null,
    at            timestamptz not null,
    decision_entry uuid not null,
    publish_entry uuid not null,
    title_was     text,
    body_was      text,
    reason        text check (length(reason) <= 500),
    primary key (board_id, id),
    foreign key (board_id, post_id) references post (board_id, id),
    foreign key (board_id, placement_id) references placement (board_id, id),
    foreign key (board_id, by_person) references person (board_id, id),
    foreign key (board_id, decision_entry) references journal_entry (board_id, id),
    foreign key (board_id, publish_entry) references journal_entry (board_id, id),
    check ((title_was is null) = (body_was is null))
);
create index on correction (board_id, placement_id, at);
comment on column correction.decision_entry is 'what the protocol says of correcting; publish_entry: what it says of the new words in this place';

alter table placement add column down_hat text;
comment on column placement.down_hat is 'the capacity in which somebody took it down';

-- What somebody was told on the page of today, read, and put away. The thing itself is told from where it is kept.
create table seen (
    board_id  uuid not null references board(id),
    person_id uuid not null,
    what      text not null check (what in ('taken_down', 'report', 'bared', 'expired')),
    about     uuid not null,
    seen_at   timestamptz not null,
    primary key (board_id, person_id, what, about),
    foreign key (board_id, person_id) references person (board_id, id)
);

do $$
declare t text;
begin
    foreach t in array array['correction', 'seen'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy board_fence on %I
            using (board_id = (select nullif(current_setting(''app.board'', true), '''')::uuid))
            with check (board_id = (select nullif(current_setting(''app.board'', true), '''')::uuid))', t);
        execute format('grant select, insert on %I to huisregel_app', t);
    end loop;
end $$;

-- A place where a draft only waited goes with the draft. What ever stood somewhere stays for ever.
create policy only_what_never_stood_goes on placement as restrictive for delete using (state = 'held');
grant delete on placement to huisregel_app;

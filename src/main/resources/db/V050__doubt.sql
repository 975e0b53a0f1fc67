-- Doubt: a question to whom the protocol names, about one post in one place, and the one answer to it.

create table deputy (
    board_id    uuid not null references board(id),
    id          uuid not null default uuidv7(),
    location_id uuid not null,
    person_id   uuid not null,
    from_day    date not null,
    until_day   date not null check (until_day >= from_day),
    set_by      uuid not null check (set_by <> person_id),
    set_at      timestamptz not null,
    ended_at    timestamptz,
    ended_by    uuid,
    primary key (board_id, id),
    foreign key (board_id, location_id) references location (board_id, id),
    foreign key (board_id, person_id) references person (board_id, id),
    foreign key (board_id, set_by) references person (board_id, id),
    foreign key (board_id, ended_by) references person (board_id, id),
    check ((ended_at is null) = (ended_by is null))
);
create index on deputy (board_id, location_id);
comment on table deputy is 'who decides in place of the head of a location; the last day counts whole';

create table doubt (
    board_id       uuid not null references board(id),
    id             uuid not null default uuidv7(),
    post_id        uuid,
    location_id    uuid not null,
    channel        text not null check (channel in ('class_page', 'school_website')),
    asked_by       uuid not null,
    asked_hat      text not null,
    asked_at       timestamptz not null,
    question       text not null default '' check (length(question) <= 1000),
    role           text not null,
    norms          text[] not null check (cardinality(norms) > 0),
    editions       text[] not null,
    content        text,
    decision_entry uuid not null,
    state          text not null default 'open' check (state in ('open', 'answered', 'taken_back', 'overtaken')),
    closed_at      timestamptz,
    primary key (board_id, id),
    foreign key (board_id, post_id) references post (board_id, id),
    foreign key (board_id, location_id) references location (board_id, id),
    foreign key (board_id, asked_by) references person (board_id, id),
    foreign key (board_id, decision_entry) references journal_entry (board_id, id),
    check ((state = 'open') = (closed_at is null)),
    check (post_id is not null or content is null)
);
-- One question at a time about a post in a place.
create unique index doubt_open_once on doubt (board_id, post_id, channel) where state = 'open';
create index on doubt (board_id, post_id);
create index on doubt (board_id, location_id, asked_at desc);
comment on column doubt.norms is 'the norms that ask for it; silent where the protocol says nothing and the board wants somebody to decide';
comment on column doubt.content is 'what the post was when it was asked: words, ids of pictures and persons, facts, wordings of the protocol; gone with the post';
comment on column doubt.post_id is 'empty once the draft was thrown away';

create table doubt_answer (
    board_id    uuid not null references board(id),
    doubt_id    uuid not null,
    answer      text not null check (answer in ('yes', 'no', 'change')),
    reason      text not null check (length(reason) <= 1000),
    role        text not null,
    norms       text[] not null check (cardinality(norms) > 0),
    deputy      boolean not null,
    answered_by uuid not null,
    answered_at timestamptz not null,
    content     text,
    -- One answer to a doubt: whoever comes second finds this one.
    primary key (board_id, doubt_id),
    foreign key (board_id, doubt_id) references doubt (board_id, id),
    foreign key (board_id, answered_by) references person (board_id, id),
    check (answer = 'yes' or reason <> '')
);
comment on column doubt_answer.content is 'exactly what was answered: an answer holds for this and for nothing else';

create table precedent (
    board_id    uuid not null references board(id),
    id          uuid not null default uuidv7(),
    location_id uuid not null,
    act         text not null,
    channel     text not null,
    norms       text[] not null check (cardinality(norms) > 0),
    editions    text[] not null,
    facts       text[] not null,
    answer      text not null check (answer in ('yes', 'no', 'change')),
    reason      text not null,
    role        text not null,
    own_choice  boolean not null default false,
    answered_by uuid not null,
    answered_at timestamptz not null,
    primary key (board_id, id),
    foreign key (board_id, location_id) references location (board_id, id),
    foreign key (board_id, answered_by) references person (board_id, id)
);
create index on precedent (board_id, location_id, answered_at desc);
comment on table precedent is 'what was answered before, without post, picture or anybody shown; of use while these wordings are in force';
comment on column precedent.own_choice is 'the protocol is silent, and the school keeps this as its own choice';

do $$
declare t text;
begin
    foreach t in array array['deputy', 'doubt', 'doubt_answer', 'precedent'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy board_fence on %I
            using (board_id = (select nullif(current_setting(''app.board'', true), '''')::uuid))
            with check (board_id = (select nullif(current_setting(''app.board'', true), '''')::uuid))', t);
    end loop;
end $$;
grant select, insert on deputy, doubt, doubt_answer, precedent to huisregel_app;
-- Of what was asked and answered nothing changes but how it ended, and that its words go with a draft that is thrown away.
grant update (ended_at, ended_by) on deputy to huisregel_app;
grant update (state, closed_at, post_id, content) on doubt to huisregel_app;
grant update (content) on doubt_answer to huisregel_app;
-- A draft that waited and never stood anywhere can be thrown away.
grant delete on placement to huisregel_app;

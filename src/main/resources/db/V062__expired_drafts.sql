-- Drafts with pictures of children do not lie about: two weeks without change, and they are gone.

-- Which drafts wait for somebody's answer. These are kept: whoever answers late must not find nothing.
create view draft_waiting with (security_invoker) as
select f.board_id, f.post_id
from post_fact f
where f.circumstance = 'in_doubt' and f.answers <> '{}' or 'not_sure' = any (f.answers)
union
select l.board_id, l.post_id
from placement l
join journal_entry e on e.board_id = l.board_id and e.id = l.decision_entry
where l.state = 'held' and e.outcome = 'referred';
grant select on draft_waiting to huisregel_app;

-- What is left of one: that it was there, for its author. No title, no text, no picture.
create table draft_expired (
    board_id   uuid not null references board(id),
    post_id    uuid not null,
    author_id  uuid not null,
    changed_at timestamptz not null,
    expired_at timestamptz not null,
    pictures   int not null,
    primary key (board_id, post_id),
    foreign key (board_id, author_id) references person (board_id, id)
);
alter table draft_expired enable row level security;
alter table draft_expired force row level security;
create policy board_fence on draft_expired
    using (board_id = (select nullif(current_setting('app.board', true), '')::uuid))
    with check (board_id = (select nullif(current_setting('app.board', true), '')::uuid));
grant select, insert on draft_expired to huisregel_app;

-- Somebody who sees a picture or a post says that something is wrong with it. Each thing is decided once, by the head of its school.

create table reported (
    board_id     uuid not null references board(id),
    id           uuid not null default uuidv7(),
    location_id  uuid not null,
    placement_id uuid not null,
    picture_id   uuid,
    opened_at    timestamptz not null,
    due          timestamptz not null,
    held         boolean not null default false,
    held_unnamed boolean not null default false check (held or not held_unnamed),
    decided_at   timestamptz,
    decided_by   uuid,
    outcome      text check (outcome in ('stays_away', 'put_back', 'post_down')),
    why          text check (length(why) <= 500),
    keeps_away   boolean not null generated always as (
        picture_id is not null and (decided_at is null and held or coalesce(outcome in ('stays_away', 'post_down'), false))) stored,
    primary key (board_id, id),
    foreign key (board_id, location_id) references location (board_id, id),
    foreign key (board_id, placement_id) references placement (board_id, id),
    foreign key (board_id, picture_id) references picture (board_id, id),
    foreign key (board_id, decided_by) references person (board_id, id),
    check (picture_id is not null or not held),
    check ((decided_at is null) = (outcome is null)),
    check ((decided_at is null) = (decided_by is null))
);
-- Everything said about one picture, or about the words of one placement, waits as one thing.
create unique index reported_once_picture on reported (board_id, picture_id) where decided_at is null and picture_id is not null;
create unique index reported_once_words on reported (board_id, placement_id) where decided_at is null and picture_id is null;
create index reported_away on reported (board_id, picture_id) where keeps_away;
create index on reported (board_id, location_id, due) where decided_at is null;
comment on column reported.held is 'a report said that it concerns a child: away from that moment until the head decides';
comment on column reported.held_unnamed is 'only people who left no name asked for it; of these a school has a bounded number at a time';

create table report (
    board_id    uuid not null references board(id),
    id          uuid not null default uuidv7(),
    reported_id uuid not null,
    of_child    boolean not null,
    words       text not null default '' check (length(words) <= 500),
    by_person   uuid,
    by_hat      text,
    made_at     timestamptz not null,
    primary key (board_id, id),
    foreign key (board_id, reported_id) references reported (board_id, id),
    foreign key (board_id, by_person) references person (board_id, id),
    check ((by_person is null) = (by_hat is null))
);
create index on report (board_id, reported_id);
create index on report (board_id, by_person, made_at desc) where by_person is not null;
comment on column report.by_person is 'null: without an account, or without a name';

-- How much one address reported this hour. The address itself is not here: it is hashed with a key that is thrown away after a day.
create table report_tally (
    board_id uuid  not null references board(id),
    sender   bytea not null,
    hour     timestamptz not null,
    sent     int   not null,
    primary key (board_id, sender, hour)
);
create table report_key (
    board_id uuid  not null references board(id),
    day      date  not null,
    key      bytea not null,
    primary key (board_id, day)
);

do $$
declare t text;
begin
    foreach t in array array['reported', 'report', 'report_tally', 'report_key'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy board_fence on %I
            using (board_id = (select nullif(current_setting(''app.board'', true), '''')::uuid))
            with check (board_id = (select nullif(current_setting(''app.board'', true), '''')::uuid))', t);
    end loop;
end $$;
grant select, insert, update on reported to huisregel_app;
grant select, insert on report to huisregel_app;
grant select, insert, update, delete on report_tally, report_key to huisregel_app;

-- The rule of V035 as it stood, under a name of its own: what may be seen but for a report. Only the head who decides asks this.
create view picture_but_for_reports with (security_invoker) as
select l.board_id, l.id as placement_id, l.post_id, l.channel, l.layer, l.title, l.live_since, t.location_id, t.group_id,
       p.picture_id, p.position, p.alt_text
from placement l
join post t on t.board_id = l.board_id and t.id = l.post_id
join placement_picture p on p.board_id = l.board_id and p.placement_id = l.id
join picture i on i.board_id = p.board_id and i.id = p.picture_id
where l.state = 'live'
  and i.tagging <> 'untagged'
  -- A class page is of one school year, and ends with it.
  and (l.channel <> 'class_page' or exists (
      select from class_group g
      where g.board_id = t.board_id and g.id = t.group_id
        and (now() at time zone 'Europe/Amsterdam')::date <= make_date(g.school_year + 1, 7, 31)))
  and not exists (
      select from objection o
      where o.board_id = p.board_id and o.picture_id = p.picture_id)
  and not exists (
      select from picture_person s
      join consent_bar b on b.board_id = s.board_id and b.person_id = s.person_id
      where s.board_id = p.board_id and s.picture_id = p.picture_id
        -- A place that was in no layer when it was decided falls under every one.
        and b.layer in (l.layer, case l.layer when '' then b.layer end) and b.medium = 'photo');

-- The one rule for what may be seen of a picture, as before, and now without what a report keeps away.
create or replace view picture_on_show with (security_invoker) as
select b.board_id, b.placement_id, b.post_id, b.channel, b.layer, b.title, b.live_since, b.location_id, b.group_id,
       b.picture_id, b.position, b.alt_text
from picture_but_for_reports b
where not exists (
    select from reported r
    where r.board_id = b.board_id and r.picture_id = b.picture_id and r.keeps_away);

-- What is no part of a post any more, whatever the place: taken off by somebody shown, or kept away by a report.
create view picture_away with (security_invoker) as
select o.board_id, o.picture_id from objection o
union
select r.board_id, r.picture_id from reported r where r.keeps_away;

grant select on picture_but_for_reports, picture_away to huisregel_app;

-- A newsletter: posts of one school on paper, issue by issue. A post is in an issue at most; while the issue is open the people who work at the school
-- see it, and once it is closed everybody who belongs there.

create table newsletter_issue (
    board_id    uuid not null references board(id),
    id          uuid not null default uuidv7(),
    location_id uuid not null,
    school_year int  not null,
    number      int  not null check (number > 0),
    state       text not null default 'open' check (state in ('open', 'closed')),
    opened_at   timestamptz not null,
    opened_by   uuid not null,
    closed_at   timestamptz,
    closed_by   uuid,
    out_since   timestamptz,
    primary key (board_id, id),
    unique (board_id, location_id, school_year, number),
    foreign key (board_id, location_id) references location (board_id, id),
    foreign key (board_id, opened_by) references person (board_id, id),
    foreign key (board_id, closed_by) references person (board_id, id),
    check ((state = 'closed') = (closed_at is not null)),
    check ((closed_at is null) = (closed_by is null)),
    check (out_since is null or state = 'closed')
);
create unique index newsletter_one_open on newsletter_issue (board_id, location_id) where state = 'open';
comment on column newsletter_issue.out_since is 'when somebody first made a PDF of it, or read it who does not work there: from then on it is out and stays closed';

create table newsletter_item (
    board_id     uuid not null,
    placement_id uuid not null,
    issue_id     uuid not null,
    position     int  not null,
    passed_from  uuid,
    primary key (board_id, placement_id),
    foreign key (board_id, placement_id) references placement (board_id, id),
    foreign key (board_id, issue_id) references newsletter_issue (board_id, id),
    foreign key (board_id, passed_from) references newsletter_issue (board_id, id)
);
create index on newsletter_item (board_id, issue_id, position);
comment on column newsletter_item.passed_from is 'the issue it could not go along with when that was closed';

-- What could not go along with a closed issue: no part of its post any more in the newsletter. Only closing writes it, only undoing that takes it away.
create table newsletter_out (
    board_id     uuid not null,
    placement_id uuid not null,
    picture_id   uuid not null,
    issue_id     uuid not null,
    position     int  not null,
    alt_text     text not null,
    primary key (board_id, placement_id, picture_id),
    foreign key (board_id, placement_id) references placement (board_id, id),
    foreign key (board_id, picture_id) references picture (board_id, id),
    foreign key (board_id, issue_id) references newsletter_issue (board_id, id)
);

do $$
declare t text;
begin
    foreach t in array array['newsletter_issue', 'newsletter_item', 'newsletter_out'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy board_fence on %I
            using (board_id = (select nullif(current_setting(''app.board'', true), '''')::uuid))
            with check (board_id = (select nullif(current_setting(''app.board'', true), '''')::uuid))', t);
    end loop;
end $$;
grant select, insert, update on newsletter_issue, newsletter_item to huisregel_app;
grant select, insert, delete on newsletter_out to huisregel_app;
-- An issue that closing began goes again when closing is undone; what was closed stays.
grant delete on newsletter_issue to huisregel_app;
create policy only_an_open_issue_goes on newsletter_issue as restrictive for delete using (state = 'open');
-- A picture leaves a placement in one way only: it could not go along with a newsletter, and that was written down first.
grant delete on placement_picture to huisregel_app;
create policy only_what_stays_out_goes on placement_picture as restrictive for delete using (exists (
    select from newsletter_out o where o.board_id = placement_picture.board_id and o.placement_id = placement_picture.placement_id and o.picture_id = placement_picture.picture_id));

-- What the families and pupils of a school may read: closed issues of this school year and the one before.
create view newsletter_for_families with (security_invoker) as
select n.board_id, n.placement_id, i.id as issue_id, i.location_id
from newsletter_item n
join newsletter_issue i on i.board_id = n.board_id and i.id = n.issue_id
where i.state = 'closed' and (now() at time zone 'Europe/Amsterdam')::date <= make_date(i.school_year + 2, 7, 31);
grant select on newsletter_for_families to huisregel_app;

-- The one rule for what may be seen of a picture. The gate, the news, the class page and the page of a
-- parent all read this view, at every request; nothing else decides.
create view picture_on_show with (security_invoker) as
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

grant select on picture_on_show to huisregel_app;

-- Which pictures left which place because of one withdrawal, for the receipt of who withdrew. For whom stands only there.
create table picture_gone (
    board_id     uuid not null references board(id),
    receipt_id   uuid not null,
    placement_id uuid not null,
    picture_id   uuid not null,
    primary key (board_id, receipt_id, placement_id, picture_id),
    foreign key (board_id, placement_id) references placement (board_id, id)
);
alter table picture_gone enable row level security;
alter table picture_gone force row level security;
create policy board_fence on picture_gone
    using (board_id = (select nullif(current_setting('app.board', true), '')::uuid))
    with check (board_id = (select nullif(current_setting('app.board', true), '')::uuid));
grant select, insert on picture_gone to huisregel_app;

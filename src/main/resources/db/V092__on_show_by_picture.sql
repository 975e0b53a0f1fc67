-- The one rule for what may be seen of a picture, looked up picture by picture. Without "offset 0" the planner reads everybody on every
-- picture of the board at once to compare twenty with them, and a page costs more with every year a school has pictures.
create or replace view picture_but_for_reports with (security_invoker) as
select l.board_id, l.id as placement_id, l.post_id, l.channel, l.layer, l.title, l.live_since, t.location_id, t.group_id,
       p.picture_id, p.position, p.alt_text
from placement l
cross join lateral (
    select o.board_id, o.location_id, o.group_id from post o
    where o.board_id = l.board_id and o.id = l.post_id offset 0) t
join placement_picture p on p.board_id = l.board_id and p.placement_id = l.id
where l.state = 'live'
  and exists (
      select from picture i
      where i.board_id = p.board_id and i.id = p.picture_id and i.tagging <> 'untagged' offset 0)
  -- A class page is of one school year, and ends with it.
  and (l.channel <> 'class_page' or exists (
      select from class_group g
      where g.board_id = t.board_id and g.id = t.group_id
        and (now() at time zone 'Europe/Amsterdam')::date <= make_date(g.school_year + 1, 7, 31)))
  and not exists (
      select from objection o
      where o.board_id = p.board_id and o.picture_id = p.picture_id offset 0)
  and not exists (
      select from picture_person s
      join person shown on shown.board_id = s.board_id and shown.id = s.person_id
      where s.board_id = p.board_id and s.picture_id = p.picture_id
        and (shown.shielded
             or l.layer <> '' and exists (
                 select from consent_words(shown.board_id, shown.id, (now() at time zone 'Europe/Amsterdam')::date) w
                 where w.layer = l.layer and w.medium = 'photo' and w.answer <> 'given')
             -- A place that was in no layer when it was decided falls under every one.
             or l.layer = '' and exists (
                 select from consent_words(shown.board_id, shown.id, (now() at time zone 'Europe/Amsterdam')::date) w
                 where w.medium = 'photo' and w.answer <> 'given'))
      offset 0);

create or replace view picture_on_show with (security_invoker) as
select b.board_id, b.placement_id, b.post_id, b.channel, b.layer, b.title, b.live_since, b.location_id, b.group_id,
       b.picture_id, b.position, b.alt_text
from picture_but_for_reports b
where not exists (
    select from reported r
    where r.board_id = b.board_id and r.picture_id = b.picture_id and r.keeps_away offset 0);

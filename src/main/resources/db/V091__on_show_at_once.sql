-- The one rule for what may be seen of a picture, said so that one person in one layer is looked up, and not all that was ever
-- said about everybody on it: somebody who counts said no where the picture stands, or somebody on it is shielded, in whatever layer.
create or replace view picture_but_for_reports with (security_invoker) as
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
      join person shown on shown.board_id = s.board_id and shown.id = s.person_id
      where s.board_id = p.board_id and s.picture_id = p.picture_id
        and (shown.shielded
             or l.layer <> '' and exists (
                 select from consent_words(shown.board_id, shown.id, (now() at time zone 'Europe/Amsterdam')::date) w
                 where w.layer = l.layer and w.medium = 'photo' and w.answer <> 'given')
             -- A place that was in no layer when it was decided falls under every one.
             or l.layer = '' and exists (
                 select from consent_words(shown.board_id, shown.id, (now() at time zone 'Europe/Amsterdam')::date) w
                 where w.medium = 'photo' and w.answer <> 'given')));

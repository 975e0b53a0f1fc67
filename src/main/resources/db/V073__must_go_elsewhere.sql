-- Which pictures stand somewhere only people can take them away, and may not: the rule of picture_on_show, for what no gate of ours gives.
create view picture_must_go with (security_invoker) as
select s.board_id, s.placement_id, s.id as standing_id, e.picture_id, l.layer
from standing_elsewhere s
join picture_elsewhere e on e.board_id = s.board_id and e.standing_id = s.id
join placement l on l.board_id = s.board_id and l.id = s.placement_id
where s.gone_at is null and e.gone_at is null
  and (exists (select from picture_away o where o.board_id = e.board_id and o.picture_id = e.picture_id)
       or exists (
           select from picture_person p
           join consent_bar b on b.board_id = p.board_id and b.person_id = p.person_id
           where p.board_id = e.board_id and p.picture_id = e.picture_id
             and b.layer in (l.layer, case l.layer when '' then b.layer end) and b.medium = 'photo'));

-- Every picture that stands, stood or may stand with somebody else, one row for each placement and account; without an account while it is only handed out.
create view picture_with_others with (security_invoker) as
select s.board_id, s.placement_id, e.picture_id, e.number, s.id as standing_id, s.account_id, s.address, s.told_at, coalesce(e.gone_at, s.gone_at) as gone_at,
       (select min(r.asked_at) from errand r
        where r.board_id = s.board_id and r.standing_id = s.id and r.dropped_at is null
          and (r.picture_id = e.picture_id or r.kind = 'remove_post')) as asked_at
from standing_elsewhere s
join picture_elsewhere e on e.board_id = s.board_id and e.standing_id = s.id
union all
select h.board_id, h.placement_id, h.picture_id, h.number, null, null, null, null, null, null
from by_hand_picture h;

grant select on picture_must_go, picture_with_others to huisregel_app;

-- What a person is putting somewhere by hand is no draft that lies about: it may stand there already.
create or replace view draft_waiting with (security_invoker) as
select d.board_id, d.post_id from doubt d where d.state = 'open' and d.post_id is not null
union
select l.board_id, l.post_id from by_hand h join placement l on l.board_id = h.board_id and l.id = h.placement_id;

-- Boards :from to :till, whole: nine groups of 25 to a school, 1.7 guardians to a pupil, six posts with two pictures each to a group.
-- Number 0 is the board of the demo: it is made larger, and its own school stays as it is.

insert into board (id, slug, name, hue)
select board_id, 'vulling-' || number, 'Stichting Vulling ' || number, number * 37 % 360
from bench.fill where number between greatest(1, :from) and :till;

insert into location (board_id, id, slug, name, town, kind)
select f.board_id, bench.of(f.number, 2, l), 'vulling-' || f.number || '-' || l, 'De ' || bench.last_name(l * 7) || 'school', 'Elzendam', 'primary'
from bench.fill f cross join generate_series(1, ceil(f.pupils / 225.0)::int) l where f.number between :from and :till;

insert into address (slug, board_id, location_id)
select 'vulling-' || f.number || '-' || l, f.board_id, bench.of(f.number, 2, l)
from bench.fill f cross join generate_series(1, ceil(f.pupils / 225.0)::int) l where f.number between :from and :till;

insert into class_group (board_id, id, location_id, school_year, name)
select f.board_id, bench.of(f.number, 1, g), bench.of(f.number, 2, (g - 1) / 9 + 1), (select max(school_year) from class_group), 'groep ' || ((g - 1) % 9 + 1)
from bench.fill f cross join generate_series(1, f.pupils / 25) g where f.number between :from and :till;

-- Pupils, mothers, fathers, teachers, heads.
insert into person (board_id, id, first_name, last_name, born, shielded)
select f.board_id, bench.of(f.number, 3, n), bench.first_name(n * 13 + f.number), bench.last_name(n + f.number), current_date - (365 * 4 + (n * 37) % 2900), n % 300 = 0
from bench.fill f cross join generate_series(1, f.pupils) n where f.number between :from and :till;

insert into person (board_id, id, first_name, last_name)
select f.board_id, bench.of(f.number, kind, n), bench.first_name(n * 17 + kind), bench.last_name(n + f.number)
from bench.fill f cross join generate_series(1, f.pupils) n cross join unnest(array[4, 5]) kind
where f.number between :from and :till and (kind = 4 or n % 10 < 7);

insert into person (board_id, id, first_name, last_name, called)
select f.board_id, bench.of(f.number, 6, g), bench.first_name(g * 19), bench.last_name(g * 3), 'juf ' || bench.first_name(g * 19)
from bench.fill f cross join generate_series(1, f.pupils / 25) g where f.number between :from and :till;

insert into person (board_id, id, first_name, last_name)
select f.board_id, bench.of(f.number, 7, l), bench.first_name(l * 23), bench.last_name(l * 5)
from bench.fill f cross join generate_series(1, ceil(f.pupils / 225.0)::int) l where f.number between :from and :till;

insert into enrolment (board_id, pupil_id, group_id, from_day)
select f.board_id, bench.of(f.number, 3, n), bench.of(f.number, 1, (n - 1) / 25 + 1), make_date((select max(school_year) from class_group), 8, 1)
from bench.fill f cross join generate_series(1, f.pupils) n where f.number between :from and :till;

insert into guardianship (board_id, guardian_id, pupil_id, relation, authority, from_day)
select f.board_id, bench.of(f.number, kind, n), bench.of(f.number, 3, n), case kind when 4 then 'mother' else 'father' end, 'yes', date '2020-08-01'
from bench.fill f cross join generate_series(1, f.pupils) n cross join unnest(array[4, 5]) kind
where f.number between :from and :till and (kind = 4 or n % 10 < 7);

insert into employment (board_id, person_id, location_id, role, group_id, from_day)
select f.board_id, bench.of(f.number, 6, g), bench.of(f.number, 2, (g - 1) / 9 + 1), 'teacher', bench.of(f.number, 1, g), date '2020-08-01'
from bench.fill f cross join generate_series(1, f.pupils / 25) g where f.number between :from and :till;

insert into employment (board_id, person_id, location_id, role, from_day)
select f.board_id, bench.of(f.number, 7, l), bench.of(f.number, 2, l), 'head', date '2020-08-01'
from bench.fill f cross join generate_series(1, ceil(f.pupils / 225.0)::int) l where f.number between :from and :till;

insert into account (board_id, person_id)
select f.board_id, p.id from bench.fill f join person p on p.board_id = f.board_id and p.born is null
where f.number between :from and :till on conflict do nothing;

insert into school_hours (board_id, location_id, weekday, kind, starts, ends)
select l.board_id, l.id, h.weekday, h.kind, h.starts, h.ends
from bench.fill f join location l on l.board_id = f.board_id and l.slug like 'vulling-%'
cross join school_hours h where h.location_id = (select location_id from address where slug = 'de-regenton') and f.number between :from and :till;

insert into holiday (board_id, location_id, first_day, last_day, name)
select l.board_id, l.id, h.first_day, h.last_day, h.name
from bench.fill f join location l on l.board_id = f.board_id and l.slug like 'vulling-%'
cross join holiday h where h.location_id = (select location_id from address where slug = 'de-regenton') and f.number between :from and :till;

insert into edition (board_id, name, dated, hash, source, adopted_by, in_force)
select f.board_id, e.name, e.dated, e.hash, e.source, bench.of(f.number, 7, 1), e.in_force
from bench.fill f cross join edition e
where e.board_id = (select board_id from bench.fill where number = 0) and e.location_id is null and f.number between greatest(1, :from) and :till;

-- Nine of ten pupils were asked about: four layers of photos each, films as well for one in four; one answer in twelve is no.
insert into consent_question (board_id, hash, language, text)
select f.board_id, q.hash, q.language, q.text
from bench.fill f cross join (select * from consent_question where board_id = (select board_id from bench.fill where number = 0) order by hash limit 1) q
where f.number between :from and :till on conflict do nothing;

insert into consent_subject (board_id, person_id)
select f.board_id, bench.of(f.number, 3, n) from bench.fill f cross join generate_series(1, f.pupils) n where f.number between :from and :till and n % 10 <> 0;

insert into consent_statement (board_id, receipt_id, person_id, by_person, by_capacity, layer, medium, answer, made_at, holds_until, edition, asked)
select f.board_id, bench.of(f.number, 8, n), bench.of(f.number, 3, n), bench.of(f.number, 4, n), 'guardian', layer.name, medium,
       case when (n + layer.place) % 12 = 0 then 'refused' else 'given' end, now() - interval '60 days',
       case when (n + layer.place) % 12 = 0 then null else make_date((select max(school_year) from class_group) + 1, 7, 31) end, like_it.edition, like_it.asked
from bench.fill f cross join generate_series(1, f.pupils) n
cross join unnest(array['paper', 'closed_digital', 'open_web', 'social_media']) with ordinality layer (name, place)
cross join unnest(array['photo', 'film']) medium
cross join (select s.edition, q.hash as asked from consent_statement s, consent_question q
            where s.board_id = (select board_id from bench.fill where number = 0) and q.board_id = s.board_id order by q.hash, s.edition limit 1) like_it
where f.number between :from and :till and n % 10 <> 0 and (medium = 'photo' or n % 4 = 1);

insert into post (board_id, id, location_id, group_id, author_id, title, body, created_at, changed_at)
select f.board_id, bench.of(f.number, 9, p), bench.of(f.number, 2, (p - 1) / 54 + 1), bench.of(f.number, 1, (p - 1) / 6 + 1), bench.of(f.number, 6, (p - 1) / 6 + 1),
       'Vulling ' || p, repeat('Vandaag werkten we samen aan een mooi ding. Wat was het leuk! ', 6), at, at
from bench.fill f cross join generate_series(1, f.pupils / 25 * 6) p cross join lateral (select now() - (p % 6) * interval '9 days' - p * interval '10 milliseconds' as at) moment
where f.number between :from and :till;

-- One draft to a school, of the teacher of its first group: five photos with 25 pupils.
insert into post (board_id, id, location_id, group_id, author_id, title, body)
select f.board_id, bench.of(f.number, 10, l), bench.of(f.number, 2, l), bench.of(f.number, 1, (l - 1) * 9 + 1), bench.of(f.number, 6, (l - 1) * 9 + 1), 'Het hele jaar op de foto', 'Vijf foto''s met de hele groep.'
from bench.fill f cross join generate_series(1, ceil(f.pupils / 225.0)::int) l where f.number between :from and :till;

insert into picture (board_id, id, made_by, width, height, tagging, portrait, facing_camera, logo, alt_text, faces_of)
select f.board_id, bench.of(f.number, 11, q), bench.of(f.number, 6, (q - 1) / 12 + 1), 1600, 1200, 'people', false, false, 'none', 'Kinderen aan het werk', 1
from bench.fill f cross join generate_series(1, f.pupils / 25 * 12) q where f.number between :from and :till;

insert into picture (board_id, id, made_by, width, height, tagging, portrait, facing_camera, logo, alt_text, faces_of)
select f.board_id, bench.of(f.number, 12, q), bench.of(f.number, 6, (q - 1) / 5 * 9 + 1), 1600, 1200, 'people', false, false, 'none', 'De hele groep', 1
from bench.fill f cross join generate_series(1, ceil(f.pupils / 225.0)::int * 5) q where f.number between :from and :till;

-- Bytes lie outside the row. Those of the first group of each board are a real print; the others are not read, and would only fill the disk.
insert into picture_size (board_id, picture_id, size, width, height, bytes)
select p.board_id, p.id, size, case size when 'small' then 400 else 1600 end, case size when 'small' then 300 else 1200 end,
       case when size = 'small' and p.id <= bench.of(f.number, 11, 12) then print.bytes else '\xffd8ffd9' end
from bench.fill f join picture p on p.board_id = f.board_id and p.id between bench.of(f.number, 11, 0) and bench.of(f.number, 13, 0) cross join unnest(array['small', 'large']) size
cross join (select bytes from picture_size where board_id = (select board_id from bench.fill where number = 0) and size = 'small' order by picture_id limit 1) print
where f.number between :from and :till;

insert into picture_person (board_id, picture_id, person_id)
select f.board_id, bench.of(f.number, 11, q), bench.of(f.number, 3, (q - 1) / 12 * 25 + (q * 7 + i * 8) % 25 + 1)
from bench.fill f cross join generate_series(1, f.pupils / 25 * 12) q cross join generate_series(0, 2) i where f.number between :from and :till;

insert into picture_person (board_id, picture_id, person_id)
select f.board_id, bench.of(f.number, 12, q), bench.of(f.number, 3, (q - 1) / 5 * 225 + (q - 1) % 5 * 5 + i)
from bench.fill f cross join generate_series(1, ceil(f.pupils / 225.0)::int * 5) q cross join generate_series(1, 5) i where f.number between :from and :till;

insert into post_picture (board_id, post_id, picture_id, position)
select f.board_id, bench.of(f.number, 9, (q - 1) / 2 + 1), bench.of(f.number, 11, q), (q - 1) % 2 + 1
from bench.fill f cross join generate_series(1, f.pupils / 25 * 12) q where f.number between :from and :till
union all
select f.board_id, bench.of(f.number, 10, (q - 1) / 5 + 1), bench.of(f.number, 12, q), (q - 1) % 5 + 1
from bench.fill f cross join generate_series(1, ceil(f.pupils / 225.0)::int * 5) q where f.number between :from and :till;

insert into post_channel (board_id, post_id, channel)
select f.board_id, bench.of(f.number, 9, p), channel
from bench.fill f cross join generate_series(1, f.pupils / 25 * 6) p cross join unnest(array['class_page', 'school_website']) channel
where f.number between :from and :till and (channel = 'class_page' or p % 2 = 0)
union all
select f.board_id, bench.of(f.number, 10, l), channel
from bench.fill f cross join generate_series(1, ceil(f.pupils / 225.0)::int) l cross join unnest(array['class_page', 'school_website']) channel where f.number between :from and :till;

-- A decision to each place where a post stands; every post on the page of its group, every other one on the website of its school.
insert into journal_entry (board_id, number, id, at, kind, subject, subject_id, act, outcome, facts_hash, chain_hash)
select f.board_id, f.entries + p * 2 + site, bench.of(f.number, 13 + site, p), now(), 'decided', 'post', bench.of(f.number, 9, p), 'publish', 'allowed', sha256(int8send(p)), sha256(int8send(p + 1))
from bench.fill f cross join generate_series(1, f.pupils / 25 * 6) p cross join generate_series(0, 1) site where f.number between :from and :till and (site = 0 or p % 2 = 0);

insert into journal_facts (board_id, entry_id, salt, actor_id, hat, facts, decision)
select f.board_id, bench.of(f.number, 13 + site, p), '\x00', bench.of(f.number, 6, (p - 1) / 6 + 1), 'teacher', repeat('{"picture":"00000000-0000-0000-0000-000000000000"}', 10), null
from bench.fill f cross join generate_series(1, f.pupils / 25 * 6) p cross join generate_series(0, 1) site where f.number between :from and :till and (site = 0 or p % 2 = 0);

insert into journal_head (board_id, number, chain_hash)
select f.board_id, f.entries + f.pupils / 25 * 12 + 1, sha256('') from bench.fill f where f.number between :from and :till
on conflict (board_id) do update set number = excluded.number;

insert into placement (board_id, id, post_id, channel, layer, state, decision_entry, title, body, live_since)
select t.board_id, bench.of(f.number, 15 + site, p), t.id, case site when 0 then 'class_page' else 'school_website' end, case site when 0 then 'closed_digital' else 'open_web' end, 'live',
       bench.of(f.number, 13 + site, p), t.title, t.body, t.created_at
from bench.fill f cross join generate_series(1, f.pupils / 25 * 6) p join post t on t.board_id = f.board_id and t.id = bench.of(f.number, 9, p) cross join generate_series(0, 1) site
where f.number between :from and :till and (site = 0 or p % 2 = 0);

insert into placement_picture (board_id, placement_id, picture_id, position, alt_text)
select f.board_id, bench.of(f.number, 15 + site, (q - 1) / 2 + 1), bench.of(f.number, 11, q), (q - 1) % 2 + 1, 'Kinderen aan het werk'
from bench.fill f cross join generate_series(1, f.pupils / 25 * 12) q cross join generate_series(0, 1) site where f.number between :from and :till and (site = 0 or ((q - 1) / 2 + 1) % 2 = 0);

-- One mother in ten is signed in.
insert into spring_session (primary_id, session_id, creation_time, last_access_time, max_inactive_interval, expiry_time)
select id, id, at, at, 28800, at + 28800000
from bench.fill f cross join generate_series(1, f.pupils) n cross join lateral (select bench.of(f.number, 20, n)::text as id, (extract(epoch from now()) * 1000)::bigint as at) made
where f.number between :from and :till and n % 10 = 3;

insert into spring_session_attributes (session_primary_id, attribute_name, attribute_bytes)
select bench.of(f.number, 20, n)::text, 'capacity', '\xaced000574'::bytea || int2send(octet_length(capacity)::int2) || convert_to(capacity, 'UTF8')
from bench.fill f cross join generate_series(1, f.pupils) n cross join lateral (select f.board_id || '/' || bench.of(f.number, 4, n) || '/GUARDIAN' as capacity) who
where f.number between :from and :till and n % 10 = 3;

update bench.fill set done = true where number between :from and :till;

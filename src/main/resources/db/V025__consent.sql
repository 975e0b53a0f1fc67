-- What people said about images of a person. Words are added and never changed; what counts today is worked out from them.

-- One row for each person whose word was ever asked or relied on. Who publishes shares its lock, who speaks takes it whole.
create table consent_subject (
    board_id  uuid not null references board(id),
    person_id uuid not null,
    primary key (board_id, person_id),
    foreign key (board_id, person_id) references person (board_id, id)
);

-- The question exactly as it stood on the screen, kept once, so that a receipt can show what was answered.
create table consent_question (
    board_id uuid  not null references board(id),
    hash     text  not null check (hash ~ '^[0-9a-f]{64}$'),
    language text  not null check (language in ('nl', 'en')),
    text     text  not null,
    primary key (board_id, hash)
);

create table consent_statement (
    board_id    uuid   not null references board(id),
    id          uuid   not null default uuidv7(),
    number      bigint not null generated always as identity,
    receipt_id  uuid   not null,
    person_id   uuid   not null,
    by_person   uuid   not null,
    by_capacity text   not null check (by_capacity in ('guardian', 'self')),
    layer       text   not null,
    medium      text   not null check (medium in ('photo', 'film', 'sound')),
    answer      text   not null check (answer in ('given', 'refused', 'withdrawn')),
    made_at     timestamptz not null,
    holds_until date   check (answer = 'given' or holds_until is null),
    edition     text   not null,
    asked       text   not null,
    primary key (board_id, id),
    foreign key (board_id, person_id) references consent_subject (board_id, person_id),
    foreign key (board_id, by_person) references person (board_id, id),
    foreign key (board_id, asked) references consent_question (board_id, hash),
    check ((by_capacity = 'self') = (by_person = person_id))
);
create unique index consent_statement_latest on consent_statement (board_id, person_id, layer, medium, by_person, number);
create index on consent_statement (board_id, receipt_id);
comment on column consent_statement.number is 'which word came later; two clocks may differ, the lock on the subject does not';
comment on column consent_statement.holds_until is 'the last day a yes counts, as the protocol had it when it was given; null: until it is withdrawn';
comment on column consent_statement.asked is 'hash of the question as it was shown';

do $$
declare t text;
begin
    foreach t in array array['consent_subject', 'consent_question', 'consent_statement'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy board_fence on %I
            using (board_id = (select nullif(current_setting(''app.board'', true), '''')::uuid))
            with check (board_id = (select nullif(current_setting(''app.board'', true), '''')::uuid))', t);
    end loop;
end $$;
grant select, insert, update on consent_subject to huisregel_app;
grant select, insert on consent_question, consent_statement to huisregel_app;

-- The latest word of everybody whose word about this person counts on this day. Guardians with authority speak for a pupil.
-- Whoever is sixteen, or has no birthday on record (staff and guardians), speaks for himself; what guardians of a pupil of
-- sixteen said before goes on counting until the pupil answers.
create function consent_words(the_board uuid, the_person uuid, the_day date)
    returns table (layer text, medium text, by_person uuid, answer text, holds_until date)
    language sql stable as $$
    select w.layer, w.medium, w.by_person, w.answer, w.holds_until
    from consent_statement w
    join person p on p.board_id = w.board_id and p.id = w.person_id
    where w.board_id = the_board and w.person_id = the_person
      and not exists (
        select from consent_statement later
        where later.board_id = w.board_id and later.person_id = w.person_id and later.layer = w.layer and later.medium = w.medium
          and later.by_person = w.by_person and later.number > w.number)
      and case w.by_capacity
          when 'self' then p.born is null or (p.born + interval '16 years')::date <= the_day
          else exists (
                select from guardianship g
                where g.board_id = w.board_id and g.guardian_id = w.by_person and g.pupil_id = w.person_id
                  and g.authority = 'yes' and the_day between g.from_day and coalesce(g.until_day, 'infinity'))
              and not ((p.born + interval '16 years')::date <= the_day and exists (
                select from consent_statement own
                where own.board_id = w.board_id and own.person_id = w.person_id and own.layer = w.layer and own.medium = w.medium
                  and own.by_capacity = 'self'))
          end
$$;

-- Of whom nothing may be seen today, per layer and medium: somebody who counts said no, or the person is shielded. A yes that
-- ran out is not here: it stops new use and leaves what stands.
create view consent_bar with (security_invoker = true) as
select p.board_id, p.id as person_id, bar.layer, bar.medium
from person p
cross join lateral (
    select w.layer, w.medium
    from consent_words(p.board_id, p.id, (now() at time zone 'Europe/Amsterdam')::date) w
    where w.answer <> 'given'
    union
    select known.layer, medium.medium
    from (select unnest(array['paper', 'closed_digital', 'open_web', 'social_media'])
          union select s.layer from consent_statement s where s.board_id = p.board_id and s.person_id = p.id) known (layer)
    cross join unnest(array['photo', 'film', 'sound']) medium (medium)
    where p.shielded
) bar;
comment on view consent_bar is 'the gate and every page that shows a picture ask this; for a shielded person it holds each layer anybody was ever asked about';
grant select on consent_bar to huisregel_app;

-- Where a school is found in the registers of the state, and what the school administration calls its groups and people.

alter table location add column brin text check (brin ~ '^[0-9]{2}[A-Z]{2}$');
alter table location add column dependance text check (dependance ~ '^[0-9]{2}$');
alter table location add constraint location_code_check check ((brin is null) = (dependance is null));
create unique index location_code on location (board_id, brin, dependance);

alter table class_group add column kind text not null default 'class' check (kind in ('class', 'composite', 'none'));
alter table class_group drop constraint class_group_board_id_location_id_school_year_name_key;
create unique index class_group_name on class_group (board_id, location_id, school_year, kind, name);
comment on column class_group.kind is 'class: where pupils are; composite: beside their class (samengestelde groep); none: pupils whose group nobody told yet';

-- A pupil in a composite group, beside the one class of enrolment.
create table membership (
    board_id  uuid not null references board(id),
    pupil_id  uuid not null,
    group_id  uuid not null,
    from_day  date not null,
    until_day date check (until_day >= from_day),
    primary key (board_id, pupil_id, group_id, from_day),
    foreign key (board_id, pupil_id) references person (board_id, id),
    foreign key (board_id, group_id) references class_group (board_id, id)
);

-- One key means one person at one school, for as long as somebody is there. A key that is only lent (it starts with #) is never kept.
create table person_key (
    board_id    uuid not null references board(id),
    location_id uuid not null,
    kind        text not null check (kind in ('pupil', 'staff')),
    key         text not null check (length(key) between 1 and 256 and key !~ '^#'),
    person_id   uuid not null,
    primary key (board_id, location_id, kind, key),
    foreign key (board_id, location_id) references location (board_id, id),
    foreign key (board_id, person_id) references person (board_id, id)
);
create index on person_key (board_id, person_id);

-- A group lives one school year, and so does its key.
create table group_key (
    board_id    uuid not null references board(id),
    location_id uuid not null,
    school_year int  not null,
    key         text not null check (length(key) between 1 and 256 and key !~ '^#'),
    group_id    uuid not null,
    primary key (board_id, location_id, school_year, key),
    foreign key (board_id, location_id) references location (board_id, id),
    foreign key (board_id, group_id) references class_group (board_id, id)
);

-- Where somebody can be written to.
create table contact (
    board_id  uuid not null references board(id),
    person_id uuid not null,
    email     text not null check (length(email) between 3 and 254),
    told_by   text not null check (told_by in ('roster', 'guardians')),
    told_at   timestamptz not null,
    primary key (board_id, person_id),
    foreign key (board_id, person_id) references person (board_id, id)
);

-- A table may say "ouder" and no more.
alter table guardianship drop constraint guardianship_relation_check;
alter table guardianship add constraint guardianship_relation_check check (relation in ('mother', 'father', 'parent', 'guardian', 'carer'));
alter table guardianship add column receives_information boolean not null default true;
alter table guardianship add column authority_source text check (length(authority_source) <= 200);
alter table guardianship add column authority_day date;
comment on column guardianship.authority_source is 'what the school rests it on: an extract of the register, a ruling, what a parent told';

do $$
declare t text;
begin
    foreach t in array array['membership', 'person_key', 'group_key', 'contact'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy board_fence on %I
            using (board_id = (select nullif(current_setting(''app.board'', true), '''')::uuid))
            with check (board_id = (select nullif(current_setting(''app.board'', true), '''')::uuid))', t);
        execute format('grant select, insert, update on %I to huisregel_app', t);
    end loop;
end $$;
-- What never held a whole day goes without a trace.
grant delete on membership to huisregel_app;

-- As V025 has it, but for a pupil whose birthday nobody told: who is or was a pupil does not speak alone without one.
create or replace function consent_words(the_board uuid, the_person uuid, the_day date)
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
          when 'self' then (p.born + interval '16 years')::date <= the_day
              or p.born is null and not exists (select from enrolment e where e.board_id = p.board_id and e.pupil_id = p.id)
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

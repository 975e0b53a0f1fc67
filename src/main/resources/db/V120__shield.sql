-- A pupil of whom nothing may be seen. The switch that every rule reads is person.shielded; here stands who turned it, and who must not learn where the child is.
create table shield (
    board_id   uuid not null references board(id),
    id         uuid not null default uuidv7(),
    pupil_id   uuid not null,
    set_by     uuid not null,
    set_at     timestamptz not null,
    stood      int  not null check (stood >= 0),
    pictures   text check (pictures in ('kept', 'erased')),
    decided_by uuid,
    decided_at timestamptz,
    lifted_by  uuid,
    lifted_at  timestamptz,
    primary key (board_id, id),
    foreign key (board_id, pupil_id) references person (board_id, id),
    foreign key (board_id, set_by) references person (board_id, id),
    foreign key (board_id, decided_by) references person (board_id, id),
    foreign key (board_id, lifted_by) references person (board_id, id),
    check ((pictures is null) = (decided_at is null) and (decided_at is null) = (decided_by is null)),
    check ((lifted_at is null) = (lifted_by is null))
);
create unique index shield_once on shield (board_id, pupil_id) where lifted_at is null;
comment on table shield is 'why stands nowhere; who may know that it is so is the head of the school and who decides for the child';
comment on column shield.stood is 'how many pictures stood somewhere when it was set: the head decides what becomes of them';

-- Beside who has no authority: those always.
create table shield_from (
    board_id    uuid not null references board(id),
    shield_id   uuid not null,
    guardian_id uuid not null,
    primary key (board_id, shield_id, guardian_id),
    foreign key (board_id, shield_id) references shield (board_id, id) on delete cascade,
    foreign key (board_id, guardian_id) references person (board_id, id)
);

do $$
declare t text;
begin
    foreach t in array array['shield', 'shield_from'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy board_fence on %I
            using (board_id = (select nullif(current_setting(''app.board'', true), '''')::uuid))
            with check (board_id = (select nullif(current_setting(''app.board'', true), '''')::uuid))', t);
        execute format('grant select, insert, update, delete on %I to huisregel_app', t);
    end loop;
end $$;

-- Whom nothing tells where a child is: of a shielded pupil everybody whose authority is not certain today, and whoever was named.
create view whereabouts_hidden with (security_invoker) as
select distinct g.board_id, g.guardian_id, g.pupil_id
from guardianship g
join person p on p.board_id = g.board_id and p.id = g.pupil_id
where p.shielded
  and (exists (
      select from shield s
      join shield_from f on f.board_id = s.board_id and f.shield_id = s.id
      where s.board_id = g.board_id and s.pupil_id = g.pupil_id and s.lifted_at is null and f.guardian_id = g.guardian_id)
   or not exists (
      select from guardianship y
      where y.board_id = g.board_id and y.guardian_id = g.guardian_id and y.pupil_id = g.pupil_id and y.authority = 'yes'
        and (now() at time zone 'Europe/Amsterdam')::date between y.from_day and coalesce(y.until_day, 'infinity')));
grant select on whereabouts_hidden to huisregel_app;

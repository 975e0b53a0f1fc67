-- What somebody reports for the confidential contact alone: the words are not where the head reads, and neither is the name.
create table confidence (
    board_id    uuid not null,
    report_id   uuid not null,
    location_id uuid not null,
    words       text not null check (length(words) <= 500),
    made_at     timestamptz not null,
    opened_at   timestamptz,
    primary key (board_id, report_id),
    foreign key (board_id, report_id) references report (board_id, id),
    foreign key (board_id, location_id) references location (board_id, id)
);
create index on confidence (board_id, location_id, made_at desc);
comment on column confidence.opened_at is 'when a confidential contact first read it; who did, each time, is in the journal';

alter table confidence enable row level security;
alter table confidence force row level security;
create policy board_fence on confidence
    using (board_id = (select nullif(current_setting('app.board', true), '')::uuid))
    with check (board_id = (select nullif(current_setting('app.board', true), '')::uuid));
grant select, insert on confidence to huisregel_app;
grant update (opened_at) on confidence to huisregel_app;

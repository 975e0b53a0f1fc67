-- Somebody can act in place of others than the head. The rows there are were all for the head of a school.
alter table deputy
    add column role text not null default 'head' check (role in ('head', 'coordinator', 'confidential_contact', 'privacy_officer')),
    alter column location_id drop not null,
    add constraint deputy_place check (location_id is not null or role in ('confidential_contact', 'privacy_officer'));
alter table deputy alter column role drop default;
comment on table deputy is 'who acts in place of whoever holds a role; the last day counts whole';
create index on deputy (board_id, person_id);

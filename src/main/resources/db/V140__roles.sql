-- More roles, and of each role who gave it and who ended it.
alter table employment drop constraint employment_role_check;
alter table employment add constraint employment_role_check check (role in
    ('teacher', 'support', 'trainee', 'coordinator', 'confidential_contact', 'head', 'board_member', 'privacy_officer', 'administrator'));
alter table employment drop constraint employment_check;
alter table employment drop constraint employment_check1;
alter table employment add constraint employment_days check (until_day >= from_day - 1);
alter table employment add constraint employment_place check (location_id is not null or role in ('confidential_contact', 'board_member', 'privacy_officer', 'administrator'));

alter table employment
    add column given_by uuid,
    add column given_at timestamptz,
    add column ended_by uuid,
    add column ended_at timestamptz,
    add foreign key (board_id, given_by) references person (board_id, id),
    add foreign key (board_id, ended_by) references person (board_id, id),
    add check ((ended_by is null) = (ended_at is null));
comment on column employment.until_day is 'the last day it counts; the day before the first one where it was ended on its first day or before';
comment on column employment.given_by is 'empty for who came from the roster or began the board';

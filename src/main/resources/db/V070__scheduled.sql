-- A place of a post that waits for its moment. The row itself is all there is to know about it: no job is stored beside it.
alter table post add column later_at timestamptz;
comment on column post.later_at is 'the moment its author wants it to go out; empty: as soon as it is published';

alter table placement add column goes_at timestamptz;
alter table placement add column goes_version int;
alter table placement add column goes_as text;
alter table placement add constraint placement_goes_check check ((state = 'scheduled') = (goes_at is not null));
alter table placement add constraint placement_goes_whole_check check ((goes_at is null) = (goes_version is null) and (goes_at is null) = (goes_as is null));
create index on placement (board_id, goes_at) where state = 'scheduled';
comment on column placement.goes_version is 'the version of the post that was read and set ready: no other one goes out';
comment on column placement.goes_as is 'the capacity in which its author set it ready';

-- What became of a moment at which it did not go out.
alter table placement add column missed_moment timestamptz;
alter table placement add column missed_why text check (missed_why in ('not_allowed', 'nothing_in_force', 'too_late', 'changed', 'taken_down', 'author_gone'));
alter table placement add column missed_read_by uuid;
alter table placement add foreign key (board_id, missed_read_by) references person (board_id, id);
alter table placement add constraint placement_missed_check check ((missed_moment is null) = (missed_why is null) and (missed_moment is not null or missed_read_by is null));
comment on column placement.missed_read_by is 'who leads the school and read that it did not go out because its author is gone';

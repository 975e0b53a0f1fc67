-- A class page ends with its school year: what was to go there after it does not go out.
alter table placement drop constraint placement_missed_why_check;
alter table placement add constraint placement_missed_why_check
    check (missed_why in ('not_allowed', 'nothing_in_force', 'too_late', 'changed', 'taken_down', 'author_gone', 'year_over'));

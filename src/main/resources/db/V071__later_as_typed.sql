-- What an author filled in and is no moment yet: kept as typed, so that a post that was to go out later never goes out at once by being opened again.
alter table post add column later_day text;
alter table post add column later_time text;
alter table post add constraint post_later_typed_check check (later_at is null or later_day is null and later_time is null);

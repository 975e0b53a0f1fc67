-- The mail a link went out with, so that nothing of it stays readable once the link is used or replaced.
alter table invitation add column mail_id uuid;

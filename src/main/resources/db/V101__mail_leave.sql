-- By which somebody stops the daily mail from within a mail program, without signing in (RFC 8058). It opens nothing else.
alter table mail_choice add column leave_token text unique check (leave_token ~ '^[a-z2-7]{26}$');

-- How many went out in the last hour.
create index mail_sent on mail (board_id, ended_at) where state = 'sent';

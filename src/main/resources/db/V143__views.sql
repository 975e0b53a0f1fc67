-- Who opened something confidential is looked up by itself, in a journal of many years.
create index on journal_entry (board_id, number) where kind in ('report.opened', 'report.looked_at', 'confidence.opened');

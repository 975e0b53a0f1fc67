-- What somebody answered on paper or by mail before there was a screen, taken over by the school: since when it was said, and what it rests on.
alter table consent_statement add column said_on date;
alter table consent_statement add column proof text check (length(proof) between 1 and 300);
alter table consent_statement add column taken_by uuid;
alter table consent_statement add constraint consent_statement_paper_check check ((said_on is null) = (proof is null) and (said_on is null) = (taken_by is null));
alter table consent_statement add constraint consent_statement_taken_by_fkey foreign key (board_id, taken_by) references person (board_id, id);
comment on column consent_statement.taken_by is 'who of the school took it over; by_person is still who said it';

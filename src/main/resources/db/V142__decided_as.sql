-- In which capacity a report was decided: by the head, or by who stood in for the head.
alter table reported add column decided_as text;

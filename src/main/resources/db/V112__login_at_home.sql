-- A password a parent chose at home opens no work, also not when that parent comes to work here: an invitation of the school replaces it.
alter table login add column at_home boolean not null default false;

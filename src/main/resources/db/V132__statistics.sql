-- After whole schools were written, what the planner knows of these tables is of before: the first pages after a large file would be slow until the
-- database looks by itself. The application may not analyze tables it does not own; this it may.
create function people_were_written() returns void language plpgsql security definer set search_path = pg_catalog, public as $$
begin
    analyze person, enrolment, class_group, membership, guardianship, person_key, contact, employment, consent_subject, consent_statement, transition_written;
end
$$;
revoke all on function people_were_written() from public;
grant execute on function people_were_written() to huisregel_app;

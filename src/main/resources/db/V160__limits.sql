-- What is counted is no longer guesses alone, and the time it is counted in no longer always a day.
comment on table guess is 'what is limited over time: guesses, and what somebody may do so many times; the limits themselves stand in the code';
comment on column guess.in_a_day is 'how many in the time of this kind of limit, which began at day_from';

-- Whoever fills in the bells of a school fills them in anew; what was taken out of the list is taken out of the table.
grant delete on school_hours, holiday to huisregel_app;

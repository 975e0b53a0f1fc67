-- What came with accounts of families and with confidential contacts goes too when somebody's data is erased.
grant delete on family_code, waiting_answer to huisregel_app;
grant update (words) on confidence to huisregel_app;

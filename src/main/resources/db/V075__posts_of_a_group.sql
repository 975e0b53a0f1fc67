-- The page of a group reads the posts of that group, and no longer looks through all posts of the board for them.
create index on post (board_id, group_id);

-- More places than two, and two more states: scheduled waits for its moment, coming_down must go from a place where only people can take it away.
alter table placement drop constraint placement_channel_check;
alter table placement add constraint placement_channel_check check (channel in ('class_page', 'school_website', 'newsletter', 'school_account'));
alter table placement drop constraint placement_state_check;
alter table placement add constraint placement_state_check check (state in ('held', 'scheduled', 'live', 'coming_down', 'down'));
alter table placement drop constraint placement_check;
alter table placement add constraint placement_live_check check ((state in ('held', 'scheduled')) = (live_since is null));
alter table post_channel drop constraint post_channel_channel_check;
alter table post_channel add constraint post_channel_channel_check check (channel in ('class_page', 'school_website', 'newsletter', 'school_account'));
alter table post_picture_off drop constraint post_picture_off_channel_check;
alter table post_picture_off add constraint post_picture_off_channel_check check (channel in ('class_page', 'school_website', 'newsletter', 'school_account'));
alter table doubt drop constraint doubt_channel_check;
alter table doubt add constraint doubt_channel_check check (channel in ('class_page', 'school_website', 'newsletter', 'school_account'));

package nl.huisregel.school;

import java.time.ZonedDateTime;

/** An instant as a school lives it: a school day or not, inside school hours, inside a lesson. */
public record Moment(ZonedDateTime local, boolean schoolDay, boolean schoolHours, boolean lessonTime) {}

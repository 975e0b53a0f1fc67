package nl.huisregel.family;

import java.util.UUID;

/**
 * How far the guardians of one group are. Everybody counts once in each group they have a child in, but a letter is made where it goes home.
 *
 * @param wanting   for how many of them the reader can make a letter now
 * @param printable for how many there is a letter to print
 * @param mailable  how many of the first can be invited by mail
 */
public record GroupCount(UUID group, String name, long all, long in, long letters, long ended, long none, long wanting, long printable, long mailable) {}

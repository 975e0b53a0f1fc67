package nl.huisregel.mail;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the numbers of a mail server mean (RFC 5321, 3463). What it says in words is for nobody to read and holds addresses. */
final class Replies {

    private static final Pattern STATUS = Pattern.compile("\\b([245])\\.(\\d{1,3})\\.(\\d{1,3})\\b");

    private Replies() {}

    /** An answer to one recipient. */
    static Outcome ofRecipient(int code, String said) {
        if (code < 500) {
            return new Outcome.Later(Fault.NOT_TAKEN);
        }
        Matcher status = STATUS.matcher(said == null ? "" : said);
        if (status.find()) {
            Fault fault = ofStatus(status.group(1), status.group(2), status.group(3));
            // A server of ours that will not pass on says nothing about the address.
            return new Outcome.Refused(status.group(2).equals("7") ? Fault.NOT_TAKEN : fault);
        }
        return new Outcome.Refused(code == 552 ? Fault.FULL : code == 550 || code == 551 || code == 553 ? Fault.UNKNOWN_ADDRESS : Fault.NOT_TAKEN);
    }

    static Outcome ofText(int code) {
        return code < 500 ? new Outcome.Later(Fault.NOT_TAKEN) : new Outcome.Refused(Fault.NOT_TAKEN);
    }

    /** The three numbers of a status, in a notification that something failed for good. */
    static Fault ofStatus(String first, String second, String third) {
        return switch (second) {
            case "1" -> Fault.UNKNOWN_ADDRESS;
            case "2" -> third.equals("2") ? Fault.FULL : Fault.REFUSED;
            case "4" -> Fault.GAVE_UP;
            default -> first.equals("4") ? Fault.GAVE_UP : Fault.REFUSED;
        };
    }

    static Fault ofStatus(String status) {
        Matcher numbers = STATUS.matcher(status);
        return numbers.find() ? ofStatus(numbers.group(1), numbers.group(2), numbers.group(3)) : Fault.REFUSED;
    }
}

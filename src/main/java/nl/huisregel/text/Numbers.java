package nl.huisregel.text;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.validator.routines.EmailValidator;
import org.apache.commons.validator.routines.IBANValidator;

/** Telephone, account and citizen's numbers, and e-mail addresses. */
final class Numbers {

    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final Pattern ACCOUNT = Pattern.compile("(?<![A-Za-z0-9])[A-Za-z]{2}\\d{2}(?:[ .-]?[A-Za-z0-9]{1,4}){3,8}+(?![A-Za-z0-9])");
    private static final Pattern NINE = Pattern.compile("(?<![\\d,+])\\d(?:[ .-]?\\d){7,8}+(?![\\d,])");
    private static final Pattern CITIZEN = Pattern.compile("\\b(?:bsn|burgerservicenummer|sofinummer|sofi-nummer|persoonsnummer|onderwijsnummer|pgn)\\b");
    private static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9.-]{1,255}");

    private Numbers() {}

    static Stream<Found> emails(Folded text) {
        if (text.lower().indexOf('@') < 0) {
            return Stream.empty();
        }
        return EMAIL.matcher(text.text()).results().flatMap(match -> {
            String address = match.group().replaceFirst("[.'-]+$", "").replaceFirst("^[.'-]+", "");
            int start = match.start() + match.group().indexOf(address);
            return EmailValidator.getInstance().isValid(address)
                ? Stream.of(Found.of(HintKind.EMAIL, start, start + address.length(), address.toLowerCase(Locale.ROOT))) : Stream.empty();
        });
    }

    /** The longest beginning that is a whole account number: a word behind it is no part of it. */
    static Stream<Found> accounts(Folded text) {
        return ACCOUNT.matcher(text.text()).results().flatMap(match -> {
            for (int end = match.end(); end > match.start() + 14; end--) {
                String number = text.text().subSequence(match.start(), end).toString().replaceAll("[ .-]", "").toUpperCase(Locale.ROOT);
                if (!text.letter(end) && text.letter(end - 1) && IBANValidator.getInstance().isValid(number)) {
                    return Stream.of(Found.of(HintKind.ACCOUNT_NUMBER, match.start(), end, number));
                }
            }
            return Stream.empty();
        });
    }

    static Stream<Found> phones(Folded text) {
        Iterable<PhoneNumberMatch> matches = PHONES.findNumbers(text.text(), "NL", Leniency.VALID, Long.MAX_VALUE);
        return StreamSupport.stream(matches.spliterator(), false)
            .map(match -> Found.of(HintKind.PHONE, match.start(), match.end(), PHONES.format(match.number(), PhoneNumberFormat.E164)));
    }

    /** The same number however it is written; as it stands where it is no telephone number. */
    static String phone(String written) {
        try {
            return PHONES.format(PHONES.parse(written, "NL"), PhoneNumberFormat.E164);
        } catch (com.google.i18n.phonenumbers.NumberParseException e) {
            return written;
        }
    }

    static boolean isPhone(String written) {
        try {
            return PHONES.isValidNumber(PHONES.parse(written, "NL"));
        } catch (com.google.i18n.phonenumbers.NumberParseException e) {
            return false;
        }
    }

    /** One number in eleven passes the proof by chance: where no word says what it is, it must at least be written as one number of nine. */
    static Stream<Found> citizens(Folded text) {
        return NINE.matcher(text.text()).results().flatMap(match -> {
            String digits = match.group().replaceAll("\\D", "");
            boolean said = text.near(match.start(), match.end(), 40, CITIZEN);
            boolean plain = digits.length() == 9 && match.group().length() == 9;
            return (said || plain) && passes(digits) ? Stream.of(Found.of(HintKind.CITIZEN_NUMBER, match.start(), match.end(), digits)) : Stream.empty();
        });
    }

    /** The proof of eleven: nine times the first digit, and so on, less the last. */
    private static boolean passes(String digits) {
        String nine = digits.length() == 8 ? "0" + digits : digits;
        int sum = -(nine.charAt(8) - '0');
        for (int i = 0; i < 8; i++) {
            sum += (9 - i) * (nine.charAt(i) - '0');
        }
        return sum != 0 && sum % 11 == 0;
    }
}

package nl.huisregel.articles;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import nl.huisregel.protocol.Deed;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.protocol.words.Role;

/** Says an act in one line of Dutch: who, what, when, where, and every fact that was told. */
final class Acts {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d-M-yyyy HH:mm", Locale.ROOT);

    private Acts() {
    }

    static String sentence(Deed deed) {
        StringJoiner facts = new StringJoiner("; ", "*", ".*");
        facts.add("Wie: " + deed.by().meaning().nl() + (deed.otherHats().isEmpty() ? "" : ", en ook " + deed.otherHats().stream().map(Role::meaning).map(said -> said.nl()).collect(Collectors.joining(", "))));
        facts.add("wat: " + deed.act().meaning().nl().split(":")[0]);
        facts.add("wanneer: " + WHEN.format(deed.at()));
        deed.channels().forEach(channel -> facts.add("waar: " + meaning(Circumstance.CHANNEL, channel)));
        deed.told().forEach((circumstance, values) -> facts.add(named(circumstance.meaning().nl()) + ": " + (values.isEmpty() ? "niets" : values.stream().map(value -> meaning(circumstance, value)).collect(Collectors.joining(", ")))));
        deed.pictures().forEach(picture -> facts.add("foto van " + picture.shows().stream().map(key -> deed.persons().get(key).called()).collect(Collectors.joining(" en "))));
        deed.done().forEach(done -> facts.add("al gedaan: " + done.duty() + done.as().map(as -> " (" + as + ")").orElse("")));
        return facts.toString();
    }

    /** A word's meaning without what explains it further. */
    private static String named(String meaning) {
        return meaning.split("[:,]")[0];
    }

    private static String meaning(Circumstance circumstance, String value) {
        return circumstance.value(value).map(it -> it.meaning().nl()).orElse(value.equals("true") ? "ja" : value);
    }
}

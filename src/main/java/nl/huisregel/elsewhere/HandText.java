package nl.huisregel.elsewhere;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.huisregel.media.Origin;
import nl.huisregel.publication.Corrected;
import nl.huisregel.publication.Post;
import nl.huisregel.web.Language;
import nl.huisregel.web.Words;

/** The words to put on an account by hand, with what the protocol wants to be seen with them. In Dutch, like what the school writes there. */
final class HandText {

    private static final Words DUTCH = Words.in(Language.NL);

    private HandText() {
    }

    /** @param stated the matters the protocol wants stated @param author what the school calls who wrote it @param corrected its last correction, which is said as well */
    static String of(Post post, List<String> stated, String author, String school, Map<Integer, Origin> origins, Optional<Corrected> corrected) {
        List<String> lines = new ArrayList<>();
        if (stated.contains("capacity_line")) {
            lines.add(DUTCH.say("hand.line.capacity", Words.capital(author), school));
        } else if (stated.contains("author")) {
            lines.add(DUTCH.say("hand.line.author", author));
        }
        if (stated.contains("employer_line") && !stated.contains("capacity_line")) {
            lines.add(DUTCH.say("hand.line.employer", Words.capital(author), school));
        }
        if (stated.contains("disclaimer")) {
            lines.add(DUTCH.say("hand.line.disclaimer", school));
        }
        Optional.ofNullable(post.duties().get("give source")).flatMap(given -> given).ifPresent(source -> lines.add(DUTCH.say("hand.line.source", source)));
        origins.forEach((number, origin) -> {
            if (origin instanceof Origin.Elsewhere(String maker, String licence)) {
                lines.add(DUTCH.say("hand.line.maker", number, maker, licence));
            }
        });
        corrected.ifPresent(it -> lines.add(DUTCH.say("hand.line.corrected", it.at().atZone(ZoneId.of("Europe/Amsterdam")).toLocalDate(), it.by())));
        return together(post.title(), post.body(), String.join("\n", lines));
    }

    private static String together(String... parts) {
        return String.join("\n\n", java.util.Arrays.stream(parts).map(String::strip).filter(part -> !part.isEmpty()).toList());
    }
}

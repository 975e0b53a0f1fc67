package nl.huisregel.protocol;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.huisregel.protocol.words.Act;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.protocol.words.Decider;
import nl.huisregel.protocol.words.Said;
import nl.huisregel.protocol.words.Value;

/**
 * One dated wording of a protocol, of the law, or of a location's additions. Never edited once in force: a change is a new edition.
 *
 * @param name      with {@code date} it identifies the wording
 * @param hash      SHA-256 of the file it was read from, so that a stored decision can prove what it rested on
 * @param own       values the board or school names itself, beside those every protocol knows
 * @param timetable lessons and school hours; empty where the file has none
 * @param holders   who holds which deciding role, where the file says so
 */
public record Edition(String name, LocalDate date, Level level, boolean template, Said title, Said note, String adopted,
                      String councilConsent, int language, Audience appliesTo, Condition appliesWhen, List<Layer> layers,
                      Map<Circumstance, List<Value>> own, Map<Act, Decider> whenSilent, List<Blank> blanks,
                      Optional<Timetable> timetable, Map<Decider, String> holders, List<Article> articles, String hash) {

    /** How it is cited: {@code opmaat/2026-11-21}. */
    public String id() {
        return name + "/" + date;
    }

    public Stream<Norm> norms() {
        return articles.stream().flatMap(article -> article.norms().stream());
    }

    public Optional<Norm> norm(String id) {
        return norms().filter(norm -> norm.id().equals(id)).findFirst();
    }

    public Article article(String ref) {
        return articles.stream().filter(article -> article.ref().equals(ref)).findFirst().orElseThrow();
    }
}

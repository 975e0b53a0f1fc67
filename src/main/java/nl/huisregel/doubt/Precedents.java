package nl.huisregel.doubt;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.huisregel.database.BoardId;
import nl.huisregel.protocol.Person;
import nl.huisregel.protocol.words.Act;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.publication.Content;
import nl.huisregel.publication.Verdict;
import nl.huisregel.school.Pupil;
import nl.huisregel.school.School;
import org.springframework.stereotype.Component;

/** What a school answered before: kept without anybody in it, and found again for a post like it while the same wordings are in force. */
@Component
class Precedents {

    private static final int SHOWN = 3;
    private static final String SOMEBODY = "…";

    private final DoubtSql sql;
    private final School school;

    Precedents(DoubtSql sql, School school) {
        this.sql = sql;
        this.school = school;
    }

    /** Runs inside the transaction of the answer. */
    void keep(BoardId board, UUID location, Verdict verdict, DoubtAnswer answer, boolean ownChoice) {
        Set<String> names = school.groupsAt(board, location).stream().flatMap(group -> school.pupilsOf(board, group.id()).stream()).map(Pupil::name).collect(Collectors.toSet());
        verdict.deed().persons().values().stream().map(Person::called).forEach(names::add);
        sql.remember(board, location, Act.PUBLISH.key(), new Precedent(verdict.channel(), answer.norms(), facts(verdict), answer.kind(), withoutNames(answer.reason(), names),
            answer.role(), answer.name(), answer.at(), ownChoice), Content.editions(verdict), answer.by());
    }

    /** The latest about the same subject. */
    List<Precedent> like(BoardId board, UUID location, Verdict verdict, List<String> norms) {
        List<String> topic = topic(facts(verdict));
        return norms.isEmpty() ? List.of() : sql.precedents(board, location, Act.PUBLISH.key(), verdict.channel(), norms, Content.editions(verdict)).stream()
            .filter(precedent -> topic(precedent.facts()).equals(topic)).limit(SHOWN).toList();
    }

    /** What a post is about, who kinds of people are on it and how: never who, nor how many. */
    static List<String> facts(Verdict verdict) {
        TreeSet<String> facts = new TreeSet<>();
        verdict.deed().told().forEach((circumstance, values) -> {
            if (circumstance != Circumstance.DURING && circumstance != Circumstance.IN_DOUBT) {
                values.forEach(value -> facts.add(circumstance.key() + "=" + value));
            }
        });
        verdict.deed().pictures().forEach(picture -> picture.told().forEach((circumstance, values) -> values.forEach(value -> facts.add(circumstance.key() + "=" + value))));
        verdict.deed().persons().values().forEach(person -> facts.add(Circumstance.SHOWS.key() + "=" + person.kind()));
        return List.copyOf(facts);
    }

    private static List<String> topic(List<String> facts) {
        return facts.stream().filter(fact -> fact.startsWith(Circumstance.ABOUT.key() + "=")).sorted().toList();
    }

    /** Somebody's name in a reason is of use to nobody later. "Lotte V." goes as "Lotte" does. */
    static String withoutNames(String reason, Collection<String> names) {
        String left = reason;
        for (String name : names) {
            String first = name.replaceFirst(" \\p{Lu}\\.$", "");
            if (!first.isBlank()) {
                left = left.replaceAll("(?<![\\p{L}\\p{N}])" + Pattern.quote(first) + "(?![\\p{L}\\p{N}])", SOMEBODY);
            }
        }
        return left;
    }
}

package nl.huisregel.protocol.reading;

import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.huisregel.protocol.Compared;
import nl.huisregel.protocol.Edition;
import nl.huisregel.protocol.Person;
import nl.huisregel.protocol.Scenario;

/** Reads a file in which one act is held under several protocols; none of them may be left out. */
public final class ComparedReader {

    private final Problems problems;
    private final Map<String, List<Edition>> protocols;
    private final Map<String, Person> cast;
    private final ZonedDateTime now;

    private ComparedReader(Problems problems, Map<String, List<Edition>> protocols, Map<String, Person> cast, ZonedDateTime now) {
        this.problems = problems;
        this.protocols = protocols;
        this.cast = cast;
        this.now = now;
    }

    /**
     * @param protocols the protocols that must answer, each with the editions it decides by
     * @throws nl.huisregel.protocol.Faulty with every fault found
     */
    public static Compared read(String file, String text, Map<String, List<Edition>> protocols, Map<String, Person> cast, ZonedDateTime now) {
        Problems problems = new Problems(file);
        Compared compared = new ComparedReader(problems, protocols, cast, now).compared(Yaml.open(text, problems));
        problems.stopIfFaulty();
        return compared;
    }

    private Compared compared(Field field) {
        field.onlyKeys(Set.of("title", "about", "points"));
        return new Compared(field.at("title").said(), field.at("about").said(), field.at("points").items().stream().map(this::point).toList());
    }

    private Compared.Point point(Field field) {
        field.onlyKeys(Set.of("title", "note", "act", "expect", "norms"));
        if (field.at("act").given() != field.at("expect").given()) {
            problems.refuse(field.line(), "'act' en 'expect' horen bij elkaar", "'act' and 'expect' belong together");
        }
        if (!field.at("act").given() && !field.at("norms").given()) {
            problems.refuse(field.line(), "hier hoort een handeling bij (act), of wat de regels zeggen (norms)", "an act belongs here, or what the norms say (norms)");
        }
        Map<String, Compared.Answered> answers = new LinkedHashMap<>();
        protocols.forEach((name, editions) -> answers.put(name, new Compared.Answered(
            field.at("act").given() ? Optional.of(DeedReader.read(field.at("act"), problems, editions, cast, now)) : Optional.empty(),
            expected(field.at("expect"), name), claims(field.at("norms"), name))));
        return new Compared.Point(field.at("title").said(), field.at("note").maybeSaid(), answers);
    }

    private Optional<Scenario.Expected> expected(Field field, String protocol) {
        return answerOf(field, protocol).map(ScenarioReader::expected);
    }

    private List<Compared.Claim> claims(Field field, String protocol) {
        return answerOf(field, protocol).stream().flatMap(own -> own.items().stream()).map(item -> {
            item.onlyKeys(Set.of("norm", "none", "data"));
            if (item.at("norm").given() == item.at("none").given()) {
                problems.refuse(item.line(), "zeg welke regel het zegt (norm), of dat er geen is (none)", "say which norm says it (norm), or that there is none (none)");
            }
            Map<String, Object> data = new LinkedHashMap<>();
            item.at(item.at("none").given() ? "none" : "data").fields().forEach((key, value) -> data.put(key, value.plain()));
            return new Compared.Claim(item.at("norm").text(), data, item.line());
        }).toList();
    }

    private Optional<Field> answerOf(Field field, String protocol) {
        if (!field.given()) {
            return Optional.empty();
        }
        field.onlyKeys(protocols.keySet());
        if (!field.at(protocol).given()) {
            problems.refuse(field.line(), "het antwoord van " + protocol + " ontbreekt bij 'expect' of 'norms'", "the answer of " + protocol + " is missing at 'expect' or 'norms'");
            return Optional.empty();
        }
        return Optional.of(field.at(protocol));
    }
}

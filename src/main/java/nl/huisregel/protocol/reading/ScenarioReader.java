package nl.huisregel.protocol.reading;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.huisregel.protocol.Edition;
import nl.huisregel.protocol.Person;
import nl.huisregel.protocol.Scenario;

/** Reads a scenario file: an article, and cases around its boundary with what they must lead to. */
public final class ScenarioReader {

    private ScenarioReader() {
    }

    /** @throws nl.huisregel.protocol.Faulty with every fault found */
    public static Scenario read(String file, String text, List<Edition> editions, Map<String, Person> cast, ZonedDateTime now) {
        Problems problems = new Problems(file);
        Field field = Yaml.open(text, problems);
        field.onlyKeys(Set.of("article", "about", "cases"));
        String article = field.at("article").required();
        problems.inArticle(article);
        List<Scenario.Case> cases = field.at("cases").items().stream().map(item -> {
            item.onlyKeys(Set.of("title", "act", "expect"));
            return new Scenario.Case(item.at("title").said(), DeedReader.read(item.at("act"), problems, editions, cast, now),
                item.at("expect").items().stream().map(ScenarioReader::expected).toList());
        }).toList();
        Scenario scenario = new Scenario(article, field.at("about").said(), cases);
        problems.stopIfFaulty();
        return scenario;
    }

    static Scenario.Expected expected(Field field) {
        field.onlyKeys(Set.of("channel", "outcome", "silent", "to", "grounds", "law", "advice", "lifted", "asks", "duties", "waits", "tells", "persons", "absent"));
        return new Scenario.Expected(field.at("channel").text(), field.at("outcome").required(), field.at("silent").given() && field.at("silent").truth(),
            field.at("to").text(), field.at("grounds").texts(), field.at("law").texts(), field.at("advice").texts(), field.at("lifted").texts(),
            field.at("asks").texts(), field.at("duties").texts(), field.at("waits").texts(), field.at("tells").texts(), field.at("persons").texts(), field.at("absent").texts(), field.line());
    }
}

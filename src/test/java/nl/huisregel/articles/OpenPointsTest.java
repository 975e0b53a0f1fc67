package nl.huisregel.articles;

import static nl.huisregel.protocol.Finding.Kind.AGAINST_LAW;
import static nl.huisregel.protocol.Finding.Kind.BLANK;
import static nl.huisregel.protocol.Finding.Kind.DEAD_EXCEPTION;
import static nl.huisregel.protocol.Finding.Kind.DEAD_REFERENCE;
import static nl.huisregel.protocol.Finding.Kind.NOBODY;
import static nl.huisregel.protocol.Finding.Kind.TENSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.stream.Stream;
import nl.huisregel.protocol.Finding;
import nl.huisregel.protocol.Protocols;
import nl.huisregel.protocol.Rulebook;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every point on which a source protocol contradicts itself, is unclear, or goes against the law is shown to the board, each by a finding of its own. */
class OpenPointsTest {

    /**
     * A point and what shows it.
     *
     * @param words part of the sentence that shows it, in Dutch, as a pattern
     */
    private record Point(int number, String protocol, Finding.Kind kind, String words) {
    }

    private static final List<Point> POINTS = List.of(
        new Point(17, "opmaat", BLANK, "papier een toepassing van sociale media"),
        new Point(18, "opmaat", BLANK, "Bij aanmelding vraagt het protocol alleen naar sociale media"),
        new Point(19, "opmaat", BLANK, "Amerikaans recht"),
        new Point(20, "opmaat", BLANK, "bijlage met verantwoordelijkheden ontbreekt"),
        new Point(20, "opmaat", DEAD_REFERENCE, "een bijlage"),
        new Point(20, "opmaat", BLANK, "onderdeel over privacy ontbreekt"),
        new Point(20, "opmaat", BLANK, "kernwaarden"),
        new Point(20, "opmaat", NOBODY, "sociale media aanwees"),
        new Point(21, "opmaat", BLANK, "straffen kennen"),
        new Point(22, "opmaat", BLANK, "Berichten zijn geheim"),
        new Point(23, "opmaat", BLANK, "zoekwoorden mogen niet"),
        new Point(24, "opmaat", BLANK, "Portretten"),
        new Point(3, "procon", AGAINST_LAW, "ouder is dan 16"),
        new Point(25, "procon", AGAINST_LAW, "formulier dat ook over andere dingen gaat"),
        new Point(25, "procon", BLANK, "EHBO- of intakeformulier"),
        new Point(26, "procon", BLANK, "en/of' persoonlijke"),
        new Point(26, "duinsprong", BLANK, "en/of' persoonlijke"),
        new Point(27, "procon", BLANK, "schorsing vóór berisping"),
        new Point(27, "duinsprong", BLANK, "schorsing vóór berisping"),
        new Point(28, "procon", BLANK, "ouders gelden dezelfde maatregelen"),
        new Point(28, "duinsprong", BLANK, "Voor ouders gelden dezelfde maatregelen"),
        new Point(29, "procon", BLANK, "in het dossier"),
        new Point(29, "duinsprong", BLANK, "in het dossier"),
        new Point(30, "procon", BLANK, "leerling slachtoffer"),
        new Point(30, "duinsprong", BLANK, "leerling slachtoffer"),
        new Point(31, "procon", BLANK, "school en functie.*werkgever"),
        new Point(32, "mosalira", BLANK, "Onder schooltijd mag personeel niet"),
        new Point(33, "mosalira", BLANK, "neemt geen verantwoordelijkheid"),
        new Point(8, "cnv", AGAINST_LAW, "intrekken moeilijker dan geven"),
        new Point(34, "cnv", BLANK, "voorbeeldzin"),
        new Point(35, "cnv", BLANK, "plaatst bij twijfel niets"),
        new Point(36, "cnv", BLANK, "leraar op vakantie"),
        new Point(37, "cnv", BLANK, "één daarvan bestaat niet meer"),
        new Point(37, "cnv", BLANK, "bedrag voor de boete"),
        new Point(38, "duinsprong", TENSION, "naar de politie"),
        new Point(39, "duinsprong", BLANK, "is maken al te veel"),
        new Point(39, "duinsprong", DEAD_EXCEPTION, "opnemen"),
        new Point(40, "duinsprong", BLANK, "Privé over school schrijven mag"),
        new Point(41, "duinsprong", BLANK, "Wie staat er op het beeld"),
        new Point(42, "duinsprong", BLANK, "afspraken tussen collega's"),
        new Point(43, "duinsprong", BLANK, "geweld, discriminatie, grove taal en seks"),
        new Point(44, "duinsprong", BLANK, "Wij tellen beide lijsten op"),
        new Point(45, "duinsprong", BLANK, "Wie haalt het apparaat op"),
        new Point(45, "duinsprong", BLANK, "laat open aan wie"),
        new Point(46, "duinsprong", BLANK, "laat open over welke tijd er geteld wordt"),
        new Point(47, "duinsprong", BLANK, "zonder erin te kijken"),
        new Point(48, "duinsprong", BLANK, "Beelden van een telefoon halen"),
        new Point(49, "duinsprong", BLANK, "kop noemt ook medewerkers"),
        new Point(50, "duinsprong", BLANK, "noemt alleen 13 maart"),
        new Point(50, "duinsprong", BLANK, "niet bekend of de medezeggenschapsraad"),
        new Point(51, "duinsprong", BLANK, "geluid als de luidspreker"),
        new Point(52, "duinsprong", BLANK, "persoonlijke chat"),
        new Point(53, "duinsprong", BLANK, "op eigen risico"));

    @TestFactory
    Stream<DynamicTest> every_open_point_is_shown() {
        return POINTS.stream().map(point -> DynamicTest.dynamicTest(point.number() + " " + point.protocol() + " " + point.words(), () -> {
            assumeTrue(Protocols.templates().contains(point.protocol()), "this protocol is not shipped yet");
            assertThat(findings(point.protocol())).anySatisfy(finding -> {
                assertThat(finding.kind()).isEqualTo(point.kind());
                assertThat(finding.found().nl()).containsPattern(point.words());
                assertThat(finding.line()).isPositive();
            });
        }));
    }

    @TestFactory
    Stream<DynamicTest> every_finding_is_said_in_both_languages_and_stands_at_an_article_that_is_there() {
        return Library.names().stream().map(name -> DynamicTest.dynamicTest(name, () -> {
            var edition = Protocols.shipped(name).edition();
            assertThat(findings(name)).allSatisfy(finding -> {
                assertThat(List.of(finding.found(), finding.holds(), finding.settle())).allSatisfy(said -> {
                    assertThat(said.nl()).isNotBlank();
                    assertThat(said.en()).isNotBlank().isNotEqualTo(said.nl());
                });
                assertThat(finding.article().isEmpty() || edition.articles().stream().anyMatch(article -> article.ref().equals(finding.article()))).as(finding.article()).isTrue();
            });
        }));
    }

    private static List<Finding> findings(String name) {
        Rulebook book = Library.rulebook(name);
        return Stream.concat(Protocols.shipped(name).findings().stream(), book.vacancies().stream()).toList();
    }
}

package nl.huisregel.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisregel.protocol.Edition;
import nl.huisregel.protocol.Form;
import nl.huisregel.protocol.Norm;
import nl.huisregel.protocol.Protocols;
import nl.huisregel.protocol.words.Capability;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every norm that was read in the source protocols has a home in its template, in both languages. */
class RegisterTest {

    @TestFactory
    Stream<DynamicTest> every_norm_of_the_register_stands_under_an_article() {
        return Protocols.templates().stream().map(name -> DynamicTest.dynamicTest(name, () -> {
            Set<String> cited = Protocols.shipped(name).edition().norms().flatMap(norm -> norm.cites().stream()).collect(Collectors.toCollection(TreeSet::new));
            assertThat(cited).containsExactlyInAnyOrderElementsOf(new TreeSet<>(register(name).keySet()));
        }));
    }

    @TestFactory
    Stream<DynamicTest> norms_on_consent_and_pictures_run() {
        return Protocols.templates().stream().map(name -> DynamicTest.dynamicTest(name, () -> {
            Edition edition = Protocols.shipped(name).edition();
            register(name).forEach((id, capability) -> {
                if (capability == Capability.CONSENT || capability == Capability.PHOTO) {
                    assertThat(edition.norms().filter(norm -> norm.cites().contains(id))).as(id).anyMatch(Norm::runs);
                }
            });
        }));
    }

    @TestFactory
    Stream<DynamicTest> every_norm_is_said_in_both_languages_and_what_does_not_run_says_where_it_belongs() {
        return Library.names().stream().map(name -> DynamicTest.dynamicTest(name, () ->
            assertThat(Protocols.shipped(name).edition().norms()).allSatisfy(norm -> {
                assertThat(norm.says().nl()).as(norm.id()).isNotBlank();
                assertThat(norm.says().en()).as(norm.id()).isNotBlank().isNotEqualTo(norm.says().nl());
                assertThat(norm.capability()).as(norm.id()).isNotNull();
                assertThat(norm.runs() || !(norm.form() instanceof Form.OnAct form) || form.key().equals("tell")).as(norm.id()).isTrue();
            })));
    }

    private static Map<String, Capability> register(String name) {
        return Library.text(Path.of("src/test/resources/register/" + name + ".txt")).lines().map(line -> line.split(" "))
            .collect(Collectors.toMap(parts -> parts[0], parts -> nl.huisregel.protocol.words.Word.find(Capability.class, parts[1]).orElseThrow()));
    }
}

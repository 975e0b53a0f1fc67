package nl.huisregel.publication;

import static nl.huisregel.publication.Channel.CLASS_PAGE;
import static nl.huisregel.publication.Channel.SCHOOL_WEBSITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisregel.consent.Reply;
import nl.huisregel.draft.DeskTest;
import nl.huisregel.draft.Drafts;
import nl.huisregel.media.Origin;
import nl.huisregel.protocol.ConsentState;
import nl.huisregel.protocol.Decision;
import nl.huisregel.protocol.Deed;
import nl.huisregel.protocol.Effect;
import nl.huisregel.protocol.Ground;
import nl.huisregel.protocol.Person;
import nl.huisregel.protocol.Picture;
import nl.huisregel.protocol.telling.DecisionJson;
import nl.huisregel.protocol.telling.DeedJson;
import nl.huisregel.protocol.telling.Telling;
import nl.huisregel.protocol.words.Act;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.protocol.words.Role;
import nl.huisregel.web.Language;
import nl.huisregel.web.Words;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is on record becomes the deed that is decided")
class VerdictsTest extends DeskTest {

    @Test
    @DisplayName("who acts, where, about what, who is on which picture and what they consented to")
    void the_deed() {
        desk.says(desk.samira, desk.noor, true, "closed_digital");
        desk.says(desk.samira, desk.noor, false, "open_web");
        var post = desk.hang(desk.hang(desk.startPost(CLASS_PAGE, SCHOOL_WEBSITE), desk.noor, desk.mees));

        Deed deed = desk.check(post, SCHOOL_WEBSITE).deed();

        assertThat(deed.act()).isEqualTo(Act.PUBLISH);
        assertThat(deed.by()).isEqualTo(Role.TEACHER);
        assertThat(deed.channels()).containsExactly("website");
        assertThat(deed.told()).containsEntry(Circumstance.ABOUT, Set.of("school_activity")).containsEntry(Circumstance.DURING, Set.of("outside_school_hours"));
        assertThat(deed.pictures()).extracting(Picture::label).containsExactly("1", "2");
        assertThat(deed.pictures().getFirst().shows()).containsExactlyInAnyOrder(desk.noor.toString(), desk.mees.toString());
        assertThat(deed.pictures().getLast().shows()).isEmpty();
        assertThat(deed.pictures()).allMatch(Picture::named);
        Person noor = deed.persons().get(desk.noor.toString());
        assertThat(noor.kind()).isEqualTo("pupil");
        assertThat(noor.age()).contains(8);
        assertThat(noor.consent("closed_digital", "photo", true)).isEqualTo(ConsentState.GIVEN);
        assertThat(noor.consent("open_web", "photo", true)).isEqualTo(ConsentState.REFUSED);
        assertThat(noor.consent("social_media", "photo", true)).isEqualTo(ConsentState.UNANSWERED);
    }

    @Test
    @DisplayName("each place has its own answer: the class page may, the website may not")
    void per_place() {
        desk.says(desk.samira, desk.noor, true, "closed_digital");
        var post = desk.doDuties(desk.hang(desk.startPost(CLASS_PAGE, SCHOOL_WEBSITE), desk.noor, desk.mees));

        assertThat(desk.check(post, CLASS_PAGE).decision().mayGoAhead()).isTrue();
        Decision website = desk.check(post, SCHOOL_WEBSITE).decision();
        assertThat(website).isInstanceOf(Decision.Refused.class);
        assertThat(website.basis().standing(Effect.FORBID)).extracting(Ground::persons).containsOnly(List.of(desk.noor.toString()));
    }

    @Test
    @DisplayName("what is said of several pictures by an article and the law is one reason, which names each picture and each person")
    void one_reason() {
        desk.says(desk.samira, desk.noor, false, "open_web");
        var post = desk.doDuties(desk.hang(desk.hang(desk.hang(desk.startPost(SCHOOL_WEBSITE), desk.noor, desk.mees), desk.mees), desk.noor));

        assertThat(desk.check(post, SCHOOL_WEBSITE).refusals()).singleElement().satisfies(reason -> {
            assertThat(reason.pictures()).containsExactly("1", "3");
            assertThat(reason.persons()).containsExactly(desk.noor.toString());
            assertThat(reason.picturesByPersons()).containsExactly(Map.entry(List.of(desk.noor.toString()), List.of("1", "3")));
            assertThat(reason.sources()).doesNotHaveDuplicates().anyMatch(source -> source.law()).anyMatch(source -> !source.law());
        });
    }

    @Test
    @DisplayName("a picture left off one place is not in the deed for that place, and keeps its number elsewhere")
    void left_off() {
        var post = desk.doDuties(desk.hang(desk.hang(desk.startPost(CLASS_PAGE, SCHOOL_WEBSITE), desk.noor), desk.mees));
        drafts.leaveOff(desk.joris, post.id(), List.of(post.pictures().getFirst()), SCHOOL_WEBSITE, true);

        assertThat(desk.check(post, SCHOOL_WEBSITE).deed().pictures()).extracting(Picture::label).containsExactly("2");
        assertThat(desk.check(post, SCHOOL_WEBSITE).deed().persons()).containsOnlyKeys(desk.mees.toString());
        assertThat(desk.check(post, SCHOOL_WEBSITE).decision().mayGoAhead()).isTrue();
        assertThat(desk.check(post, CLASS_PAGE).deed().pictures()).extracting(Picture::label).containsExactly("1", "2");
    }

    @Test
    @DisplayName("nobody said who is on it: that is asked, and not taken for nobody")
    void untagged() {
        var post = desk.startPost(CLASS_PAGE);
        desk.upload(post);

        Decision decision = desk.check(desk.doDuties(desk.now(post)), CLASS_PAGE).decision();

        assertThat(decision).isInstanceOf(Decision.Questioned.class);
        assertThat(decision.basis().questions()).anyMatch(question -> question.circumstance() == Circumstance.SHOWS);
    }

    @Test
    @DisplayName("a shielded child goes nowhere, whatever was consented to")
    void shielded() {
        var post = desk.doDuties(desk.hang(desk.startPost(CLASS_PAGE, SCHOOL_WEBSITE), desk.lina));

        assertThat(desk.check(post)).allSatisfy(verdict -> assertThat(verdict.decision()).isInstanceOf(Decision.Refused.class));
    }

    @Test
    @DisplayName("a shielded child reads in every decision, fact and content like one of whom everything was refused")
    void shielded_like_refused() {
        var spots = consents.asked(desk.samira, desk.noor).spots().stream().map(spot -> new Reply(spot, false)).toList();
        consents.state(desk.samira, desk.noor, spots, consents.asked(desk.samira, desk.noor).hash(Words.in(Language.NL)));
        var refused = desk.doDuties(desk.hang(desk.startPost(CLASS_PAGE, SCHOOL_WEBSITE), desk.noor));
        var shielded = desk.doDuties(desk.hang(desk.startPost(CLASS_PAGE, SCHOOL_WEBSITE), desk.lina));

        for (var channel : List.of(CLASS_PAGE, SCHOOL_WEBSITE)) {
            assertThat(told(shielded, channel, desk.lina, "Lina")).isEqualTo(told(refused, channel, desk.noor, "Noor")).contains("voor … is geen toestemming");
        }
    }

    /** Everything a colleague, whoever answers a doubt and the journal get to know of it, without who it is. */
    private String told(Post post, Channel channel, UUID person, String name) {
        Verdict verdict = desk.check(post, channel);
        Stream<String> consent = Content.of(desk.now(post), verdict, List.of()).parts().entrySet().stream().filter(part -> part.getKey().startsWith("consent")).map(Object::toString);
        return Stream.concat(Stream.of(DecisionJson.write(verdict.decision()), DeedJson.write(verdict.deed()), Telling.plain("nl").headline(verdict.decision())), consent)
            .map(told -> told.replace(person.toString(), "…").replace(name, "…").replaceAll("\"at\":\\s*\"[^\"]*\"", "")).collect(Collectors.joining("\n"));
    }

    @Test
    @DisplayName("what was not answered before publishing waits: a duty that is not done holds the post")
    void duties_wait() {
        var post = desk.hang(desk.startPost(CLASS_PAGE), desk.mees);

        assertThat(desk.check(post, CLASS_PAGE).decision().mayGoAhead()).isFalse();
        assertThat(desk.check(post, CLASS_PAGE).decision().basis().blocking()).isNotEmpty();
        assertThat(desk.check(desk.doDuties(post), CLASS_PAGE).decision().mayGoAhead()).isTrue();
    }

    @Test
    @DisplayName("\"I am not sure\" is doubt, and somebody else decides")
    void not_sure() {
        var post = desk.doDuties(desk.hang(desk.startPost(CLASS_PAGE), desk.mees));
        drafts.write(desk.joris, post.id(), new Drafts.Written(desk.now(post).version(), java.util.UUID.randomUUID(), post.title(), post.body(), post.channels(),
            List.of(new Fact(Circumstance.ABOUT, Optional.empty(), List.of(Fact.NOT_SURE))), Map.of(), Set.of()));

        Verdict verdict = desk.check(post, CLASS_PAGE);

        assertThat(verdict.deed().notSure()).containsExactly(Circumstance.ABOUT);
        assertThat(verdict.decision()).isInstanceOf(Decision.Referred.class);
    }

    @Test
    @DisplayName("a picture somebody else made comes with the maker's permission on record")
    void made_by_somebody_else() {
        var post = desk.hang(desk.hang(desk.startPost(CLASS_PAGE)));
        pictures.credit(desk.board, post.pictures().getFirst(), new Origin.Elsewhere("Ties Bergsma", "CC BY 4.0"));

        Deed deed = desk.check(post, CLASS_PAGE).deed();

        assertThat(deed.pictures().getFirst().told()).containsEntry(Circumstance.CONTAINS, Set.of("work_of_others"));
        assertThat(deed.pictures().getLast().told()).containsEntry(Circumstance.CONTAINS, Set.of());
        assertThat(deed.told()).containsEntry(Circumstance.PERMISSION, Set.of("maker"));
    }
}

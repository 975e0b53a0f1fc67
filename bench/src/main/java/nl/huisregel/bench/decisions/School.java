package nl.huisregel.bench.decisions;

import static nl.huisregel.bench.decisions.Field.ACT;
import static nl.huisregel.bench.decisions.Field.ANONYMOUS;
import static nl.huisregel.bench.decisions.Field.CAPACITY;
import static nl.huisregel.bench.decisions.Field.CHANNEL;
import static nl.huisregel.bench.decisions.Field.DOUBT;
import static nl.huisregel.bench.decisions.Field.DURING;
import static nl.huisregel.bench.decisions.Field.GROUP;
import static nl.huisregel.bench.decisions.Field.MANDATE;
import static nl.huisregel.bench.decisions.Field.MEDIUM;
import static nl.huisregel.bench.decisions.Field.OPINION;
import static nl.huisregel.bench.decisions.Field.PORTRAIT;
import static nl.huisregel.bench.decisions.Field.ROLE;
import static nl.huisregel.bench.decisions.Field.SURNAME;
import static nl.huisregel.bench.decisions.Field.TEACHER_PERMITS;
import static nl.huisregel.bench.decisions.Field.WITH;
import static nl.huisregel.bench.decisions.Test.in;
import static nl.huisregel.bench.decisions.Test.is;
import static nl.huisregel.bench.decisions.Test.not;
import static nl.huisregel.bench.decisions.Test.notIn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One of the five schools of the problem: its articles, and the layer of consent each place belongs to.
 *
 * @param layers per channel, the layer in which consent is asked for it
 */
record School(String name, Map<String, String> layers, List<Article> articles) {

    static final List<String> CHANNELS = List.of("class_page", "website", "school_account", "personal_account", "paper");
    /** Reasons that no draft gives, so that the articles copied with them are weighed and never decide. */
    private static final List<String> NEVER_GIVEN = List.of("mistake", "accidental_site");

    /** The five schools with eleven or twelve articles each. */
    static List<School> five() {
        return List.of(beuk(), eik(), esdoorn(), linde(), wilg());
    }

    /** The same schools with 31 or 34 articles: each on publishing is copied twice with one condition more that never holds. */
    static List<School> fiveOfThirty() {
        return five().stream().map(School::grown).toList();
    }

    String layer(String channel) {
        return layers.get(channel);
    }

    private School grown() {
        List<Article> more = new ArrayList<>(articles);
        for (Article article : articles) {
            if (!article.id().equals("befriend")) {
                NEVER_GIVEN.forEach(reason -> more.add(article.because(reason)));
            }
        }
        return new School(name, layers, more);
    }

    private static Test publish() {
        return in(ACT, "publish");
    }

    private static Map<String, String> layers(String classPage, String website, String account, String paper) {
        return Map.of("class_page", classPage, "website", website, "school_account", account, "personal_account", account, "paper", paper);
    }

    private static School beuk() {
        return new School("beuk", layers("closed_digital", "open_web", "social", "paper"), List.of(
            Article.forbid("consent", publish(), in(CHANNEL, "class_page", "website", "school_account", "paper")).needingConsent(),
            Article.forbid("lesson", publish(), in(DURING, "lesson"), notIn(ROLE, "teacher", "head")),
            Article.forbid("in-class", publish(), in(ROLE, "pupil"), in(DURING, "lesson", "break"), not(TEACHER_PERMITS)),
            Article.require("disclaimer", "state disclaimer", publish(), in(CAPACITY, "private"), is(OPINION)),
            Article.refer("doubt", publish(), is(DOUBT)),
            Article.forbid("mandate", publish(), in(CHANNEL, "school_account"), notIn(ROLE, "head"), not(MANDATE)),
            Article.forbid("surname", publish(), is(SURNAME), in(CHANNEL, "website", "school_account", "personal_account")),
            Article.require("portrait", "give reason", publish(), is(PORTRAIT), in(CHANNEL, "website", "school_account")),
            Article.forbid("befriend", in(ACT, "befriend"), in(WITH, "pupil"), in(ROLE, "teacher", "support", "trainee", "head")),
            Article.forbid("anonymous", publish(), is(ANONYMOUS)),
            Article.forbid("film", publish(), in(MEDIUM, "film"), in(CHANNEL, "website", "school_account")).ofThePlace(),
            Article.require("group", "tell guardians", publish(), new Test.Over(GROUP, 15))));
    }

    private static School eik() {
        return new School("eik", layers("digital", "digital", "social", "paper"), List.of(
            Article.forbid("consent", publish(), in(CHANNEL, "class_page", "website", "school_account")).needingConsent(),
            Article.forbid("lesson", publish(), in(DURING, "lesson"), notIn(ROLE, "teacher")),
            Article.forbid("in-class", publish(), in(ROLE, "pupil"), in(DURING, "lesson"), not(TEACHER_PERMITS)),
            Article.require("disclaimer", "state disclaimer", publish(), in(CAPACITY, "private"), is(OPINION), in(CHANNEL, "personal_account")),
            Article.refer("doubt", publish(), is(DOUBT), notIn(ROLE, "head")),
            Article.forbid("mandate", publish(), in(CHANNEL, "school_account", "website"), notIn(ROLE, "head", "teacher"), not(MANDATE)),
            Article.forbid("surname", publish(), is(SURNAME)),
            Article.forbid("portrait", publish(), is(PORTRAIT), in(CHANNEL, "school_account", "personal_account")),
            Article.forbid("befriend", in(ACT, "befriend"), in(WITH, "pupil", "guardian"), in(ROLE, "teacher", "trainee")),
            Article.forbid("anonymous", publish(), is(ANONYMOUS), notIn(ROLE, "pupil")),
            Article.forbid("film", publish(), in(MEDIUM, "film"), in(CHANNEL, "class_page", "website")).ofThePlace(),
            Article.forbid("group", publish(), new Test.Over(GROUP, 20))));
    }

    private static School esdoorn() {
        return new School("esdoorn", layers("closed_digital", "open_web", "open_web", "open_web"), List.of(
            Article.forbid("consent", publish(), in(CHANNEL, "class_page", "website", "school_account", "paper")).needingConsent(),
            Article.forbid("lesson", publish(), in(DURING, "lesson", "break"), in(ROLE, "pupil", "trainee")),
            Article.forbid("in-class", publish(), in(ROLE, "pupil"), in(DURING, "lesson", "break"), not(TEACHER_PERMITS)),
            Article.require("disclaimer", "state disclaimer", publish(), is(OPINION)),
            Article.refer("doubt", publish(), is(DOUBT), in(CHANNEL, "website", "school_account")),
            Article.forbid("mandate", publish(), in(CHANNEL, "school_account"), not(MANDATE)),
            Article.forbid("surname", publish(), is(SURNAME), in(CHANNEL, "website", "paper")),
            Article.require("portrait", "give reason", publish(), is(PORTRAIT)),
            Article.forbid("befriend", in(ACT, "befriend"), in(WITH, "pupil"), notIn(ROLE, "pupil")),
            Article.require("anonymous", "state author", publish(), is(ANONYMOUS)),
            Article.forbid("film", publish(), in(MEDIUM, "film"), in(ROLE, "pupil")).ofThePlace(),
            Article.require("group", "tell management", publish(), new Test.Over(GROUP, 10))));
    }

    private static School linde() {
        return new School("linde", layers("everything", "everything", "everything", "everything"), List.of(
            Article.forbid("consent", publish(), in(CHANNEL, "website", "school_account", "paper")).needingConsent(),
            Article.forbid("lesson", publish(), in(DURING, "lesson"), notIn(ROLE, "teacher", "head", "support")),
            Article.forbid("in-class", publish(), in(ROLE, "pupil"), in(DURING, "lesson"), not(TEACHER_PERMITS)),
            Article.require("disclaimer", "state disclaimer", publish(), in(CAPACITY, "private", "professional"), is(OPINION)),
            Article.refer("doubt", publish(), is(DOUBT)),
            Article.forbid("mandate", publish(), in(CHANNEL, "school_account", "paper"), notIn(ROLE, "head", "support"), not(MANDATE)),
            Article.forbid("surname", publish(), is(SURNAME), notIn(ROLE, "head")),
            Article.forbid("portrait", publish(), is(PORTRAIT), in(CHANNEL, "website")),
            Article.forbid("befriend", in(ACT, "befriend"), in(WITH, "pupil"), in(ROLE, "teacher")),
            Article.forbid("anonymous", publish(), is(ANONYMOUS), in(CHANNEL, "website", "school_account")),
            Article.forbid("film", publish(), in(MEDIUM, "film"), in(CHANNEL, "personal_account")).ofThePlace(),
            Article.forbid("group", publish(), new Test.Over(GROUP, 20), in(CHANNEL, "personal_account"))));
    }

    private static School wilg() {
        return new School("wilg", layers("closed_digital", "open_web", "social", "open_web"), List.of(
            Article.forbid("consent", publish(), in(CHANNEL, "website", "school_account")).needingConsent(),
            Article.forbid("lesson", publish(), in(DURING, "lesson"), in(ROLE, "pupil")),
            Article.forbid("in-class", publish(), in(ROLE, "pupil"), in(DURING, "break"), not(TEACHER_PERMITS)),
            Article.require("disclaimer", "state disclaimer", publish(), in(CAPACITY, "private"), is(OPINION), in(CHANNEL, "personal_account", "school_account")),
            Article.refer("doubt", publish(), is(DOUBT), in(ROLE, "teacher", "support", "trainee")),
            Article.forbid("mandate", publish(), in(CHANNEL, "website"), in(ROLE, "trainee", "pupil"), not(MANDATE)),
            Article.forbid("surname", publish(), is(SURNAME), in(CHANNEL, "school_account", "personal_account")),
            Article.require("portrait", "give reason", publish(), is(PORTRAIT), in(CHANNEL, "paper", "website")),
            Article.forbid("befriend", in(ACT, "befriend"), in(WITH, "pupil"), in(ROLE, "teacher", "support", "trainee", "head")),
            Article.forbid("anonymous", publish(), is(ANONYMOUS)),
            Article.require("group", "tell guardians", publish(), new Test.Over(GROUP, 15), in(CHANNEL, "website", "school_account"))));
    }
}

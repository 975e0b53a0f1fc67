package nl.huisregel.protocol;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.huisregel.protocol.words.Decider;

/** What follows where board and location say nothing, or nothing against it: docs/language.md, "How it is decided", step 9. */
final class Silence {

    private final List<Edition> editions;
    private final Deed deed;
    private final Heard heard;
    private final Referring referring;

    Silence(List<Edition> editions, Deed deed, Heard heard, Referring referring) {
        this.editions = editions;
        this.deed = deed;
        this.heard = heard;
        this.referring = referring;
    }

    /** @param rules the norms on these acts for this person, whatever their circumstances */
    void speak(Set<Level> reached, List<Rule> rules) {
        if (reached.equals(Set.of(Level.LAW))) {
            return;
        }
        List<Rule> speaking = rules.stream().filter(rule -> rule.speaks() && !rule.source.law()).toList();
        if (!onTheActItself(speaking)) {
            heard.add(silent(reached));
        } else if (heard.grounds.stream().map(Weighed::ground).noneMatch(Silence::answers)) {
            heard.add(Ground.without(Ground.Kind.NOTHING_AGAINST, Effect.ALLOW).looking(speaking.stream().map(rule -> rule.source).toList()));
        }
    }

    /** An act that only follows from the place brings its norms, and never breaks the silence on what is done. */
    private boolean onTheActItself(List<Rule> speaking) {
        return speaking.stream().anyMatch(rule -> rule.acts().contains(deed.act()));
    }

    /** The role of {@code when_silent} decides, or the author; acts that make things smaller are always allowed. */
    private Ground silent(Set<Level> reached) {
        Optional<Decider> decides = deed.act().makesSmaller() ? Optional.empty() : decides(reached);
        return decides.isEmpty() ? Ground.without(Ground.Kind.SILENT, Effect.ALLOW)
            : referring.refer(Ground.without(Ground.Kind.SILENT, Effect.REFER), List.of(decides.get()));
    }

    /** The narrowest edition that names a role goes first. */
    private Optional<Decider> decides(Set<Level> reached) {
        for (Edition edition : editions.reversed()) {
            Decider decides = edition.whenSilent().get(deed.act());
            if (decides != null && reached.contains(edition.level())) {
                return Optional.of(decides);
            }
        }
        return Optional.empty();
    }

    /** Duties and advice stand beside an answer and are none themselves. */
    private static boolean answers(Ground ground) {
        return ground.stands() && (ground.kind() == Ground.Kind.NOBODY_NAMED
            || ground.kind() == Ground.Kind.ARTICLE && ground.effect() != Effect.REQUIRE && ground.effect() != Effect.ADVISE);
    }
}

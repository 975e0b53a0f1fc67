package nl.huisregel.protocol;

import java.util.List;
import java.util.Optional;
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

    /** @param reached levels whose editions go on; @param binding the norms on these acts for this person, whatever their circumstances */
    void speak(int reached, Binding binding) {
        if (reached == Reach.LAW) {
            return;
        }
        if (!binding.onTheActItself()) {
            heard.add(silent(reached));
        } else if (!answered()) {
            heard.add(Ground.without(Ground.Kind.NOTHING_AGAINST, Effect.ALLOW).looking(binding.looked()));
        }
    }

    private boolean answered() {
        for (Weighed weighed : heard.grounds) {
            if (answers(weighed.ground())) {
                return true;
            }
        }
        return false;
    }

    /** The role of {@code when_silent} decides, or the author; acts that make things smaller are always allowed. */
    private Ground silent(int reached) {
        Optional<Decider> decides = deed.act().makesSmaller() ? Optional.empty() : decides(reached);
        return decides.isEmpty() ? Ground.without(Ground.Kind.SILENT, Effect.ALLOW)
            : referring.refer(Ground.without(Ground.Kind.SILENT, Effect.REFER), List.of(decides.get()));
    }

    /** The narrowest edition that names a role goes first. */
    private Optional<Decider> decides(int reached) {
        for (Edition edition : editions.reversed()) {
            Decider decides = edition.whenSilent().get(deed.act());
            if (decides != null && (reached & Reach.bit(edition.level())) != 0) {
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

package nl.huisregel.correction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.huisregel.access.Actor;
import nl.huisregel.database.Fence;
import nl.huisregel.publication.Post;
import org.springframework.context.ApplicationContext;

/** Correcting a post that stands, for tests of other modules. */
public final class Correcting {

    private Correcting() {
    }

    /** With everything done that the protocol asks before correcting; answers whether it may. */
    public static boolean correct(ApplicationContext house, Actor author, Post post, String body) {
        Correction correction = house.getBean(Correction.class);
        Corrigible decided = correction.decide(author, post, new Correction.Words(post.title(), body, true, List.of(), Map.of()));
        Map<String, Optional<String>> done = new HashMap<>();
        decided.confirmations().forEach(owed -> done.put(owed.duty().key(), Optional.empty()));
        decided.given().forEach(owed -> done.put(owed.duty().key(), owed.duty().options().stream().findFirst()));
        return correction.correct(author, post.id(), post.version(), new Correction.Words(post.title(), body, true, List.of(), done)).mayGoAhead();
    }

    /** What whoever leads the school sees of what it published. */
    public static List<SchoolPost> ofSchool(ApplicationContext house, Actor head) {
        return house.getBean(Fence.class).reading(head.board(), () -> house.getBean(SchoolPostsSql.class).at(head.board(), head.location().orElseThrow(), Optional.empty(), "", Optional.empty()));
    }

    /** What its author hears of a post. */
    public static List<Happening> heard(ApplicationContext house, Actor author) {
        return house.getBean(Fence.class).reading(author.board(), () -> house.getBean(HappeningSql.class).to(author.board(), author.person()));
    }
}

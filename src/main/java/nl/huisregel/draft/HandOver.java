package nl.huisregel.draft;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.huisregel.access.Accounts;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Right;
import nl.huisregel.database.Fence;
import nl.huisregel.doubt.Doubts;
import nl.huisregel.journal.Journal;
import nl.huisregel.media.Pictures;
import nl.huisregel.publication.Post;
import nl.huisregel.publication.Verdicts;
import nl.huisregel.school.Child;
import nl.huisregel.school.Colleague;
import nl.huisregel.school.School;
import org.springframework.stereotype.Component;

/** Gives a draft to a colleague who becomes its author: where an own child is on it, somebody else checks it. */
@Component
class HandOver {

    private final Drafts drafts;
    private final DraftSql sql;
    private final Doubts doubts;
    private final Pictures pictures;
    private final School school;
    private final Accounts accounts;
    private final Journal journal;
    private final Fence fence;
    private final Clock clock;

    HandOver(Drafts drafts, DraftSql sql, Doubts doubts, Pictures pictures, School school, Accounts accounts, Journal journal, Fence fence, Clock clock) {
        this.drafts = drafts;
        this.sql = sql;
        this.doubts = doubts;
        this.pictures = pictures;
        this.school = school;
        this.accounts = accounts;
        this.journal = journal;
        this.fence = fence;
        this.clock = clock;
    }

    /** Colleagues at the school who may write posts there now, and have no child of their own on it. */
    List<Colleague> candidates(Actor actor, Post post) {
        return fence.reading(actor.board(), () -> {
            Set<UUID> shown = Verdicts.personsOn(pictures.all(actor.board(), post.pictures()));
            return school.colleaguesAt(actor.board(), post.location()).stream()
                .collect(Collectors.toMap(Colleague::person, one -> one, (first, _) -> first, LinkedHashMap::new)).values().stream()
                .filter(one -> !one.person().equals(actor.person()) && school.childrenOf(actor.board(), one.person()).stream().map(Child::pupil).noneMatch(shown::contains))
                .filter(one -> accounts.actors(actor.board(), one.person()).stream().anyMatch(it -> it.may(Right.WRITE_POSTS) && it.worksAt(post.location()))).toList();
        });
    }

    /** Whether a question of its author still waits. */
    boolean asks(Actor actor, Post post) {
        return doubts.askedPosts(actor).contains(post.id());
    }

    /** False where it is no draft of this author any more. */
    boolean give(Actor actor, UUID id, Colleague to) {
        return fence.inside(actor.board(), () -> {
            boolean given = sql.handOver(actor.board(), drafts.mine(actor, id).id(), actor.person(), to.person(), clock.instant());
            if (given) {
                journal.noted(actor, "post.handed_over", "post", id, Map.of("to", to.person().toString()));
            }
            return given;
        });
    }
}

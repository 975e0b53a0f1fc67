package nl.huisregel.year;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.huisregel.access.Actor;
import nl.huisregel.consent.Consents;
import nl.huisregel.database.Fence;
import org.springframework.stereotype.Component;

/** What a plan comes to for consent, class pages, posts and drafts: told before anything is done. */
@Component
class Outlook {

    private final TransitionSql sql;
    private final Consents consents;
    private final Fence fence;

    Outlook(TransitionSql sql, Consents consents, Fence fence) {
        this.sql = sql;
        this.consents = consents;
        this.fence = fence;
    }

    List<Ending> of(Actor actor, Plan plan, LocalDate today) {
        return fence.reading(actor.board(), () -> {
            List<UUID> pupils = plan.moves().stream().map(Plan.Move::pupil).toList();
            Set<UUID> now = consents.withYes(actor.board(), pupils, today);
            Set<UUID> then = new HashSet<>(consents.withYes(actor.board(), now, plan.year().first()));
            Map<UUID, TransitionSql.Leaves> leaves = sql.leaves(actor.board(), plan.transition().location(), plan.year().first());
            return plan.byGroup().entrySet().stream().map(it -> ending(it.getKey(), it.getValue(), Optional.ofNullable(leaves.get(it.getKey())), now, then)).toList();
        });
    }

    private static Ending ending(UUID group, List<Plan.Move> moves, Optional<TransitionSql.Leaves> hangs, Set<UUID> now, Set<UUID> then) {
        Predicate<Plan.Move> gone = it -> it.fate() == Plan.Fate.LEAVES || it.fate() == Plan.Fate.SCHOOL;
        Set<UUID> leaving = moves.stream().filter(gone).map(Plan.Move::pupil).filter(now::contains).collect(Collectors.toSet());
        List<UUID> others = moves.stream().filter(gone.negate()).map(Plan.Move::pupil).filter(now::contains).toList();
        TransitionSql.Leaves of = hangs.orElse(new TransitionSql.Leaves(0, 0, 0, 0));
        int stay = (int) others.stream().filter(then::contains).count();
        return new Ending(group, moves.getFirst().fromName(), moves, of.onClassPage(), of.drafts(), of.later(), of.doubts(), others.size() - stay, stay, leaving.size());
    }
}

package nl.huisregel.family;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import nl.huisregel.access.Actor;
import nl.huisregel.agenda.FirstStep;
import nl.huisregel.agenda.FirstSteps;
import nl.huisregel.web.Words;
import org.springframework.stereotype.Component;

/** Parents were invited. */
@Component
class FamilyStep implements FirstSteps {

    private final FamilySql sql;
    private final Clock clock;

    FamilyStep(FamilySql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public List<FirstStep> of(Actor actor, Words words) {
        var progress = sql.progress(actor.board(), LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Amsterdam")));
        return List.of(new FirstStep(50, "family.step", progress.invited() + progress.in() > 0,
            progress.all() == 0 ? words.say("family.step.nobody") : words.say("family.step.now", progress.all(), progress.invited(), progress.in()), FamilyPages.PATH));
    }
}

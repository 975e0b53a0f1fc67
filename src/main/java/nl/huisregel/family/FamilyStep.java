package nl.huisregel.family;

import java.util.List;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Right;
import nl.huisregel.agenda.FirstStep;
import nl.huisregel.agenda.FirstSteps;
import nl.huisregel.web.Words;
import org.springframework.stereotype.Component;

/** Parents were invited. */
@Component
class FamilyStep implements FirstSteps {

    private final Invitees invitees;

    FamilyStep(Invitees invitees) {
        this.invitees = invitees;
    }

    @Override
    public List<FirstStep> of(Actor actor, Words words) {
        var all = actor.may(Right.INVITE_FAMILIES) || actor.may(Right.SET_UP)
            ? invitees.seenBy(actor).values().stream().flatMap(List::stream).flatMap(it -> it.everybody().stream()).distinct().toList() : List.<Invitee>of();
        long came = all.stream().filter(one -> one.entry() == Invitee.Entry.IN).count();
        long invited = all.stream().filter(one -> one.entry() == Invitee.Entry.LETTER || one.entry() == Invitee.Entry.MAILED || one.entry() == Invitee.Entry.ENDED).count();
        return List.of(new FirstStep(50, "family.step", came + invited > 0, all.isEmpty() ? words.say("family.step.nobody") : words.say("family.step.now", (long) all.size(), invited, came), FamilyPages.PATH));
    }
}

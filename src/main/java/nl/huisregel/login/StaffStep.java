package nl.huisregel.login;

import java.util.List;
import java.util.stream.Stream;
import nl.huisregel.access.Actor;
import nl.huisregel.agenda.FirstStep;
import nl.huisregel.agenda.FirstSteps;
import nl.huisregel.school.Role;
import nl.huisregel.web.Words;
import org.springframework.stereotype.Component;

/** A teacher can come in. */
@Component
class StaffStep implements FirstSteps {

    private final Staff staff;

    StaffStep(Staff staff) {
        this.staff = staff;
    }

    @Override
    public List<FirstStep> of(Actor actor, Words words) {
        List<Member> all = staff.seenBy(actor).values().stream().flatMap(List::stream).distinct().toList();
        boolean teaches = entered(all).anyMatch(member -> member.roles().contains(Role.TEACHER) || member.roles().contains(Role.HEAD));
        return List.of(new FirstStep(40, "login.first", teaches, words.say("login.first.now", entered(all).count(), (long) all.size()), StaffPages.LIST));
    }

    private static Stream<Member> entered(List<Member> all) {
        return all.stream().filter(member -> member.entry() == Member.Entry.OPEN);
    }
}

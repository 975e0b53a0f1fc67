package nl.huisregel.timetable;

import java.util.List;
import nl.huisregel.access.Actor;
import nl.huisregel.agenda.FirstStep;
import nl.huisregel.agenda.FirstSteps;
import nl.huisregel.school.Location;
import nl.huisregel.school.School;
import nl.huisregel.web.Words;
import org.springframework.stereotype.Component;

/** Every school is there, and its bells ring. */
@Component
class TimetableStep implements FirstSteps {

    private final School school;

    TimetableStep(School school) {
        this.school = school;
    }

    @Override
    public List<FirstStep> of(Actor actor, Words words) {
        List<Location> all = school.locations(actor.board());
        List<String> silent = all.stream().filter(location -> school.timetable(actor.board(), location.id()).hours().isEmpty()).map(Location::name).toList();
        String now = words.count("timetable.step.schools", all.size()) + (silent.isEmpty() ? "" : " " + words.say("timetable.step.silent", words.list(silent)));
        return List.of(new FirstStep(10, "timetable.step", silent.isEmpty(), now, TimetablePages.PATH));
    }
}

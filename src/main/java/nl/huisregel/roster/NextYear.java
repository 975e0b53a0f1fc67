package nl.huisregel.roster;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.database.Fence;
import nl.huisregel.scan.Scanner;
import nl.huisregel.school.School;
import nl.huisregel.school.SchoolCode;
import nl.huisregel.school.SchoolYear;
import nl.huisregel.web.NotThere;
import org.springframework.stereotype.Component;

/** What a file of the new year says about whom we know. It is read and nothing is written, or kept: whoever asks decides what to do with it. */
@Component
public class NextYear {

    private final RosterSql sql;
    private final School school;
    private final Fence fence;
    private final Scanner scanner;
    private final Clock clock;

    NextYear(RosterSql sql, School school, Fence fence, Scanner scanner, Clock clock) {
        this.sql = sql;
        this.school = school;
        this.fence = fence;
        this.scanner = scanner;
        this.clock = clock;
    }

    /**
     * What it says.
     *
     * @param groups     the classes, by name
     * @param pupils     in which class pupils are whom we know by their key
     * @param colleagues with which classes colleagues work whom we know by their key
     * @param unknown    how many pupils of the file are not on record here: they are taken in once the year is turned
     */
    public record Told(List<String> groups, Map<UUID, String> pupils, Map<UUID, List<String>> colleagues, int unknown) {}

    /** Either what it says, or why it was not read. */
    public record Answer(Optional<Told> told, Optional<Note> refused) {}

    public Answer read(Actor actor, UUID location, SchoolYear year, InputStream file) throws IOException {
        if (!actor.worksAt(location)) {
            throw new NotThere();
        }
        try {
            Roster roster = Edexml.read(SentFile.bytes(file, scanner), LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Amsterdam")));
            if (!roster.year().equals(year)) {
                throw new Refused(0, Note.Kind.YEAR_OTHER, roster.year(), year);
            }
            mustBeOf(actor, location, roster);
            return new Answer(Optional.of(fence.reading(actor.board(), () -> told(actor, location, roster))), Optional.empty());
        } catch (Refused refused) {
            return new Answer(Optional.empty(), Optional.of(refused.note()));
        }
    }

    private void mustBeOf(Actor actor, UUID location, Roster roster) throws Refused {
        Map<UUID, SchoolCode> codes = school.codes(actor.board());
        if (roster.code().isPresent() && codes.containsKey(location) && !codes.get(location).brin().equals(roster.code().get().brin())) {
            throw new Refused(0, Note.Kind.OTHER_SCHOOL, roster.code().get(), codes.get(location));
        }
    }

    private Told told(Actor actor, UUID location, Roster roster) {
        Map<String, UUID> keys = sql.keys(actor.board(), location, "pupil");
        Map<String, UUID> staff = sql.keys(actor.board(), location, "staff");
        Map<String, String> groups = new LinkedHashMap<>();
        roster.groups().stream().filter(it -> !it.composite()).forEach(it -> groups.put(it.key(), it.name()));
        Map<UUID, String> pupils = new HashMap<>();
        int unknown = 0;
        for (Roster.Enrolled pupil : roster.pupils()) {
            UUID known = pupil.lent() ? null : keys.get(pupil.key());
            if (known == null && pupil.left().isEmpty()) {
                unknown++;
            } else if (known != null && pupil.left().isEmpty()) {
                pupil.group().map(groups::get).ifPresent(name -> pupils.put(known, name));
            }
        }
        Map<UUID, List<String>> colleagues = new HashMap<>();
        roster.colleagues().stream().filter(it -> !Edexml.lent(it.key()) && staff.containsKey(it.key())).forEach(it -> {
            List<String> theirs = it.groups().stream().filter(groups::containsKey).map(groups::get).toList();
            if (!theirs.isEmpty()) {
                colleagues.put(staff.get(it.key()), theirs);
            }
        });
        return new Told(List.copyOf(groups.values()), pupils, colleagues, unknown);
    }
}

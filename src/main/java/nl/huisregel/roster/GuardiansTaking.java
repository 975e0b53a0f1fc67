package nl.huisregel.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import nl.huisregel.access.Actor;
import nl.huisregel.database.BoardId;
import nl.huisregel.school.Authority;
import nl.huisregel.school.Caring;
import nl.huisregel.school.Enrolling;
import org.springframework.stereotype.Component;

/** Who cares for which pupil, out of a table; authority that is known never becomes unknown by it. */
@Component
class GuardiansTaking implements Taking {

    private final GuardianSql sql;
    private final PeopleSql people;
    private final RosterSql rosters;
    private final Enrolling enrolling;
    private final Caring caring;
    private final Clock clock;

    GuardiansTaking(GuardianSql sql, PeopleSql people, RosterSql rosters, Enrolling enrolling, Caring caring, Clock clock) {
        this.sql = sql;
        this.people = people;
        this.rosters = rosters;
        this.enrolling = enrolling;
        this.caring = caring;
        this.clock = clock;
    }

    @Override
    public Intake.Kind kind() {
        return Intake.Kind.GUARDIANS;
    }

    @Override
    public Content read(BoardId board, UUID location, byte[] file, Map<String, String> columns) throws Refused {
        return new Content(Kept.write(Guardians.read(file, columns)), Optional.empty());
    }

    @Override
    public int size(String content) {
        return Kept.read(content, Guardians.class).lines().size();
    }

    @Override
    public GuardiansDry dry(Actor actor, UUID location, String content) {
        return compare(actor.board(), location, Kept.read(content, Guardians.class));
    }

    @Override
    public Map<String, Integer> take(Actor actor, UUID location, String content, Choices choices, IntConsumer told) {
        BoardId board = actor.board();
        GuardiansDry run = compare(board, location, Kept.read(content, Guardians.class));
        Map<UUID, String> mail = new LinkedHashMap<>();
        Map<String, UUID> people = new LinkedHashMap<>();
        List<Enrolling.Named> fresh = new ArrayList<>();
        List<GuardiansDry.Fresh> taken = run.fresh().stream().filter(it -> !it.asks() || answer(choices, it) != Choices.Double.SKIP).toList();
        taken.forEach(it -> people.computeIfAbsent(it.mark(), _ -> it.person().or(() -> known(choices, it, people)).orElseGet(() -> {
            UUID id = UUID.randomUUID();
            fresh.add(new Enrolling.Named(id, it.firstName(), it.lastName(), null));
            return id;
        })));
        enrolling.welcome(board, fresh);
        told.accept(fresh.size());
        caring.entrust(board, taken.stream().map(it -> new Caring.Care(people.get(it.mark()), it.pupil(), it.relation(), it.authority(), today(), it.informed(), it.source().orElse(null), it.day().orElse(null))).toList());
        // Who is on record keeps the address that the school has.
        taken.stream().filter(it -> it.namesake().filter(Adult::mailed).isEmpty() || answer(choices, it) != Choices.Double.SAME).forEach(it -> it.email().ifPresent(address -> mail.putIfAbsent(people.get(it.mark()), address)));
        run.otherwise().forEach(it -> it.email().ifPresent(address -> mail.put(it.person(), address)));
        caring.correct(board, run.otherwise().stream().filter(it -> it.fields().stream().anyMatch(field -> !field.endsWith(".email")))
            .map(it -> new Caring.Correction(it.guardianship(), it.relation().orElse(null), it.informed().orElse(null), it.source().orElse(null), it.day().orElse(null))).toList());
        caring.rule(board, run.authority().stream().map(it -> new Caring.Ruling(it.guardianship(), it.after(), it.source().orElse(null), it.day().orElse(null))).toList(), today());
        if (!mail.isEmpty()) {
            rosters.keepMail(board, mail, "guardians", clock.instant());
        }
        enrolling.wrote(taken.size());
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("new", taken.size());
        counts.put("authority", run.authority().size());
        counts.put("changed", run.otherwise().size());
        if (taken.size() < run.fresh().size()) {
            counts.put("asked", run.fresh().size() - taken.size());
        }
        counts.put("same", run.same());
        return counts;
    }

    /** Who says nothing leaves it: one person taken for two could read about the own child at work, and two taken for one would read about each other's. */
    private static Choices.Double answer(Choices choices, GuardiansDry.Fresh fresh) {
        return choices.carers().getOrDefault(fresh.mark(), Choices.Double.SKIP);
    }

    private static Optional<UUID> known(Choices choices, GuardiansDry.Fresh fresh, Map<String, UUID> people) {
        return answer(choices, fresh) != Choices.Double.SAME ? Optional.empty() : fresh.namesake().map(Adult::person).or(() -> fresh.earlier().map(people::get));
    }

    private GuardiansDry compare(BoardId board, UUID location, Guardians table) {
        return new Matching(table, sql.pupils(board, location, today()), sql.guardians(board, today()), people.adults(board, location, today())).whole();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Amsterdam"));
    }

    /** One pass over the table. */
    private static final class Matching {

        private final Guardians table;
        private final Map<String, GuardianSql.PupilKey> pupils;
        private final Map<UUID, List<GuardianSql.Cares>> byPupil = new HashMap<>();
        private final Map<String, UUID> byNameAndMail = new HashMap<>();
        private final Map<String, Adult> adults = new HashMap<>();
        private final Map<String, Guardians.Line> met = new HashMap<>();
        private final List<GuardiansDry.Fresh> fresh = new ArrayList<>();
        private final List<GuardiansDry.Ruled> ruled = new ArrayList<>();
        private final List<GuardiansDry.Otherwise> otherwise = new ArrayList<>();
        private final List<Note> notes;
        private final Set<UUID> mailed = new HashSet<>();
        private int same;

        Matching(Guardians table, Map<String, GuardianSql.PupilKey> pupils, List<GuardianSql.Cares> guardians, List<Adult> adults) {
            this.table = table;
            this.pupils = pupils;
            this.notes = new ArrayList<>(table.notes());
            guardians.forEach(it -> {
                byPupil.computeIfAbsent(it.pupil(), _ -> new ArrayList<>()).add(it);
                it.email().ifPresent(address -> byNameAndMail.putIfAbsent(mark(it.fullName(), address), it.person()));
            });
            adults.forEach(it -> this.adults.putIfAbsent(Folding.of(it.fullName()), it));
        }

        GuardiansDry whole() {
            table.lines().forEach(this::line);
            return new GuardiansDry(fresh, ruled, otherwise, same, notes);
        }

        private void line(Guardians.Line line) {
            GuardianSql.PupilKey pupil = pupils.get(line.key());
            if (pupil == null) {
                notes.add(Note.at(line.line(), Note.Kind.UNKNOWN_PUPIL, Edexml.shortened(line.key())));
                return;
            }
            List<GuardianSql.Cares> cares = byPupil.getOrDefault(pupil.id(), List.of());
            cares.stream().filter(it -> Folding.of(it.fullName()).equals(Folding.of(line.fullName()))).findFirst()
                .or(() -> line.email().flatMap(address -> cares.stream().filter(it -> it.email().map(Email::folded).equals(Optional.of(Email.folded(address)))
                    && Folding.of(it.lastName()).equals(Folding.of(line.lastName()))).findFirst()))
                .ifPresentOrElse(known -> known(line, pupil, known), () -> unknown(line, pupil));
        }

        private void known(Guardians.Line line, GuardianSql.PupilKey pupil, GuardianSql.Cares known) {
            // What is known is not forgotten because a table does not know it.
            boolean rules = line.authority() != Authority.UNKNOWN && line.authority() != known.authority();
            if (rules) {
                ruled.add(new GuardiansDry.Ruled(known.guardianship(), known.person(), known.fullName(), pupil.id(), pupil.name(), known.authority(), line.authority(), line.source(), line.day()));
            }
            boolean rests = !rules && line.authority() == known.authority() && line.authority() != Authority.UNKNOWN && line.source().isPresent()
                && (!line.source().equals(known.source()) || line.day().isPresent() && !line.day().equals(known.day()));
            GuardiansDry.Otherwise other = new GuardiansDry.Otherwise(known.guardianship(), known.person(), known.fullName(), pupil.name(),
                line.email().filter(_ -> mailed.add(known.person())).filter(address -> !known.email().map(Email::folded).equals(Optional.of(Email.folded(address)))),
                Optional.of(line.relation()).filter(relation -> relation != known.relation() && relation != nl.huisregel.school.Relation.PARENT),
                line.informed().filter(informed -> informed != known.informed()), rests ? line.source() : Optional.empty(), rests ? line.day() : Optional.empty());
            if (!other.fields().isEmpty()) {
                otherwise.add(other);
            }
            same += rules || !other.fields().isEmpty() ? 0 : 1;
        }

        private void unknown(Guardians.Line line, GuardianSql.PupilKey pupil) {
            String mark = mark(line);
            Optional<UUID> person = Optional.ofNullable(byNameAndMail.get(mark));
            Optional<Adult> namesake = person.isPresent() ? Optional.empty() : Optional.ofNullable(adults.get(Folding.of(line.fullName())));
            // Where one of the two has no address nothing tells two parents of one name apart, nor that they are one.
            Optional<String> earlier = Optional.ofNullable(met.putIfAbsent(Folding.of(line.fullName()), line)).filter(it -> person.isEmpty() && (it.email().isEmpty() || line.email().isEmpty())).map(Matching::mark);
            fresh.add(new GuardiansDry.Fresh(mark, person, line.firstName(), line.lastName(), line.email(), pupil.id(), pupil.name(), line.relation(), line.authority(), line.source(), line.day(),
                line.informed().orElse(true), namesake, earlier));
        }

        private static String mark(Guardians.Line line) {
            return line.email().map(address -> mark(line.fullName(), address)).orElse("line " + line.line());
        }

        private static String mark(String name, String address) {
            return Folding.of(name) + "\n" + Email.folded(address);
        }
    }
}

package nl.huisregel.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import nl.huisregel.access.Actor;
import nl.huisregel.consent.AskedLayer;
import nl.huisregel.consent.PaperAnswers;
import nl.huisregel.consent.PaperAnswers.Told;
import nl.huisregel.consent.PaperAnswers.Weighed;
import nl.huisregel.consent.Spot;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.school.Enrolling;
import nl.huisregel.web.Language;
import nl.huisregel.web.Words;
import org.springframework.stereotype.Component;

/** Consent that there already is, out of a table: each paper is a receipt of its own, through the door of consent. */
@Component
class AnswersTaking implements Taking {

    private final GuardianSql sql;
    private final PaperAnswers papers;
    private final Enrolling enrolling;
    private final Fence fence;
    private final Clock clock;

    AnswersTaking(GuardianSql sql, PaperAnswers papers, Enrolling enrolling, Fence fence, Clock clock) {
        this.sql = sql;
        this.papers = papers;
        this.enrolling = enrolling;
        this.fence = fence;
        this.clock = clock;
    }

    @Override
    public Intake.Kind kind() {
        return Intake.Kind.ANSWERS;
    }

    @Override
    public Content read(BoardId board, UUID location, byte[] file, Map<String, String> columns) throws Refused {
        return new Content(Kept.write(Answers.read(file, columns)), Optional.empty());
    }

    @Override
    public int size(String content) {
        return Kept.read(content, Answers.class).lines().size();
    }

    @Override
    public boolean inParts() {
        return true;
    }

    @Override
    public AnswersDry dry(Actor actor, UUID location, String content) {
        Answers answers = Kept.read(content, Answers.class);
        return fence.reading(actor.board(), () -> compare(actor.board(), location, answers));
    }

    /** One transaction a paper, so that no family waits for a whole school; what was taken over before it stopped is found to be so and left. */
    @Override
    public Map<String, Integer> take(Actor actor, UUID location, String content, Choices choices, IntConsumer told) {
        AnswersDry run = dry(actor, location, content);
        Map<List<Object>, List<Told>> byPaper = new LinkedHashMap<>();
        run.taken().stream().map(AnswersDry.Taken::told).sorted(Comparator.comparing(Told::person).thenComparing(Told::giver).thenComparing(Told::said))
            .forEach(it -> byPaper.computeIfAbsent(List.of(it.person(), it.giver(), it.said(), it.proof()), _ -> new ArrayList<>()).add(it));
        int taken = 0;
        int done = 0;
        for (List<Told> paper : byPaper.values()) {
            taken += papers.take(actor, paper).map(it -> it.statements().size()).orElse(0);
            done += paper.size();
            told.accept(done);
        }
        enrolling.wrote(taken);
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("taken", taken);
        counts.put("same", run.same());
        counts.put("skipped", run.skipped());
        return counts;
    }

    private AnswersDry compare(BoardId board, UUID location, Answers answers) {
        Map<String, GuardianSql.PupilKey> pupils = sql.pupils(board, location, today());
        Map<UUID, List<GuardianSql.Cares>> guardians = new HashMap<>();
        sql.guardians(board, today()).forEach(it -> guardians.computeIfAbsent(it.pupil(), _ -> new ArrayList<>()).add(it));
        Map<String, AskedLayer> layers = layers(board);
        List<Note> notes = new ArrayList<>(answers.notes());
        List<Read> read = answers.lines().stream().flatMap(line -> read(line, pupils, guardians, layers, notes).stream()).toList();
        List<Read> one = one(read, notes);
        List<Weighed> weighed = papers.weigh(board, one.stream().map(Read::told).toList());
        List<AnswersDry.Taken> taken = new ArrayList<>();
        int same = 0;
        for (int i = 0; i < one.size(); i++) {
            Read it = one.get(i);
            switch (weighed.get(i)) {
                case TAKES -> taken.add(new AnswersDry.Taken(it.told(), it.giver(), it.child(), it.layer().name(Words.in(Language.NL))));
                case SAME -> same++;
                case SAID_NO -> notes.add(Note.at(it.line(), Note.Kind.SAID_NO, it.giver()));
                case SAID_LATER -> notes.add(Note.at(it.line(), Note.Kind.SAID_LATER, it.giver()));
                case MAY_NOT -> notes.add(Note.at(it.line(), Note.Kind.GIVER_MAY_NOT, it.giver()));
                case NOT_ASKED -> notes.add(Note.at(it.line(), Note.Kind.NOT_ASKED));
                case AHEAD -> notes.add(Note.at(it.line(), Note.Kind.AHEAD));
            }
        }
        return new AnswersDry(taken, same, answers.lines().size() - taken.size() - same, notes);
    }

    private record Read(int line, Told told, String giver, String child, AskedLayer layer) {}

    private static Optional<Read> read(Answers.Line line, Map<String, GuardianSql.PupilKey> pupils, Map<UUID, List<GuardianSql.Cares>> guardians, Map<String, AskedLayer> layers, List<Note> notes) {
        GuardianSql.PupilKey pupil = pupils.get(line.key());
        if (pupil == null) {
            notes.add(Note.at(line.line(), Note.Kind.UNKNOWN_PUPIL, Edexml.shortened(line.key())));
            return Optional.empty();
        }
        List<GuardianSql.Cares> all = guardians.getOrDefault(pupil.id(), List.of());
        if (line.giver().isEmpty() && all.size() != 1) {
            notes.add(Note.at(line.line(), Note.Kind.GIVER));
            return Optional.empty();
        }
        List<GuardianSql.Cares> found = line.giver().isEmpty() ? all : all.stream().filter(it -> Folding.of(it.fullName()).equals(Folding.of(line.giver()))
            || it.email().map(Email::folded).equals(Optional.of(Email.folded(line.giver())))).toList();
        if (found.size() != 1) {
            notes.add(Note.at(line.line(), Note.Kind.GIVER_UNKNOWN, line.giver()));
            return Optional.empty();
        }
        AskedLayer layer = layers.get(Folding.of(line.layer()).replaceAll("[^a-z0-9]", ""));
        if (layer == null) {
            notes.add(Note.at(line.line(), Note.Kind.LAYER, line.layer()));
            return Optional.empty();
        }
        return Optional.of(new Read(line.line(), new Told(pupil.id(), found.getFirst().person(), new Spot(layer.key(), line.medium()), line.yes(), line.day(), line.proof()), found.getFirst().fullName(),
            pupil.name(), layer));
    }

    /** Of what somebody says about one thing in one table, the newest counts; where a no is among it, the newest no. */
    private static List<Read> one(List<Read> read, List<Note> notes) {
        Map<List<Object>, Read> kept = new LinkedHashMap<>();
        for (Read next : read) {
            kept.merge(List.of(next.told().person(), next.told().giver(), next.told().spot()), next, (before, now) -> {
                if (before.told().yes() != now.told().yes()) {
                    notes.add(Note.at(now.line(), Note.Kind.CONTRADICTS, now.giver()));
                    return before.told().yes() ? now : before;
                }
                return now.told().said().isAfter(before.told().said()) ? now : before;
            });
        }
        return List.copyOf(kept.values());
    }

    /** The layers the protocol asks about, by every name they go by. */
    private Map<String, AskedLayer> layers(BoardId board) {
        Map<String, AskedLayer> layers = new HashMap<>();
        papers.asked(board).stream().flatMap(asked -> asked.layers().stream()).forEach(layer -> names(layer).forEach(name -> layers.putIfAbsent(Folding.of(name).replaceAll("[^a-z0-9]", ""), layer)));
        return layers;
    }

    private static Collection<String> names(AskedLayer layer) {
        List<String> names = new ArrayList<>(List.of(layer.key(), layer.layer().name().in("nl"), layer.layer().name().in("en")));
        for (Language language : Language.values()) {
            String name = layer.name(Words.in(language));
            names.add(name);
            names.add(Folding.of(name).replaceFirst("^(op|on) (de |het |the |a )?", ""));
        }
        return names;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Amsterdam"));
    }
}

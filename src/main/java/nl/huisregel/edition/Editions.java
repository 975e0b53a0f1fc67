package nl.huisregel.edition;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nl.huisregel.access.Actor;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.journal.Journal;
import nl.huisregel.protocol.Edition;
import nl.huisregel.protocol.Finding;
import nl.huisregel.protocol.Protocols;
import nl.huisregel.protocol.Rulebook;
import nl.huisregel.protocol.reading.EditionReader;
import nl.huisregel.protocol.words.Decider;
import nl.huisregel.school.Colleague;
import nl.huisregel.school.Deputies;
import nl.huisregel.school.Deputy;
import nl.huisregel.school.Location;
import nl.huisregel.school.Role;
import nl.huisregel.school.School;
import org.springframework.stereotype.Component;

/** The wordings a board adopted, and the rulebook made of those in force. What is read from a stored text is kept by its hash: it can never change. */
@Component
public class Editions {

    private final EditionSql sql;
    private final Fence fence;
    private final School school;
    private final Deputies deputies;
    private final Journal journal;
    private final Clock clock;
    /** Travels with the product: the same as long as it runs. */
    private final Edition law = Protocols.law();
    private final Map<String, EditionReader.Read> read = new ConcurrentHashMap<>();
    private final Map<List<String>, Rulebook> books = new ConcurrentHashMap<>();

    Editions(EditionSql sql, Fence fence, School school, Deputies deputies, Journal journal, Clock clock) {
        this.sql = sql;
        this.fence = fence;
        this.school = school;
        this.deputies = deputies;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * The rulebook in force for this location at this moment: law, board, and the location's additions, with its timetable and who decides there.
     *
     * @throws NothingInForce where the board adopted nothing yet
     */
    public Rulebook inForce(BoardId board, UUID location, Instant at) {
        return inForce(board, location, at, Optional.empty());
    }

    /**
     * The same for an act of this person, who never decides on it in any role: a role that nobody else holds is not held.
     *
     * @throws NothingInForce where the board adopted nothing yet
     */
    public Rulebook inForce(BoardId board, UUID location, Instant at, UUID acting) {
        return inForce(board, location, at, Optional.of(acting));
    }

    private Rulebook inForce(BoardId board, UUID location, Instant at, Optional<UUID> acting) {
        return fence.reading(board, () -> {
            List<EditionSql.Stored> stored = sql.inForce(board, location, at);
            if (stored.stream().noneMatch(it -> it.location().isEmpty())) {
                throw new NothingInForce(board.toString());
            }
            return book(board, law, stored).at(Bells.of(school.timetable(board, location)), deciders(board, location, acting));
        });
    }

    /** What each template would say at this location: the law and that template, with the location's own timetable and who decides there. */
    public List<Rulebook> templates(BoardId board, UUID location) {
        return fence.reading(board, () -> Protocols.templates().stream()
            .map(name -> Rulebook.of(List.of(law, Protocols.shipped(name).edition())).at(Bells.of(school.timetable(board, location)), deciders(board, location, Optional.empty()))).toList());
    }

    /** The rulebook of exactly these wordings, named as the journal names them: for replaying a decision. */
    public Rulebook as(BoardId board, List<String> editions) {
        Edition cited = editions.stream().filter(id -> id.startsWith("law-")).findFirst()
            .map(id -> Protocols.shipped(id.substring(0, id.indexOf('@'))).edition()).orElse(law);
        return fence.reading(board, () -> book(board, cited, sql.named(board, editions)));
    }

    /** What the board has in force, for citing it and for asking consent by it. */
    public Optional<Edition> boardEdition(BoardId board, Instant at) {
        return fence.reading(board, () -> sql.ofBoard(board, at).map(stored -> read(board, stored, List.of(law)).edition()));
    }

    /** When the board's edition took force. */
    public Optional<Instant> since(BoardId board, Instant at) {
        return fence.reading(board, () -> sql.ofBoard(board, at).map(EditionSql.Stored::inForce));
    }

    /** What the board still has to settle in its protocol, and what is open at each of its schools. */
    public Optional<OpenPoints> openPoints(BoardId board, Instant at) {
        return fence.reading(board, () -> sql.ofBoard(board, at).map(stored -> {
            EditionReader.Read own = read(board, stored, List.of(law));
            Map<String, List<Finding>> schools = new LinkedHashMap<>();
            for (Location location : school.locations(board)) {
                List<Finding> here = atSchool(board, location.id(), own.edition(), at);
                if (!here.isEmpty()) {
                    schools.put(location.name(), here);
                }
            }
            return OpenPoints.of(own.edition(), own.findings(), schools);
        }));
    }

    /** Puts a shipped template in force for the whole board, from now. */
    public void adopt(Actor actor, String template) {
        adopt(actor, template, false);
    }

    /** @param councilConsent whether who adopts it says that the participation council agreed (WMS 10) */
    void adopt(Actor actor, String template, boolean councilConsent) {
        Edition edition = Protocols.shipped(template).edition();
        fence.inside(actor.board(), () -> {
            UUID id = sql.insert(actor.board(), edition, Protocols.text(edition.id()), actor.person(), clock.instant());
            journal.noted(actor, "edition.adopted", "edition", id, Map.of("edition", edition.id(), "hash", edition.hash(), "council_consent", councilConsent ? "yes" : "unknown"));
        });
    }

    private List<Finding> atSchool(BoardId board, UUID location, Edition own, Instant at) {
        List<Finding> found = new ArrayList<>();
        sql.inForce(board, location, at).stream().filter(stored -> stored.location().isPresent())
            .forEach(stored -> found.addAll(read(board, stored, List.of(law, own)).findings()));
        found.addAll(inForce(board, location, at).vacancies());
        return found;
    }

    private Rulebook book(BoardId board, Edition law, List<EditionSql.Stored> stored) {
        List<String> hashes = Stream.concat(Stream.of(law.hash()), stored.stream().map(EditionSql.Stored::hash)).toList();
        return books.computeIfAbsent(hashes, key -> {
            List<Edition> editions = new ArrayList<>(List.of(law));
            stored.forEach(it -> editions.add(read(board, it, editions).edition()));
            return Rulebook.of(editions);
        });
    }

    private EditionReader.Read read(BoardId board, EditionSql.Stored stored, List<Edition> wider) {
        return read.computeIfAbsent(stored.hash(), hash -> EditionReader.read(stored.name(), sql.source(board, stored.id()), List.copyOf(wider)));
    }

    private Map<Decider, String> deciders(BoardId board, UUID location, Optional<UUID> acting) {
        Map<Decider, String> deciders = new EnumMap<>(Decider.class);
        Stream.concat(school.headsOf(board, location).stream().filter(head -> !acting.equals(Optional.of(head.person()))).map(Colleague::name),
            deputies.today(board, location).stream().filter(deputy -> acting.stream().allMatch(deputy::mayDecideFor)).map(Deputy::name))
            .findFirst().ifPresent(name -> deciders.put(Decider.HEAD, name));
        Stream.concat(school.colleaguesAt(board, location).stream().filter(it -> it.role() == Role.COORDINATOR && !acting.equals(Optional.of(it.person()))).map(Colleague::name),
            deputies.today(board, location, Role.COORDINATOR).stream().filter(deputy -> acting.stream().allMatch(deputy::mayDecideFor)).map(Deputy::name))
            .findFirst().ifPresent(name -> deciders.put(Decider.COORDINATOR, name));
        school.boardMembers(board).stream().filter(member -> !acting.equals(Optional.of(member.person()))).map(Colleague::name).findFirst()
            .ifPresent(name -> deciders.put(Decider.BOARD, name));
        deciders.put(Decider.TEACHER, "");
        return deciders;
    }
}

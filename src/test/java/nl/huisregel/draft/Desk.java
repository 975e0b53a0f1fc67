package nl.huisregel.draft;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Hat;
import nl.huisregel.consent.Consents;
import nl.huisregel.consent.Reply;
import nl.huisregel.consent.Spot;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.edition.Editions;
import nl.huisregel.media.Making;
import nl.huisregel.media.PictureId;
import nl.huisregel.media.Pictures;
import nl.huisregel.media.Shown;
import nl.huisregel.protocol.OwedDuty;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.publication.Channel;
import nl.huisregel.publication.Fact;
import nl.huisregel.publication.Post;
import nl.huisregel.publication.Publishing;
import nl.huisregel.publication.Takedown;
import nl.huisregel.publication.Verdict;
import nl.huisregel.publication.Verdicts;
import nl.huisregel.school.Authority;
import nl.huisregel.school.Location;
import nl.huisregel.school.Register;
import nl.huisregel.school.Relation;
import nl.huisregel.school.Role;
import nl.huisregel.school.SchoolYear;
import nl.huisregel.web.Language;
import nl.huisregel.web.Words;

/** Meester Joris at his desk, with group 5, its parents and his colleagues: a board of its own for each test. */
public final class Desk {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** The doors a teacher's work goes through. */
    public record Doors(Register register, Fence fence, Editions editions, Consents consents, Pictures pictures, Writing drafts, Verdicts verdicts,
                 Publishing publishing, Takedown takedown) {
    }

    private final Doors doors;
    public final BoardId board;
    public Actor joris;
    public Actor hanneke;
    public Actor fatima;
    public Actor bram;
    public Actor wouter;
    public UUID school;
    public Actor samira;
    public Actor iris;
    public UUID noor;
    public UUID mees;
    public UUID lina;

    private Desk(Doors doors, BoardId board) {
        this.doors = doors;
        this.board = board;
    }

    /** Mees has every consent. Noor has none yet. Lina is shielded, and her mother said yes to everything. */
    public static Desk with(Doors doors) {
        String number = String.valueOf(COUNT.incrementAndGet());
        Desk desk = new Desk(doors, doors.register().found("vlierboog-desk-" + number, "Stichting Vlierboog", 262));
        doors.fence().inside(desk.board, () -> desk.furnish(number));
        return desk;
    }

    private void furnish(String number) {
        Register register = doors.register();
        school = register.open(board, "regenton-desk-" + number, "De Regenton", "Elzendam", Location.Kind.PRIMARY);
        UUID elsewhere = register.open(board, "hazelhout-desk-" + number, "Het Hazelhout", "Elzendam", Location.Kind.SPECIAL);
        UUID group = register.form(board, school, SchoolYear.of(TODAY), "groep 5");
        joris = staff("Joris", "Maas", "meester Joris", Hat.TEACHER, school, group);
        fatima = staff("Fatima", "El Amrani", "juf Fatima", Hat.TEACHER, school, null);
        hanneke = staff("Hanneke", "Vos", "juf Hanneke", Hat.HEAD, school, null);
        bram = staff("Bram", "Oosterhuis-van der Veen", "Bram", Hat.HEAD, elsewhere, null);
        wouter = staff("Wouter", "Terpstra", "Wouter", Hat.BOARD_MEMBER, null, null);
        doors.editions().adopt(wouter, "opmaat");
        noor = pupil("Noor", "Haddad", group);
        mees = pupil("Mees", "de Wit", group);
        lina = pupil("Lina", "Visser", group);
        samira = mother("Samira", "Haddad", noor, school);
        iris = mother("Iris", "de Wit", mees, school);
        Actor marit = mother("Marit", "Visser", lina, school);
        register.shield(board, lina);
        says(iris, mees, true, "paper", "closed_digital", "open_web", "social_media");
        says(marit, lina, true, "paper", "closed_digital", "open_web", "social_media");
    }

    public void says(Actor parent, UUID child, boolean yes, String... layers) {
        doors.consents().state(parent, child, Arrays.stream(layers).map(layer -> new Reply(new Spot(layer, "photo"), yes)).toList(),
            doors.consents().asked(parent, child).hash(Words.in(Language.NL)));
    }

    public Post startPost(Channel... channels) {
        Post post = doors.drafts().mine(joris, doors.drafts().start(joris));
        return write(post, "Een dag in het bos", "We bouwden een hut.", channels);
    }

    public Post write(Post post, String title, String body, Channel... channels) {
        return doors.drafts().write(joris, post.id(), new Drafts.Written(post.version(), UUID.randomUUID(), title, body, Set.of(channels),
            List.of(new Fact(Circumstance.ABOUT, Optional.empty(), List.of("school_activity"))), Map.of(), Set.of()));
    }

    /** Does everything the protocol asks beforehand. */
    public Post doDuties(Post post) {
        Map<String, Optional<String>> done = new LinkedHashMap<>();
        check(post).stream().flatMap(verdict -> verdict.decision().basis().duties().stream()).filter(OwedDuty::blocks)
            .forEach(owed -> done.put(owed.duty().key(), owed.duty().options().stream().findFirst()));
        return doors.drafts().write(joris, post.id(), new Drafts.Written(post.version(), UUID.randomUUID(), post.title(), post.body(), post.channels(), List.of(), done, Set.of()));
    }

    /** A picture of these children; of nobody recognisable where none is named. */
    public Post hang(Post post, UUID... shown) {
        PictureId picture = upload(post);
        doors.drafts().ofPicture(joris, post.id(), picture, () -> doors.pictures().show(board, picture,
            shown.length == 0 ? new Shown.NobodyRecognisable() : new Shown.People(Arrays.stream(shown).collect(Collectors.toSet()))));
        return now(post);
    }

    public PictureId upload(Post post) {
        try {
            return send(post, Files.readAllBytes(Path.of("src/main/resources/demo/pictures/moestuin.jpg")), 1).getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same file so many times. */
    public List<PictureId> send(Post post, byte[] jpeg, int times) {
        Drafts.File file = new Drafts.File() {
            @Override
            public String name() {
                return "foto.jpg";
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(jpeg);
            }
        };
        try {
            return doors.drafts().addPictures(joris, post.id(), Collections.nCopies(times, file)).stream().map(sent -> ((Making.Made) sent.making()).id()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Post now(Post post) {
        return doors.drafts().mine(joris, post.id());
    }

    public List<Verdict> check(Post post) {
        return doors.fence().reading(board, () -> doors.verdicts().of(joris, now(post), Instant.now()));
    }

    public Verdict check(Post post, Channel channel) {
        return check(post).stream().filter(verdict -> verdict.channel() == channel).findFirst().orElseThrow();
    }

    public Publishing.Outcome publish(Post post) {
        return doors.publishing().publish(joris, post.id(), post.version());
    }

    private Actor staff(String first, String last, String called, Hat hat, UUID school, UUID group) {
        UUID person = doors.register().welcome(board, first, last, called, null);
        doors.register().employ(board, person, Role.valueOf(hat.name()), school, group, TODAY.minusDays(30));
        return new Actor(board, person, hat, Optional.ofNullable(school), called);
    }

    private UUID pupil(String first, String last, UUID group) {
        UUID pupil = doors.register().welcome(board, first, last, null, TODAY.minusYears(8).minusDays(1));
        doors.register().enrol(board, pupil, group, TODAY.minusDays(30));
        return pupil;
    }

    private Actor mother(String first, String last, UUID child, UUID school) {
        UUID person = doors.register().welcome(board, first, last, null, null);
        doors.register().entrust(board, person, child, Relation.MOTHER, Authority.YES, TODAY.minusYears(8));
        return new Actor(board, person, Hat.GUARDIAN, Optional.of(school), first);
    }
}

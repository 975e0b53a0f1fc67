package nl.huisregel.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Hat;
import nl.huisregel.access.OwnChildren;
import nl.huisregel.consent.Consents;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.edition.Editions;
import nl.huisregel.media.Marks;
import nl.huisregel.media.Origin;
import nl.huisregel.media.PictureId;
import nl.huisregel.media.Pictures;
import nl.huisregel.protocol.ConsentState;
import nl.huisregel.protocol.Deed;
import nl.huisregel.protocol.Done;
import nl.huisregel.protocol.Edition;
import nl.huisregel.protocol.Person;
import nl.huisregel.protocol.Picture;
import nl.huisregel.protocol.Rulebook;
import nl.huisregel.protocol.words.Act;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.protocol.words.Role;
import nl.huisregel.school.Child;
import nl.huisregel.school.School;
import org.springframework.stereotype.Component;

/** Makes a deed of a post with everything on record about it, and asks the rulebook in force, place by place. */
@Component
public class Verdicts {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final PublicationSql sql;
    private final Editions editions;
    private final School school;
    private final Pictures pictures;
    private final Consents consents;
    private final PostHints hints;
    private final Fence fence;
    private final AnswerSource answers;
    private final OwnChildren ownChildren;

    Verdicts(PublicationSql sql, Editions editions, School school, Pictures pictures, Consents consents, PostHints hints, Fence fence, AnswerSource answers, OwnChildren ownChildren) {
        this.ownChildren = ownChildren;
        this.hints = hints;
        this.answers = answers;
        this.fence = fence;
        this.sql = sql;
        this.editions = editions;
        this.school = school;
        this.pictures = pictures;
        this.consents = consents;
    }

    /**
     * One verdict per place the author wants.
     *
     * @throws nl.huisregel.edition.NothingInForce where the board adopted no protocol
     */
    public List<Verdict> of(Actor actor, Post post, Instant at) {
        return fence.reading(actor.board(), () -> of(actor, post, at, hints.heard(actor.board(), post)));
    }

    /** The same, by who heard the text already. */
    public List<Verdict> of(Actor actor, Post post, Instant at, Heard heard) {
        return fence.reading(actor.board(), () -> decided(editions.inForce(actor.board(), post.location(), at, actor.person()), actor, post, at, heard));
    }

    /** The same post under a template: what would be said of it if the board had adopted that one. */
    public SideBySide sideBySide(Actor actor, Post post, Instant at) {
        return fence.reading(actor.board(), () -> {
            ownChildren.refuse(actor, post.location(), personsOn(pictures.all(actor.board(), post.pictures())));
            String own = editions.boardEdition(actor.board(), at).map(Edition::name).orElse("");
            Heard heard = hints.heard(actor.board(), post);
            return new SideBySide(post, editions.templates(actor.board(), post.location()).stream()
                .map(book -> new SideBySide.Column(book.editions().getLast(), book.editions().getLast().name().equals(own), decided(book, actor, post, at, heard)))
                .sorted(Comparator.comparing(column -> !column.own())).toList());
        });
    }

    private List<Verdict> decided(Rulebook book, Actor actor, Post post, Instant at, Heard heard) {
        List<nl.huisregel.media.Picture> all = pictures.all(actor.board(), post.pictures());
        Map<String, Person> persons = persons(actor.board(), personsOn(all), at);
        Map<Channel, AnswerSource.Given> given = answers.given(actor.board(), post.id());
        return post.channels().stream().map(channel -> verdict(book, actor, post, channel, all, persons, heard, at, Optional.ofNullable(given.get(channel)))).toList();
    }

    /** Everybody somebody said is on these pictures. */
    public static Set<UUID> personsOn(Collection<nl.huisregel.media.Picture> pictures) {
        return pictures.stream().flatMap(picture -> picture.shown() instanceof nl.huisregel.media.Shown.People people ? people.persons().stream() : java.util.stream.Stream.empty())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Verdict verdict(Rulebook book, Actor actor, Post post, Channel channel, List<nl.huisregel.media.Picture> all, Map<String, Person> persons, Heard heard, Instant at, Optional<AnswerSource.Given> given) {
        List<PictureId> meant = post.picturesFor(channel);
        List<nl.huisregel.media.Picture> here = all.stream().filter(picture -> meant.contains(picture.id())).toList();
        Optional<String> place = Optional.of(channel.circumstance());
        Set<String> raised = heard.hints().isEmpty() ? Set.of()
            : heard.asked(book.decide(deed(actor, post, channel, here, persons, heard.unanswered(), heard.unanswered(), at), place).basis());
        Heard mattering = heard.only(raised);
        Optional<String> own = ownChildren.among(actor, personsOn(here)).map(Child::name);
        Deed deed = deed(actor, post, channel, here, persons, heard, mattering, at);
        Verdict verdict = new Verdict(channel, deed, book.decide(deed, place), meant, raised, mattering.open(), own);
        if (given.isEmpty()) {
            return verdict;
        }
        Deed answered = given.get().in(book, deed, Content.of(post, verdict, all));
        return new Verdict(channel, answered, book.decide(answered, place), meant, raised, mattering.open(), own);
    }

    /** @param heard everything found in the text, for what its author said of it @param mattering what of it must be answered in this place */
    private Deed deed(Actor actor, Post post, Channel channel, List<nl.huisregel.media.Picture> here, Map<String, Person> persons, Heard heard, Heard mattering, Instant at) {
        Map<Circumstance, Set<String>> told = new EnumMap<>(Circumstance.class);
        Set<Circumstance> notSure = EnumSet.noneOf(Circumstance.class);
        for (Fact fact : post.facts()) {
            if (fact.picture().isEmpty() && fact.notSure()) {
                notSure.add(fact.circumstance());
            } else if (fact.picture().isEmpty()) {
                told.put(fact.circumstance(), new LinkedHashSet<>(fact.answers()));
            }
        }
        heard.told().forEach((circumstance, values) -> told.merge(circumstance, values, Verdicts::both));
        mattering.hinted().forEach(told::remove);
        notSure.addAll(mattering.notSure());
        told.put(Circumstance.DURING, during(actor.board(), post.location(), at));
        permission(here).ifPresent(permission -> told.put(Circumstance.PERMISSION, permission));
        List<Done> done = new ArrayList<>();
        post.duties().forEach((duty, given) -> done.add(new Done(duty, given)));
        Set<String> shown = here.stream().flatMap(picture -> picture(post, picture).shows().stream()).collect(Collectors.toSet());
        Map<String, Person> only = new LinkedHashMap<>(persons);
        only.keySet().retainAll(shown);
        return new Deed(Act.PUBLISH, role(actor.hat()), otherHats(actor), at.atZone(ZONE), List.of(channel.circumstance()), told, notSure,
            mattering.hinted(), EnumSet.noneOf(Circumstance.class), here.stream().map(picture -> picture(post, picture)).toList(), only, done, Optional.empty());
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        Set<String> both = new LinkedHashSet<>(some);
        both.addAll(others);
        return both;
    }

    Set<String> during(BoardId board, UUID location, Instant at) {
        var moment = school.timetable(board, location).at(at);
        return Set.of(moment.lessonTime() ? "lesson" : moment.schoolHours() ? "school_hours" : "outside_school_hours");
    }

    /** The maker's permission is on record where each picture from elsewhere names the licence it is used under. */
    private static Optional<Set<String>> permission(List<nl.huisregel.media.Picture> here) {
        return here.stream().anyMatch(picture -> picture.origin() instanceof Origin.Elsewhere) ? Optional.of(Set.of("maker")) : Optional.empty();
    }

    private static Picture picture(Post post, nl.huisregel.media.Picture picture) {
        Map<Circumstance, Set<String>> told = new EnumMap<>(Circumstance.class);
        told.put(Circumstance.POSE, pose(picture.marks()));
        told.put(Circumstance.LOGO, switch (picture.marks().logo()) {
            case OFFICIAL -> Set.of("official");
            case OWN_MADE -> Set.of("own_made");
            case NONE, UNKNOWN -> Set.of();
        });
        told.put(Circumstance.CONTAINS, picture.origin() instanceof Origin.Elsewhere ? Set.of("work_of_others") : Set.of());
        List<String> shows = picture.shown() instanceof nl.huisregel.media.Shown.People people ? people.persons().stream().map(UUID::toString).sorted().toList() : List.of();
        return new Picture(String.valueOf(post.number(picture.id())), "photo", !(picture.shown() instanceof nl.huisregel.media.Shown.Untagged), shows, told, Set.of());
    }

    private static Set<String> pose(Marks marks) {
        Set<String> pose = new HashSet<>();
        if (marks.portrait() == Marks.Told.YES) {
            pose.add("portrait");
        }
        if (marks.facingCamera() == Marks.Told.YES) {
            pose.add("facing_camera");
        }
        return pose;
    }

    private Map<String, Person> persons(BoardId board, Set<UUID> ids, Instant at) {
        Map<UUID, Map<String, ConsentState>> onRecord = consents.onRecord(board, ids, at);
        LocalDate day = LocalDate.ofInstant(at, ZONE);
        Map<String, Person> persons = new LinkedHashMap<>();
        for (Posts.Shown shown : sql.shown(board, ids)) {
            String key = shown.id().toString();
            String kind = shown.pupil() ? "pupil" : shown.colleague() ? "colleague" : "guardian";
            persons.put(key, new Person(key, shown.pupil() ? shown.firstName() : shown.called(), kind, shown.born().map(born -> Period.between(born, day).getYears()),
                false, new TreeMap<>(shown.shielded() ? consents.refusedAltogether(board, at) : onRecord.getOrDefault(shown.id(), Map.of()))));
        }
        return persons;
    }

    private Set<Role> otherHats(Actor actor) {
        return actor.hat() != Hat.GUARDIAN && !school.childrenOf(actor.board(), actor.person()).isEmpty() ? EnumSet.of(Role.GUARDIAN) : EnumSet.noneOf(Role.class);
    }

    public static Role role(Hat hat) {
        return switch (hat) {
            case TEACHER -> Role.TEACHER;
            case SUPPORT, PRIVACY_OFFICER, ADMINISTRATOR -> Role.SUPPORT;
            case TRAINEE -> Role.TRAINEE;
            case COORDINATOR -> Role.COORDINATOR;
            case CONFIDENTIAL_CONTACT -> Role.CONFIDENTIAL_CONTACT;
            case HEAD -> Role.HEAD;
            case BOARD_MEMBER -> Role.BOARD;
            case GUARDIAN -> Role.GUARDIAN;
            case PUPIL, CLASS_PUPIL -> Role.PUPIL;
        };
    }
}

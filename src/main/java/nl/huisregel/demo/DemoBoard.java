package nl.huisregel.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.huisregel.database.BoardId;
import nl.huisregel.school.SchoolYear;

/** A board of the demo while it is being made: its people, groups and locations by the names in the cast. */
public final class DemoBoard {

    private final BoardId id;
    private final String slug;
    private final SchoolYear year;
    private final Map<String, UUID> locations = new HashMap<>();
    private final Map<String, UUID> groups = new HashMap<>();
    private final Map<String, UUID> people = new HashMap<>();

    DemoBoard(BoardId id, String slug, SchoolYear year) {
        this.id = id;
        this.slug = slug;
        this.year = year;
    }

    public BoardId id() {
        return id;
    }

    /** "vlierboog", "waterkant" and so on: also the name of its list of people. */
    public String slug() {
        return slug;
    }

    public SchoolYear year() {
        return year;
    }

    /** By slug, "de-regenton". */
    public UUID location(String slug) {
        return Objects.requireNonNull(locations.get(slug), slug);
    }

    /** By slug and name, "de-regenton/groep 5". */
    public UUID group(String name) {
        return Objects.requireNonNull(groups.get(name), name);
    }

    /** By first and last name, "Joris Maas". */
    public UUID person(String fullName) {
        return Objects.requireNonNull(people.get(fullName), fullName);
    }

    public boolean knows(String fullName) {
        return people.containsKey(fullName);
    }

    void locationIs(String slug, UUID id) {
        locations.put(slug, id);
    }

    void groupIs(String name, UUID id) {
        groups.put(name, id);
    }

    void personIs(String fullName, UUID id) {
        people.put(fullName, id);
    }
}

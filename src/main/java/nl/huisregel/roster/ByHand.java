package nl.huisregel.roster;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.school.Authority;
import nl.huisregel.school.Relation;

/** What the office typed in a form about somebody, and per field what is wrong with it. */
public final class ByHand {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_SOURCE = 200;
    private static final int OLDEST = 25;

    private final Map<String, String> typed = new HashMap<>();
    private final Map<String, String> wrong = new LinkedHashMap<>();
    private List<Adult> namesakes = List.of();

    ByHand(Map<String, String> fields) {
        fields.forEach((name, value) -> typed.put(name, value.strip().replaceAll("\\s+", " ")));
    }

    public static ByHand blank() {
        return new ByHand(Map.of());
    }

    /** What was typed, to be shown again. */
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public boolean has(String field) {
        return !value(field).isEmpty();
    }

    /** The key of the sentence that says what to do; empty where it is right. */
    public String wrong(String field) {
        return wrong.getOrDefault(field, "");
    }

    public boolean right() {
        return wrong.isEmpty();
    }

    void fault(String field, String key) {
        wrong.putIfAbsent(field, key);
    }

    /** Who has the name that was typed. */
    public List<Adult> namesakes() {
        return namesakes;
    }

    /** Who of these that is called so is meant; nobody of them is somebody new. Which of the two must be said. */
    Optional<Adult> meant(String name, List<Adult> adults) {
        namesakes = adults.stream().filter(it -> it.called(name)).toList();
        Optional<Adult> meant = namesakes.stream().filter(it -> it.person().toString().equals(value("zelfde"))).findFirst();
        if (!namesakes.isEmpty() && meant.isEmpty() && !value("zelfde").equals("nieuw")) {
            fault("zelfde", "roster.hand.wrong.same");
        }
        return meant;
    }

    /** A name that must be there where it is needed. */
    String name(String field, boolean needed) {
        String name = value(field);
        if (needed && name.isEmpty()) {
            fault(field, "roster.hand.wrong.name");
        } else if (name.length() > LONGEST_NAME || name.codePoints().anyMatch(Character::isISOControl)) {
            fault(field, "roster.hand.wrong.long");
        }
        return name;
    }

    String email(String field) {
        if (has(field) && !Email.looksRight(value(field))) {
            fault(field, "roster.hand.wrong.email");
        }
        return value(field);
    }

    Optional<LocalDate> born(String field, LocalDate today) {
        Optional<LocalDate> born = Cells.day(value(field));
        if (has(field) && born.filter(it -> it.isBefore(today) && it.isAfter(today.minusYears(OLDEST))).isEmpty()) {
            fault(field, "roster.hand.wrong.born");
        }
        return born;
    }

    /** A day from the first to the last of these, both included. */
    Optional<LocalDate> day(String field, LocalDate first, LocalDate last) {
        Optional<LocalDate> day = Cells.day(value(field));
        if (has(field) && day.filter(it -> !it.isBefore(first) && !it.isAfter(last)).isEmpty()) {
            fault(field, "roster.hand.wrong.day");
        }
        return day;
    }

    Authority authority() {
        return switch (value("gezag")) {
            case "ja" -> Authority.YES;
            case "nee" -> Authority.NO;
            default -> Authority.UNKNOWN;
        };
    }

    /** What authority rests on must be told: nobody decides for a child, or is kept from it, on hearsay. */
    String source() {
        String source = value("waarop");
        if (authority() != Authority.UNKNOWN && source.isEmpty()) {
            fault("waarop", "roster.hand.wrong.source");
        } else if (source.length() > LONGEST_SOURCE) {
            fault("waarop", "roster.hand.wrong.long");
        }
        return source;
    }

    Relation relation() {
        return Cells.relation(value("relatie")).orElse(Relation.PARENT);
    }

    Optional<UUID> id(String field) {
        try {
            return Optional.of(UUID.fromString(value(field)));
        } catch (IllegalArgumentException strange) {
            return Optional.empty();
        }
    }
}

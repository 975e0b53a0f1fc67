package nl.huisregel.doubt;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.huisregel.protocol.ConsentState;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.protocol.words.Role;
import nl.huisregel.protocol.words.Word;
import nl.huisregel.publication.Content;
import nl.huisregel.publication.Fact;
import nl.huisregel.web.Screen;

/** What changed in a post, and what an answer was about, in the reader's words. */
public final class PartTelling {

    private final Screen screen;
    private final Map<UUID, String> names;

    private PartTelling(Screen screen, Map<UUID, String> names) {
        this.screen = screen;
        this.names = names;
    }

    public static PartTelling on(Screen screen, Map<UUID, String> names) {
        return new PartTelling(screen, names);
    }

    /** Another picture in the same place is one change, whatever is said of it. */
    public List<Content.Difference> shown(List<Content.Difference> all) {
        Set<String> pictures = all.stream().filter(it -> it.kind().equals("photo")).map(Content.Difference::which).collect(Collectors.toSet());
        return all.stream().filter(it -> !pictures.contains(it.which()) || List.of("photo", "people").contains(it.kind()))
            .sorted(java.util.Comparator.comparing(it -> !List.of("title", "text").contains(it.kind()))).toList();
    }

    public String label(Content.Difference part) {
        return switch (part.kind()) {
            case "fact" -> Word.find(Circumstance.class, part.which()).map(it -> it.question().in(screen.language().code())).orElse(part.which());
            case "consent" -> screen.say("doubt.part.consent", name(part.which()));
            case "photo", "people", "marks", "alt", "maker" -> screen.say("doubt.part." + part.kind(), part.which());
            default -> screen.say("doubt.part." + part.kind());
        };
    }

    public String said(Content.Difference part, String value) {
        if (value.isEmpty()) {
            return screen.say("doubt.part.nothing");
        }
        return switch (part.kind()) {
            case "photo" -> screen.say("doubt.part.there");
            case "people" -> value.equals("unsaid") || value.equals("nobody") ? screen.say("doubt.people." + value) : DoubtView.named(value, names);
            case "place" -> screen.say("post.place." + value);
            case "as" -> Word.find(Role.class, value).map(role -> role.meaning().in(screen.language().code())).orElse(value);
            case "edition" -> Arrays.stream(value.split(" ")).filter(one -> !one.startsWith("law-")).map(one -> one.replaceFirst("@.*", "")).collect(Collectors.joining(", "));
            case "fact" -> Word.find(Circumstance.class, part.which()).map(circumstance -> Arrays.stream(value.split(" ")).map(one -> value(circumstance, one)).collect(Collectors.joining(", "))).orElse(value);
            case "consent" -> consent(value);
            case "marks" -> screen.say("doubt.part.marks.other");
            default -> value;
        };
    }

    /** What a precedent was about: each fact that people understand, once. */
    public String facts(Precedent precedent) {
        return precedent.facts().stream().map(fact -> fact.split("=", 2)).filter(fact -> fact.length == 2)
            .flatMap(fact -> Word.find(Circumstance.class, fact[0]).stream().map(circumstance -> value(circumstance, fact[1]))).distinct().collect(Collectors.joining(", "));
    }

    private String value(Circumstance circumstance, String value) {
        return value.equals(Fact.NOT_SURE) ? screen.say("post.question.notSure") : circumstance.value(value).map(it -> it.meaning().in(screen.language().code())).orElse(value);
    }

    private String consent(String state) {
        return Optional.of(state).filter(it -> it.equals(ConsentState.GIVEN.key())).map(_ -> screen.say("doubt.consent.given")).orElse(screen.say("doubt.consent.none"));
    }

    private String name(String id) {
        return id.matches("[0-9a-f-]{36}") ? names.getOrDefault(UUID.fromString(id), "?") : "?";
    }
}

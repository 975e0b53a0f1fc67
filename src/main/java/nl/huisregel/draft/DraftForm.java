package nl.huisregel.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.protocol.words.Word;
import nl.huisregel.publication.Channel;
import nl.huisregel.publication.Fact;
import nl.huisregel.publication.PostHints;
import org.springframework.util.MultiValueMap;

/** What stood in the form of a draft. Which questions and duties were on the page travels along, because an empty box sends nothing. */
public final class DraftForm {

    private static final String NONE = "none";

    private final MultiValueMap<String, String> fields;
    private final UUID page;

    public DraftForm(MultiValueMap<String, String> fields) {
        this.fields = fields;
        this.page = text("pagina").matches("[0-9a-f-]{36}") ? UUID.fromString(text("pagina")) : UUID.randomUUID();
    }

    /** What was said of what was found in the text. */
    Map<String, String> said() {
        Map<String, String> said = new LinkedHashMap<>();
        for (String keys : values("gezien")) {
            String answer = text("gezien " + keys);
            if (!answer.isEmpty()) {
                PostHints.keys(keys).forEach(key -> said.put(key, answer));
            }
        }
        return said;
    }

    public Drafts.Written written() {
        Map<String, Optional<String>> done = new LinkedHashMap<>();
        Set<String> undone = new LinkedHashSet<>();
        boolean confirmed = fields.containsKey("bevestigd");
        values("bevestig").forEach(duty -> {
            if (confirmed) {
                done.put(duty, Optional.empty());
            } else {
                undone.add(duty);
            }
        });
        values("geef").forEach(duty -> Optional.of(text("gegeven " + duty).strip()).filter(given -> !given.isEmpty())
            .ifPresentOrElse(given -> done.put(duty, Optional.of(given.substring(0, Math.min(500, given.length())))), () -> undone.add(duty)));
        return new Drafts.Written(version(), page(), text("titel").strip(), text("tekst").replace("\r\n", "\n").strip(), channels(), facts(), done, undone);
    }

    public int version() {
        return text("versie").matches("\\d{1,9}") ? Integer.parseInt(text("versie")) : 0;
    }

    /** The page this form stood on, as it was opened once. */
    UUID page() {
        return page;
    }

    public String text(String name) {
        return Optional.ofNullable(fields.getFirst(name)).orElse("");
    }

    public boolean has(String name) {
        return fields.containsKey(name);
    }

    List<String> values(String name) {
        return fields.getOrDefault(name, List.of());
    }

    private Set<Channel> channels() {
        Set<Channel> channels = new LinkedHashSet<>();
        for (Channel channel : Channel.values()) {
            if (values("plek").contains(channel.key())) {
                channels.add(channel);
            }
        }
        return channels;
    }

    /** The questions that were on the page; one without any answer is left as it was. */
    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        for (String asked : values("gevraagd")) {
            Word.find(Circumstance.class, asked).filter(circumstance -> has("antwoord " + asked)).ifPresent(circumstance ->
                facts.add(new Fact(circumstance, Optional.empty(), values("antwoord " + asked).stream().filter(it -> !it.equals(NONE)).filter(it -> known(circumstance, it)).distinct().toList())));
        }
        if (has("twijfel gevraagd")) {
            facts.add(new Fact(Circumstance.IN_DOUBT, Optional.empty(), has("twijfel") ? List.of("true") : List.of()));
        }
        return facts;
    }

    private static boolean known(Circumstance circumstance, String answer) {
        return answer.equals(Fact.NOT_SURE) || circumstance.value(answer).isPresent() || circumstance.open() && answer.matches("[a-z0-9_]{1,40}");
    }

    /** What the pressed button wants, in parts: {@code weg}, a picture, a place. */
    List<String> action() {
        return Arrays.asList(text("doe").split(":"));
    }
}

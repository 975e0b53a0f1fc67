package nl.huisregel.publication;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.protocol.words.Circumstance;

/** What the author told of a post, once per fact; no answers means "none of it". */
public record Fact(Circumstance circumstance, Optional<UUID> picture, List<String> answers) {

    public static final String NOT_SURE = "not_sure";

    public boolean notSure() {
        return answers.contains(NOT_SURE);
    }
}

package nl.huisregel.reference;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.huisregel.protocol.Decision;
import nl.huisregel.protocol.Ground;
import nl.huisregel.protocol.OwedDuty;
import nl.huisregel.protocol.Question;

/** What is decided for one place, as plain words: what two evaluators must agree on, whatever order they went in. */
record Verdict(String place, String outcome, boolean goes, Set<String> grounds, Set<String> duties, Set<String> questions) {

    static Verdict of(Decision decision) {
        String to = decision instanceof Decision.Referred referred ? " to " + referred.to().key() : "";
        return new Verdict(decision.basis().channel().orElse("nowhere"), decision.outcome() + to, decision.mayGoAhead(),
            decision.basis().grounds().stream().map(Verdict::ground).collect(Collectors.toCollection(TreeSet::new)),
            decision.basis().duties().stream().map(Verdict::duty).collect(Collectors.toCollection(TreeSet::new)),
            decision.basis().questions().stream().map(Verdict::question).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** How hard the act is held back: refused, asked, referred, waiting for a duty, or going. */
    int strictness() {
        return outcome.equals("refused") ? 4 : outcome.equals("questioned") ? 3 : outcome.startsWith("referred") ? 2 : goes ? 0 : 1;
    }

    private static String ground(Ground ground) {
        String what = ground.source().map(source -> source.norm().id()).orElse(ground.kind().key());
        return ground(ground.effect().key(), what, ground.picture(), new TreeSet<>(ground.persons()), ground.to().map(role -> role.key()), ground.liftedBy());
    }

    static String ground(String effect, String what, Optional<String> picture, Set<String> persons, Optional<String> to, Optional<String> liftedBy) {
        return effect + " " + what + picture.map(label -> " picture " + label).orElse("") + (persons.isEmpty() ? "" : " " + persons)
            + to.map(role -> " to " + role).orElse("") + (liftedBy.isPresent() ? " lifted" : "");
    }

    private static String duty(OwedDuty owed) {
        return duty(owed.duty().key(), owed.done(), owed.advised(), owed.blocks(), owed.duty().options());
    }

    static String duty(String key, boolean done, boolean advised, boolean blocks, Iterable<String> options) {
        Set<String> choices = new TreeSet<>();
        options.forEach(choices::add);
        return key + (done ? " done" : " open") + (advised ? " advised" : "") + (blocks ? " blocks" : "") + (choices.isEmpty() ? "" : " " + choices);
    }

    private static String question(Question question) {
        return question.circumstance().key() + question.picture().map(label -> " picture " + label).orElse("");
    }
}

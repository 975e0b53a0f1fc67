package nl.huisregel.protocol.telling;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.huisregel.protocol.Basis;
import nl.huisregel.protocol.Change;
import nl.huisregel.protocol.Decision;
import nl.huisregel.protocol.Edition;
import nl.huisregel.protocol.Ground;
import nl.huisregel.protocol.OwedDuty;
import nl.huisregel.protocol.Question;
import nl.huisregel.protocol.Source;

/** A decision as data: what {@code bin/decide --json} prints and what the journal keeps and compares. Two equal decisions are the same text. */
public final class DecisionJson {

    private DecisionJson() {
    }

    public static String write(Decision decision) {
        return Json.write(map(decision));
    }

    public static Map<String, Object> map(Decision decision) {
        Basis basis = decision.basis();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("outcome", decision.outcome());
        map.put("may_go_ahead", decision.mayGoAhead());
        map.put("act", basis.deed().act().key());
        basis.channel().ifPresent(channel -> map.put("channel", channel));
        basis.layer().ifPresent(layer -> map.put("layer", layer.key()));
        map.put("at", basis.at().toOffsetDateTime().toString());
        if (decision instanceof Decision.Referred referred) {
            map.put("to", referred.to().key());
        }
        map.put("silent", basis.silent());
        map.put("grounds", basis.grounds().stream().map(DecisionJson::ground).toList());
        map.put("duties", basis.duties().stream().map(DecisionJson::duty).toList());
        map.put("questions", basis.questions().stream().map(DecisionJson::question).toList());
        map.put("tells", basis.tells().stream().map(source -> source.norm().id()).toList());
        map.put("editions", basis.editions().stream().map(DecisionJson::edition).toList());
        return map;
    }

    private static Map<String, Object> ground(Ground ground) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("kind", ground.kind().key());
        map.put("effect", ground.effect().key());
        ground.source().ifPresent(source -> cite(source, map));
        if (!ground.looked().isEmpty()) {
            map.put("looked_at", ground.looked().stream().map(source -> source.norm().id()).toList());
        }
        ground.picture().ifPresent(picture -> map.put("picture", picture));
        if (!ground.persons().isEmpty()) {
            map.put("persons", ground.persons());
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        ground.facts().forEach((circumstance, values) -> facts.put(circumstance.key(), List.copyOf(values)));
        map.put("facts", facts);
        map.put("changes", ground.changes().stream().map(DecisionJson::change).toList());
        map.put("unchecked", ground.unchecked());
        ground.to().ifPresent(role -> map.put("to", role.key()));
        ground.liftedBy().ifPresent(by -> map.put("lifted_by", by));
        return map;
    }

    private static void cite(Source source, Map<String, Object> map) {
        map.put("norm", source.norm().id());
        map.put("article", source.norm().article());
        map.put("edition", source.edition().id());
        map.put("level", source.edition().level().name().toLowerCase(java.util.Locale.ROOT));
        source.article().link().ifPresent(link -> map.put("link", link));
        map.put("says", said(source));
    }

    private static Map<String, Object> said(Source source) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("nl", source.norm().says().nl());
        said.put("en", source.norm().says().en());
        return said;
    }

    private static Map<String, Object> change(Change change) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("circumstance", change.circumstance().key());
        map.put("by", change.by().key());
        change.from().ifPresent(from -> map.put("from", from.toOffsetDateTime().toString()));
        return map;
    }

    private static Map<String, Object> duty(OwedDuty owed) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("duty", owed.duty().key());
        map.put("by", owed.duty().by());
        map.put("moment", owed.duty().moment().key());
        owed.duty().within().ifPresent(within -> map.put("within", within));
        if (!owed.duty().options().isEmpty()) {
            map.put("options", owed.duty().options());
        }
        map.put("done", owed.done());
        owed.given().ifPresent(given -> map.put("given", given));
        map.put("advised", owed.advised());
        map.put("norms", owed.from().stream().map(source -> source.norm().id()).toList());
        return map;
    }

    private static Map<String, Object> question(Question question) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("asks", question.circumstance().key());
        map.put("question", question.circumstance().question().nl());
        map.put("options", question.options());
        question.picture().ifPresent(picture -> map.put("picture", picture));
        map.put("norms", question.raisedBy().stream().map(source -> source.norm().id()).toList());
        return map;
    }

    private static Map<String, Object> edition(Edition edition) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("edition", edition.id());
        map.put("level", edition.level().name().toLowerCase(java.util.Locale.ROOT));
        map.put("language", edition.language());
        map.put("hash", edition.hash());
        return map;
    }
}

package nl.huisregel.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes one norm of a protocol stricter: another forbid, an exception less, a permission narrower, a duty more. */
final class Stricter {

    private Stricter() {
    }

    static List<Map<String, Object>> than(List<Map<String, Object>> trees, Random random) {
        List<Map<String, Object>> stricter = Trees.copy(trees);
        List<Map<String, Object>> norms = stricter.stream().flatMap(tree -> Trees.norms(tree).stream()).toList();
        int way = random.nextInt(4);
        List<Map<String, Object>> fit = norms.stream().filter(norm -> switch (way) {
            case 0 -> norm.containsKey("unless") && !guardsOthers(norm.get("unless"));
            case 1 -> norm.containsKey("only_if");
            case 2 -> norm.containsKey("require");
            default -> false;
        }).toList();
        if (fit.isEmpty()) {
            forbidMore(stricter, random);
            return stricter;
        }
        Map<String, Object> norm = fit.get(random.nextInt(fit.size()));
        switch (way) {
            case 0 -> norm.remove("unless");
            case 1 -> narrow(norm, random);
            default -> norm.put("require", more(norm.get("require")));
        }
        return stricter;
    }

    /** With such an exception a norm guards somebody else, and no right softens it: to leave it out is not only stricter. */
    private static boolean guardsOthers(Object exception) {
        List<?> clauses = exception instanceof List<?> list ? list : List.of(exception);
        return clauses.stream().anyMatch(clause -> clause instanceof Map<?, ?> map
            && List.of("consent", "permission", "reveals", "whose", "shows").stream().anyMatch(map::containsKey));
    }

    @SuppressWarnings("unchecked")
    private static void forbidMore(List<Map<String, Object>> trees, Random random) {
        Map<String, Object> tree = trees.get(random.nextInt(trees.size()));
        List<Object> articles = (List<Object>) tree.computeIfAbsent("articles", key -> new ArrayList<>());
        Map<String, Object> norm = new RandomProtocol(random, false).forbid("stricter");
        articles.add(new java.util.LinkedHashMap<>(Map.of("ref", "Stricter", "text", Map.of("nl", "Tekst.", "en", "Text."), "norms", new ArrayList<>(List.of(norm)))));
    }

    @SuppressWarnings("unchecked")
    private static void narrow(Map<String, Object> norm, Random random) {
        Object within = norm.get("only_if");
        List<Object> clauses = within instanceof List<?> list ? new ArrayList<>(list) : new ArrayList<>(List.of(within));
        if (clauses.size() > 1 && random.nextBoolean()) {
            clauses.removeLast();
        } else {
            clauses.stream().filter(Map.class::isInstance).forEach(clause -> ((Map<String, Object>) clause).putIfAbsent("facts_known", true));
        }
        norm.put("only_if", clauses);
    }

    private static List<Object> more(Object duties) {
        List<Object> more = new ArrayList<>(duties instanceof List<?> list ? list : List.of(duties));
        more.add(Map.of("confirm", "core_values"));
        return more;
    }
}

package nl.huisregel.bench;

/** How long a part measures: short rounds show that it works, long ones are for a quiet machine. */
public record Lengths(String name, double warmUp, double round, int rounds, int coldRuns) {

    public static Lengths of(String name) {
        return switch (name) {
            case "quick" -> new Lengths(name, 0.5, 0.2, 3, 1);
            case "short" -> new Lengths(name, 2.5, 0.6, 5, 3);
            default -> new Lengths("long", 5, 1.5, 9, 5);
        };
    }
}

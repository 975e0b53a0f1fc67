package nl.huisregel.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

/** The smallest, the middle and the largest of what the rounds gave. */
public record Spread(double min, double median, double max) {

    public static Spread of(List<Double> rounds) {
        List<Double> sorted = rounds.stream().sorted().toList();
        int middle = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return new Spread(sorted.getFirst(), median, sorted.getLast());
    }

    /** {@code 1.2 / 1.3 / 1.5} */
    @Override public String toString() {
        return with(Spread::plain);
    }

    public String with(DoubleFunction<String> form) {
        return form.apply(min) + " / **" + form.apply(median) + "** / " + form.apply(max);
    }

    /** Three figures that count, thousands and millions short. */
    public static String plain(double value) {
        double size = Math.abs(value);
        return size >= 1e6 ? figures(value / 1e6) + " M" : size >= 1e4 ? figures(value / 1e3) + " k" : figures(value);
    }

    private static String figures(double value) {
        double size = Math.abs(value);
        return String.format(Locale.ROOT, size >= 100 || size == 0 ? "%.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : size >= 0.01 ? "%.3f" : "%.4f", value);
    }
}

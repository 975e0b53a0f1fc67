package nl.huisregel.protocol;

import java.util.List;
import java.util.stream.Collectors;

/** A file from outside that cannot be used; nothing of it was taken over. */
public class Faulty extends RuntimeException {

    private final transient List<Problem> problems;

    public Faulty(List<Problem> problems) {
        super(problems.stream().map(problem -> problem.in("en")).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}

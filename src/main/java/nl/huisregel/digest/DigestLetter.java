package nl.huisregel.digest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.huisregel.agenda.Task;
import nl.huisregel.mail.Message;
import nl.huisregel.web.Words;

/** The words of a digest: how many things of each kind wait, and until when. What they are about stands behind signing in: a title or a question may hold a child's name. */
final class DigestLetter {

    private DigestLetter() {}

    /** @param path where the reader begins after signing in */
    static Message of(List<Task> tasks, Words words, String path, String leave, Duration lasts, Instant now) {
        List<String> lines = new ArrayList<>();
        Map<Task.Kind, List<Task>> kinds = new EnumMap<>(Task.Kind.class);
        tasks.forEach(task -> kinds.computeIfAbsent(task.kind(), _ -> new ArrayList<>()).add(task));
        kinds.forEach((kind, all) -> lines.add(line(kind, all, words, now)));
        String text = String.join("\n\n", words.say("digest.begin"), String.join("\n", lines), words.say("digest.end"));
        return Message.of("digest", words.language(), words.count("digest.subject", tasks.size()), text).linking(words.say("digest.go"), path).lasting(lasts).leaving(leave);
    }

    private static String line(Task.Kind kind, List<Task> tasks, Words words, Instant now) {
        String line = words.say("digest.line", words.say(kind.text()), tasks.size());
        return tasks.stream().flatMap(task -> task.due().stream()).min(Comparator.naturalOrder())
            .map(due -> due.isBefore(now) ? words.say("digest.line.late", line) : words.say("digest.line.due", line, due)).orElse(line);
    }
}

package nl.huisregel.doubt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Right;
import nl.huisregel.agenda.Task;
import nl.huisregel.agenda.TaskSource;
import nl.huisregel.web.Words;
import org.springframework.stereotype.Component;

/** Doubts that wait for an answer, answers that wait for whoever asked, and doubts that nobody can answer. */
@Component
class DoubtTasks implements TaskSource {

    private static final int SHORT = 160;

    private final Doubts doubts;
    private final Answering answering;

    DoubtTasks(Doubts doubts, Answering answering) {
        this.doubts = doubts;
        this.answering = answering;
    }

    @Override
    public List<Task> waiting(Actor actor, Words words) {
        List<Task> tasks = new ArrayList<>();
        if (actor.may(Right.ANSWER_DOUBTS)) {
            answering.questions(actor).forEach(same -> tasks.add(asks(actor, same, words)));
        }
        if (actor.may(Right.WRITE_POSTS)) {
            doubts.answeredFor(actor).forEach(ask -> ask.answered().ifPresent(doubt -> doubt.answer().ifPresent(answer ->
                tasks.add(task(doubt, answer.at(), words.say("doubt.today." + answer.kind().key(), Words.capital(answer.name()), words.say("doubt.role." + answer.roleKey()), title(doubt, words), place(doubt, words)),
                    shortened(answer.reason()), List.of(), "/berichten/" + doubt.post().orElseThrow() + "#twijfel", words.say("doubt.today.go." + answer.kind().key()))))));
        }
        if (actor.may(Right.SEE_OPEN_POINTS)) {
            answering.withoutAnyone(actor.board()).forEach(doubt -> tasks.add(task(doubt, doubt.askedAt(), words.say("doubt.today.nobody", doubt.school()), words.say("doubt.today.nobody.note"),
                List.of(), "/open-punten", words.say("today.open.go"))));
        }
        return tasks;
    }

    /** One question, in as many places as it was put for. */
    private Task asks(Actor actor, List<Doubt> same, Words words) {
        Doubt first = same.getFirst();
        String places = words.list(same.stream().map(Doubt::channel).sorted().map(channel -> words.say("post.place.the." + channel.key())).toList());
        return task(first, first.askedAt(), words.say("doubt.today.asks", Words.capital(first.asker()), title(first, words), places), shortened(first.question()),
            answering.sources(actor.board(), first), "/twijfels/" + first.id(), words.say("doubt.today.read"));
    }

    private static Task task(Doubt doubt, java.time.Instant since, String says, String note, List<nl.huisregel.protocol.Source> sources, String path, String step) {
        return new Task(Task.Kind.DOUBT, since, Optional.empty(), says, note, sources, path, step);
    }

    private static String title(Doubt doubt, Words words) {
        return doubt.title().isEmpty() ? words.say("post.untitled") : doubt.title();
    }

    private static String place(Doubt doubt, Words words) {
        return words.say("post.place.the." + doubt.channel().key());
    }

    private static String shortened(String text) {
        return text.length() <= SHORT ? text : text.substring(0, SHORT) + "…";
    }
}

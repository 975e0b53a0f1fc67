package nl.huisregel.agenda;

import java.util.List;
import nl.huisregel.access.Actor;
import nl.huisregel.web.Words;

/** A part of the product in which things wait for people. What waits is read when somebody looks: a task is never stored twice. */
public interface TaskSource {

    /** What waits there for this actor, in this capacity and at this school, in these words. */
    List<Task> waiting(Actor actor, Words words);
}

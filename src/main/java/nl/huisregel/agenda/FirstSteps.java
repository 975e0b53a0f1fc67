package nl.huisregel.agenda;

import java.util.List;
import nl.huisregel.access.Actor;
import nl.huisregel.web.Words;

/** A part of the product that has to be set up before a school can work with it. Asked inside a reading transaction of the board. */
public interface FirstSteps {

    List<FirstStep> of(Actor actor, Words words);
}

package nl.huisregel.web;

import java.util.Map;
import org.springframework.stereotype.Component;

/** Prints a template that is no page of the application: for paper. It has no frame around it and no screen. */
@Component
public class Typesetter {

    private final Press press;

    Typesetter(Press press) {
        this.press = press;
    }

    /** @param template below {@code pages/} */
    public String set(String template, Map<String, Object> shown) {
        return press.set(template, shown);
    }
}

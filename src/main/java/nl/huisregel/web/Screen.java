package nl.huisregel.web;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The screen a page is shown on: the reader's words, the frame around it, and what forms and links
 * need. Every template that speaks takes one.
 */
public final class Screen {

    private final Words words;
    private final Frame frame;
    private final String path;
    private final String where;
    private final Supplier<String> token;
    private final UnaryOperator<String> files;

    Screen(Words words, Frame frame, String path, String where, Supplier<String> token, UnaryOperator<String> files) {
        this.words = words;
        this.frame = frame;
        this.path = path;
        this.where = where;
        this.token = token;
        this.files = files;
    }

    public Words words() {
        return words;
    }

    public Frame frame() {
        return frame;
    }

    public Language language() {
        return words.language();
    }

    /** See {@link Words#say}. */
    public String say(String key, Object... values) {
        return words.say(key, values);
    }

    /** See {@link Words#count}. */
    public String count(String key, long number, Object... more) {
        return words.count(key, number, more);
    }

    /** See {@link Words#list}. */
    public String list(List<String> names) {
        return words.list(names);
    }

    /** The name at the start of a line: "juf Hanneke" becomes "Juf Hanneke". */
    public String capital(String name) {
        return Words.capital(name);
    }

    /** The same page again: where the language switch comes back to. */
    public String path() {
        return path;
    }

    /** Whether the reader is in this place now, also where a form came back with a fault. */
    public boolean at(Frame.Item place) {
        return where.equals(place.path()) || where.startsWith(place.path() + "/") || where.matches(place.also());
    }

    /** Proof that a form came from our own page. Asking for it starts a session, so only forms do. */
    public String token() {
        return token.get();
    }

    /** The address of a file in {@code public/}, with its content's hash in it so it may be kept for ever. */
    public String file(String name) {
        return files.apply(name);
    }
}

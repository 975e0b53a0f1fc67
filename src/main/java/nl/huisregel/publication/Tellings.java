package nl.huisregel.publication;

import nl.huisregel.protocol.telling.Telling;
import nl.huisregel.web.Screen;

/** Decisions in the reader's language, with our places by their own names. */
public final class Tellings {

    private Tellings() {
    }

    public static Telling on(Screen screen) {
        return new Telling(screen.language().code(), circumstance -> {
            for (Channel channel : Channel.values()) {
                if (channel.circumstance().equals(circumstance)) {
                    return screen.say("post.place.the." + channel.key());
                }
            }
            return circumstance;
        });
    }
}

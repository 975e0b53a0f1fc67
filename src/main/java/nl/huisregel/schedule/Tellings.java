package nl.huisregel.schedule;

import nl.huisregel.protocol.telling.Telling;
import nl.huisregel.publication.Channel;
import nl.huisregel.web.Screen;
import nl.huisregel.web.Words;

/** Decisions in the reader's language, with our places by their own names. */
public final class Tellings {

    private Tellings() {
    }

    public static Telling on(Screen screen) {
        return in(screen.words());
    }

    static Telling in(Words words) {
        return new Telling(words.language().code(), circumstance -> {
            for (Channel channel : Channel.values()) {
                if (channel.circumstance().equals(circumstance)) {
                    return words.say("post.place.the." + channel.key());
                }
            }
            return circumstance;
        });
    }
}

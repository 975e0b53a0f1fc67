package nl.huisregel.elsewhere;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Whose network an account is on. What is known of one is little: where its posts have their addresses, and what it lets people take away. */
public enum Network {
    INSTAGRAM("Instagram", true, "instagram.com"),
    FACEBOOK("Facebook", true, "facebook.com", "fb.com", "fb.watch"),
    LINKEDIN("LinkedIn", false, "linkedin.com", "lnkd.in"),
    YOUTUBE("YouTube", false, "youtube.com", "youtu.be"),
    TIKTOK("TikTok", false, "tiktok.com"),
    X("X", false, "x.com", "twitter.com"),
    OTHER("", false);

    private static final Set<String> SHORTENED = Set.of("fb.watch", "lnkd.in", "youtu.be", "vm.tiktok.com");
    private static final Set<String> PEOPLE = Set.of("company", "school", "showcase", "in", "channel", "c", "user", "groups");
    private static final Set<String> NUMBERED = Set.of("pages", "people");
    /** What stands first in the address of one post, with the rest of it behind it or behind a question mark. */
    private static final Set<String> ONE_POST = Set.of("p", "reel", "permalink.php", "photo.php", "photo", "story.php", "watch", "video.php");
    private static final Set<String> TABS = Set.of("tagged", "reels", "photos", "videos", "about", "posts", "shorts");

    private final String brand;
    private final boolean removesOne;
    private final List<String> hosts;

    Network(String brand, boolean removesOne, String... hosts) {
        this.brand = brand;
        this.removesOne = removesOne;
        this.hosts = List.of(hosts);
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What everybody calls it; empty where we do not know it. */
    public String brand() {
        return brand;
    }

    /** Whether it usually lets one picture of a post be taken away. Networks change: it is advice, and who does it says what happened. */
    public boolean removesOne() {
        return removesOne;
    }

    /** Whether addresses on this host are the network's. */
    boolean knows(String host) {
        return hosts.stream().anyMatch(known -> host.equals(known) || host.endsWith("." + known));
    }

    /** Whether this looks like somebody's own page and not like one post: a name and nothing behind it, or one of its tabs. */
    boolean profile(URI address) {
        if (this == OTHER || SHORTENED.stream().anyMatch(host -> address.getHost().equalsIgnoreCase(host))) {
            return false;
        }
        List<String> path = Arrays.stream(Objects.requireNonNullElse(address.getPath(), "").toLowerCase(Locale.ROOT).split("/")).filter(part -> !part.isEmpty()).toList();
        int names = path.isEmpty() || ONE_POST.contains(path.getFirst()) ? 0 : NUMBERED.contains(path.getFirst()) ? 3 : PEOPLE.contains(path.getFirst()) ? 2 : 1;
        if (path.size() > 1 && TABS.contains(path.getLast())) {
            return path.size() <= names + 1;
        }
        return path.isEmpty() ? address.getRawQuery() == null : path.size() <= names;
    }

    static Optional<Network> find(String key) {
        return Arrays.stream(values()).filter(network -> network.key().equals(key)).findFirst();
    }
}

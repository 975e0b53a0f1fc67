package nl.huisregel.elsewhere;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whose network an account is on. What is known of one is little: where its posts have their addresses, and what it lets people take away. */
public enum Network {
    INSTAGRAM("Instagram", true, "instagram.com"),
    FACEBOOK("Facebook", true, "facebook.com", "fb.com", "fb.watch"),
    LINKEDIN("LinkedIn", false, "linkedin.com", "lnkd.in"),
    YOUTUBE("YouTube", false, "youtube.com", "youtu.be"),
    TIKTOK("TikTok", false, "tiktok.com"),
    X("X", false, "x.com", "twitter.com"),
    OTHER("", false);

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

    static Optional<Network> find(String key) {
        return Arrays.stream(values()).filter(network -> network.key().equals(key)).findFirst();
    }
}

package nl.huisregel.access;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A device as somebody recognises their own, and no finer: which browser, on what kind of machine.
 *
 * @param browser "Firefox"; empty when it is none we know
 * @param machine "Windows"; empty when it is none we know
 */
public record Device(String browser, String machine) {

    /** In this order, because most browsers also claim to be the ones below them. */
    private static final Map<String, String> BROWSERS = inOrder("Edg", "Edge", "OPR", "Opera", "SamsungBrowser", "Samsung Internet", "Firefox", "Firefox", "FxiOS", "Firefox",
        "CriOS", "Chrome", "Chrome", "Chrome", "Safari", "Safari");
    private static final Map<String, String> MACHINES = inOrder("iPhone", "iPhone", "iPad", "iPad", "Android", "Android", "CrOS", "Chromebook", "Windows", "Windows",
        "Macintosh", "Mac", "Linux", "Linux");

    static Device of(String userAgent) {
        return userAgent == null ? new Device("", "") : new Device(first(BROWSERS, userAgent), first(MACHINES, userAgent));
    }

    static Device read(Object text) {
        var parts = String.valueOf(text).split("/", -1);
        return parts.length == 2 ? new Device(parts[0], parts[1]) : new Device("", "");
    }

    String written() {
        return browser + "/" + machine;
    }

    private static String first(Map<String, String> names, String userAgent) {
        return names.entrySet().stream().filter(name -> userAgent.contains(name.getKey())).map(Map.Entry::getValue).findFirst().orElse("");
    }

    private static Map<String, String> inOrder(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}

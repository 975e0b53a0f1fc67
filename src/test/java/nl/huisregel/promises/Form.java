package nl.huisregel.promises;

import java.util.List;
import nl.huisregel.promises.Child.Target;

/** A way to get at a picture: an address of the gate, or a page that shows it. */
record Form(String name, As as, String path, boolean page) {

    enum As { STRANGER, SPEAKER, AUTHOR }

    static List<Form> of(Target target) {
        var hung = target.hung();
        var open = target.layer().equals("open_web");
        var news = "/scholen/" + hung.slug() + "/nieuws";
        return java.util.stream.Stream.concat(
            java.util.stream.Stream.of(
                new Form("large", open ? As.STRANGER : As.SPEAKER, hung.address("groot"), false),
                new Form("small", open ? As.STRANGER : As.AUTHOR, hung.address("klein"), false),
                new Form("draft", As.AUTHOR, hung.draft("klein"), false),
                new Form("child", As.SPEAKER, "/kinderen/" + target.child().id(), true)),
            open ? java.util.stream.Stream.of(
                new Form("news", As.STRANGER, news, true),
                new Form("item", As.STRANGER, news + "/" + hung.placement(), true))
                : java.util.stream.Stream.of(new Form("class", As.AUTHOR, "/groepen/" + target.child().group(), true))).toList();
    }
}

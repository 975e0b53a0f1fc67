package nl.huisregel.wall;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import nl.huisregel.database.Fence;
import nl.huisregel.school.Directory;
import nl.huisregel.school.Place;
import nl.huisregel.web.Everyone;
import nl.huisregel.web.NotThere;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The news of a school for whoever follows it with a reader of their own. */
@Controller
class FeedPages {

    private final Directory directory;
    private final Fence fence;
    private final ReadingSql sql;
    private final FeedSql feed;

    FeedPages(Directory directory, Fence fence, ReadingSql sql, FeedSql feed) {
        this.directory = directory;
        this.fence = fence;
        this.sql = sql;
        this.feed = feed;
    }

    /**
     * Made from the database at every request. A reader may keep it, and asks each time whether it is still so: the tag is over all that is in
     * it, so that what was taken down is gone from the next answer. No cache between may keep it at all.
     */
    @Everyone
    @GetMapping("/scholen/{slug}/nieuws.atom")
    void news(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Place place = directory.at(slug).orElseThrow(NotThere::new);
        String address = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        byte[] written = fence.reading(place.board().id(), () -> NewsFeed.of(place, sql.news(place.board().id(), place.location().id(), Optional.empty()).stream().limit(ReadingSql.PAGE).toList(),
            feed.changed(place.board().id(), place.location().id()), address));
        response.setHeader("Cache-Control", "private, no-cache, must-revalidate");
        response.setHeader("X-Robots-Tag", "noimageindex");
        if (!new ServletWebRequest(request, response).checkNotModified("\"" + print(written) + "\"")) {
            response.setContentType("application/atom+xml;charset=UTF-8");
            response.setContentLength(written.length);
            response.getOutputStream().write(written);
        }
    }

    private static String print(byte[] written) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(written), 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

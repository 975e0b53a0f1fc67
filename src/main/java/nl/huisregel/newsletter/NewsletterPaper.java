package nl.huisregel.newsletter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.media.PictureId;
import nl.huisregel.media.PictureSize;
import nl.huisregel.media.Pictures;
import nl.huisregel.paper.Paper;
import nl.huisregel.paper.Sheet;
import nl.huisregel.school.Place;
import nl.huisregel.wall.LivePicture;
import nl.huisregel.web.Language;
import nl.huisregel.web.Typesetter;
import nl.huisregel.web.Words;
import org.springframework.stereotype.Component;

/**
 * Makes the PDF of a closed issue, from what may be shown at the moment of asking. None is kept. It speaks Dutch whoever asks: the same sheet goes to everybody.
 */
@Component
class NewsletterPaper {

    /** One or two pictures beside each other are printed large; more stand three in a row, where the small size is sharp enough. */
    private static final int LARGE_IN_A_ROW = 2;
    /** Beyond this many large ones all are small, so that the file can be sent and read on a phone. */
    private static final int MOST_LARGE = 40;
    private static final int MOST_TIMES = 3;

    private final NewsletterSql sql;
    private final Pictures pictures;
    private final Paper paper;
    private final Typesetter typesetter;
    private final Fence fence;

    NewsletterPaper(NewsletterSql sql, Pictures pictures, Paper paper, Typesetter typesetter, Fence fence) {
        this.sql = sql;
        this.pictures = pictures;
        this.paper = paper;
        this.typesetter = typesetter;
        this.fence = fence;
    }

    /** The PDF; empty when too many are asked for at once. A picture that went while it was being set is in none that leaves. */
    Optional<byte[]> print(Place place, NewsletterIssue issue) {
        for (int time = 0; time < MOST_TIMES; time++) {
            List<NewsletterItem> shown = new ArrayList<>();
            Optional<byte[]> pdf = paper.print(() -> {
                shown.addAll(items(place.board().id(), issue));
                return sheet(place, issue, shown);
            });
            if (pdf.isEmpty() || items(place.board().id(), issue).equals(shown)) {
                return pdf;
            }
        }
        return Optional.empty();
    }

    private List<NewsletterItem> items(BoardId board, NewsletterIssue issue) {
        return fence.reading(board, () -> sql.items(board, issue.id()));
    }

    private Sheet sheet(Place place, NewsletterIssue issue, List<NewsletterItem> items) {
        Map<String, byte[]> bytes = new HashMap<>();
        int large = 0;
        for (NewsletterItem item : items) {
            List<LivePicture> shown = item.live().pictures();
            PictureSize size = shown.size() <= LARGE_IN_A_ROW && large + shown.size() <= MOST_LARGE ? PictureSize.LARGE : PictureSize.SMALL;
            large += size == PictureSize.LARGE ? shown.size() : 0;
            shown.forEach(picture -> pictures.bytes(place.board().id(), new PictureId(picture.picture()), size).ifPresent(it -> bytes.put(name(picture.picture()), it)));
        }
        return new Sheet(typesetter.set("newsletter/newsletterPaper", Map.of("words", Words.in(Language.NL), "place", place, "issue", issue, "items", items)), bytes);
    }

    private static String name(UUID picture) {
        return picture.toString();
    }
}

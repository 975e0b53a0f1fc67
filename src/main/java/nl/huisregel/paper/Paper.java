package nl.huisregel.paper;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import nl.huisregel.limit.Ceiling;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The door to paper: sets a page as a PDF with tags, a language, bookmarks and words for each picture (PDF/UA-1). It fetches nothing: our typeface and
 * the pictures handed in are all there is. A few are set at a time, because each holds its pictures in memory; who comes when all places are taken hears so.
 */
@Component
public class Paper {

    static final String PICTURE = "picture";
    private static final String FACE = "Atkinson Next";

    private final byte[] regular = file("atkinson-next-regular.ttf");
    private final byte[] bold = file("atkinson-next-bold.ttf");
    private final String look = new String(file("paper.css"), StandardCharsets.UTF_8);
    private final Letters letters = new Letters(List.of(regular, bold));
    private final Semaphore presses;
    private final Semaphore places;
    private final Duration patience;

    @Autowired
    Paper() {
        this(Ceiling.PDFS.most(), Ceiling.PDFS.most() + Ceiling.PDFS_WAITING.most(), Duration.ofSeconds(20));
    }

    /** @param presses how many are set at once @param places how many may wait or be set */
    Paper(int presses, int places, Duration patience) {
        XRLog.setLoggingEnabled(false);
        this.presses = new Semaphore(presses, true);
        this.places = new Semaphore(places);
        this.patience = patience;
    }

    /** The PDF, or nothing when too many are asked for at once. @param sheet made when its turn has come, from what may be shown at that moment */
    public Optional<byte[]> print(Supplier<Sheet> sheet) {
        if (!places.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return onPress(sheet);
        } finally {
            places.release();
        }
    }

    /** How many more may come now. */
    int free() {
        return places.availablePermits();
    }

    private Optional<byte[]> onPress(Supplier<Sheet> sheet) {
        if (!myTurn()) {
            return Optional.empty();
        }
        try {
            return Optional.of(set(sheet.get()));
        } finally {
            presses.release();
        }
    }

    private boolean myTurn() {
        try {
            return presses.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private byte[] set(Sheet sheet) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                .withW3cDocument(Manuscript.of(sheet.page(), look, letters), null)
                .useFont(() -> new ByteArrayInputStream(regular), FACE, 400, FontStyle.NORMAL, true)
                .useFont(() -> new ByteArrayInputStream(bold), FACE, 700, FontStyle.NORMAL, true)
                .useUriResolver((base, address) -> sheet.pictures().containsKey(name(address)) ? address : null)
                .useProtocolsStreamImplementation(address -> new Handed(sheet.pictures(), name(address)), PICTURE)
                .useHttpStreamImplementation(address -> new Handed(Map.of(), ""))
                .useReplacementText(Letters.SIGN)
                .usePdfUaAccessibility(true)
                .withProducer("Huisregel")
                .toStream(pdf)
                .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static String name(String address) {
        return address.startsWith(PICTURE + ":") ? address.substring(PICTURE.length() + 1) : "";
    }

    private static byte[] file(String name) {
        try (InputStream stream = Paper.class.getResourceAsStream("/paper/" + name)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A picture that was handed in. */
    private record Handed(Map<String, byte[]> pictures, String name) implements FSStream {

        @Override
        public InputStream getStream() {
            return new ByteArrayInputStream(pictures.getOrDefault(name, new byte[0]));
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }
}

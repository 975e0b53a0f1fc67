package nl.huisregel.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Reads a PDF as a machine and as a screen reader does. */
public final class PdfReader {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private final byte[] pdf;

    public PdfReader(byte[] pdf) {
        this.pdf = pdf;
    }

    /** The rules of PDF/UA-1 that it breaks; a file of no rules checked is a fault too. */
    public List<String> faults() {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
             var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            var result = validator.validate(parser);
            if (result.getTotalAssertions() == 0) {
                return List.of("nothing was checked");
            }
            return result.getTestAssertions().stream().filter(it -> it.getStatus() != TestAssertion.Status.PASSED)
                .map(it -> it.getRuleId().getClause() + "-" + it.getRuleId().getTestNumber() + ": " + it.getMessage()).distinct().toList();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public String text() {
        return with(document -> new PDFTextStripper().getText(document));
    }

    /** How far the last letter of any line stays from the right edge, in millimetres: what comes nearer than the margin is cut off. */
    public double rightMargin() {
        return with(document -> {
            double[] nearest = {Double.MAX_VALUE};
            new PDFTextStripper() {
                @Override
                protected void writeString(String line, List<TextPosition> letters) {
                    letters.forEach(it -> nearest[0] = Math.min(nearest[0], it.getPageWidth() - it.getEndX()));
                }
            }.getText(document);
            return nearest[0] / 72 * 25.4;
        });
    }

    public int pages() {
        return with(PDDocument::getNumberOfPages);
    }

    public String language() {
        return with(document -> document.getDocumentCatalog().getLanguage());
    }

    public String title() {
        return with(document -> document.getDocumentInformation().getTitle());
    }

    public List<String> bookmarks() {
        return with(document -> {
            List<String> names = new ArrayList<>();
            var outline = document.getDocumentCatalog().getDocumentOutline();
            if (outline != null) {
                outline.children().forEach(item -> names.add(item.getTitle()));
            }
            return names;
        });
    }

    /** Headings, paragraphs and figures in the order in which they are read out; a figure with its words. */
    public List<String> structure() {
        return with(document -> {
            List<String> all = new ArrayList<>();
            walk(document.getDocumentCatalog().getStructureTreeRoot(), all);
            return all;
        });
    }

    /** The words of every picture, in reading order. */
    public List<String> figures() {
        return structure().stream().filter(it -> it.startsWith("Figure ")).map(it -> it.substring(7)).toList();
    }

    /** How many pictures are drawn, page by page. */
    public int pictures() {
        return with(document -> {
            int count = 0;
            for (var page : document.getPages()) {
                for (COSName name : page.getResources().getXObjectNames()) {
                    count += page.getResources().getXObject(name) instanceof PDImageXObject ? 1 : 0;
                }
            }
            return count;
        });
    }

    private static void walk(PDStructureNode node, List<String> all) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                all.add(element.getStructureType() + (element.getAlternateDescription() == null ? "" : " " + element.getAlternateDescription()));
                walk(element, all);
            }
        }
    }

    private interface Reading<T> {
        T of(PDDocument document) throws IOException;
    }

    private <T> T with(Reading<T> reading) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return reading.of(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

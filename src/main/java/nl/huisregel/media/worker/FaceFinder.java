package nl.huisregel.media.worker;

import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2GRAY;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;
import static org.bytedeco.opencv.global.opencv_imgproc.equalizeHist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.RectVector;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_objdetect.CascadeClassifier;

/**
 * Points out where faces seem to be, never whose. It misses tilted and small faces and now and then
 * sees one in a painting or a wall: absence means nothing, and neither does presence before a person looked.
 */
final class FaceFinder {

    /** Larger pictures give more false boxes, and take longer. */
    private static final int SIDE = 800;
    private static final double STEP = 1.1;
    private static final int NEIGHBOURS = 5;
    /** The smallest face looked for, as a part of the longest side. */
    private static final double SMALLEST = 0.04;

    private static final String LOADS_ALL = "org.bytedeco.javacpp.loadlibraries";

    private final String folder;
    private List<CascadeClassifier> cascades = List.of();

    FaceFinder(String folder) {
        this.folder = folder;
    }

    Wire.Answer seek(BytePointer picture) {
        load();
        try (var _ = new PointerScope()) {
            Mat print = Darkroom.ours(picture);
            return print.empty() ? Wire.Answer.UNREADABLE : new Wire.Answer(List.of(), faces(print));
        } catch (RuntimeException opencvRefuses) {
            return Wire.Answer.UNREADABLE;
        }
    }

    /** Not before the first time: most workers only make pictures. */
    private void load() {
        if (cascades.isEmpty()) {
            nativeCode();
            cascades = List.of(cascade("haarcascade_frontalface_alt.xml"), cascade("haarcascade_frontalface_alt2.xml"));
        }
    }

    /** Only what faces need: by itself JavaCPP would also load windows and cameras, which want a desktop, and are not in the kit. */
    private static void nativeCode() {
        System.loadLibrary("jniopencv_objdetect");
        System.setProperty(LOADS_ALL, "false");
        try {
            Class.forName(CascadeClassifier.class.getName());
        } catch (ClassNotFoundException notInKit) {
            throw new IllegalStateException(notInKit);
        } finally {
            System.clearProperty(LOADS_ALL);
        }
    }

    private CascadeClassifier cascade(String file) {
        CascadeClassifier cascade = new CascadeClassifier(folder + "/" + file);
        if (cascade.empty()) {
            throw new IllegalStateException("no " + file);
        }
        return cascade;
    }

    private List<Wire.Box> faces(Mat print) {
        Mat small = Darkroom.fit(print, SIDE);
        Mat grey = new Mat();
        cvtColor(small, grey, COLOR_BGR2GRAY);
        equalizeHist(grey, grey);
        int smallest = (int) Math.max(24, SMALLEST * Math.max(grey.cols(), grey.rows()));
        List<Wire.Box> found = new ArrayList<>();
        for (CascadeClassifier cascade : cascades) {
            RectVector boxes = new RectVector();
            cascade.detectMultiScale(grey, boxes, STEP, NEIGHBOURS, 0, new Size(smallest, smallest), new Size());
            for (Rect box : boxes.get()) {
                add(found, new Wire.Box(box.x(), box.y(), box.width(), box.height()));
            }
        }
        double factor = (double) print.cols() / grey.cols();
        return found.stream().sorted(Comparator.comparingInt(Wire.Box::x)).limit(Wire.MOST_FACES).map(box -> enlarged(box, factor, print)).toList();
    }

    /** What both cascades see is one face. */
    private static void add(List<Wire.Box> found, Wire.Box box) {
        if (found.stream().noneMatch(other -> inside(centre(box), other) || inside(centre(other), box))) {
            found.add(box);
        }
    }

    private static int[] centre(Wire.Box box) {
        return new int[] {box.x() + box.width() / 2, box.y() + box.height() / 2};
    }

    private static boolean inside(int[] point, Wire.Box box) {
        return point[0] >= box.x() && point[0] < box.x() + box.width() && point[1] >= box.y() && point[1] < box.y() + box.height();
    }

    private static Wire.Box enlarged(Wire.Box box, double factor, Mat print) {
        int x = (int) (box.x() * factor), y = (int) (box.y() * factor);
        return new Wire.Box(x, y, Math.min((int) (box.width() * factor), print.cols() - x), Math.min((int) (box.height() * factor), print.rows() - y));
    }
}

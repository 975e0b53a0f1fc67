package nl.huisregel.media.worker;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_core.add;
import static org.bytedeco.opencv.global.opencv_core.bitwise_not;
import static org.bytedeco.opencv.global.opencv_core.extractChannel;
import static org.bytedeco.opencv.global.opencv_core.insertChannel;
import static org.bytedeco.opencv.global.opencv_core.multiply;

import java.util.function.UnaryOperator;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;

/** White paper under what is see-through, because a JPEG cannot be see-through. */
final class Paper {

    private static final int ALPHA = 3;
    private static final int BAND = 128;

    private Paper() {}

    /**
     * Shrinks the picture and lays it on paper. Colours are weighed by their opacity before they are
     * shrunk, or what is hidden under see-through parts would colour the edges.
     */
    static Mat under(Mat picture, UnaryOperator<Mat> shrink) {
        if (picture.channels() != 4) {
            return shrink.apply(picture);
        }
        for (int row = 0; row < picture.rows(); row += BAND) {
            try (var _ = new PointerScope()) { // in bands, to need little memory
                weigh(picture.rowRange(row, Math.min(row + BAND, picture.rows())));
            }
        }
        return onWhite(shrink.apply(picture));
    }

    private static void weigh(Mat band) {
        Mat alpha = channel(band, ALPHA);
        for (int colour = 0; colour < ALPHA; colour++) {
            Mat plane = channel(band, colour);
            multiply(plane, alpha, plane, 1 / 255.0, -1);
            insertChannel(plane, band, colour);
        }
    }

    private static Mat onWhite(Mat weighed) {
        Mat white = new Mat();
        bitwise_not(channel(weighed, ALPHA), white);
        Mat opaque = new Mat(weighed.rows(), weighed.cols(), CV_8UC3);
        for (int colour = 0; colour < ALPHA; colour++) {
            Mat plane = channel(weighed, colour);
            add(plane, white, plane);
            insertChannel(plane, opaque, colour);
        }
        return opaque;
    }

    private static Mat channel(Mat picture, int number) {
        Mat plane = new Mat(picture.rows(), picture.cols(), CV_8UC1);
        extractChannel(picture, plane, number);
        return plane;
    }
}

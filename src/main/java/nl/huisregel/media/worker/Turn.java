package nl.huisregel.media.worker;

import static org.bytedeco.opencv.global.opencv_core.flip;
import static org.bytedeco.opencv.global.opencv_core.transpose;

import org.bytedeco.opencv.opencv_core.Mat;

/** Puts a picture upright, from how the camera was held. */
final class Turn {

    private static final int OVER_X = 0, OVER_Y = 1, OVER_BOTH = -1;

    private Turn() {}

    static Mat upright(Mat held, int orientation) {
        return switch (orientation) {
            case 2 -> flipped(held, OVER_Y);
            case 3 -> flipped(held, OVER_BOTH);
            case 4 -> flipped(held, OVER_X);
            case 5 -> transposed(held);
            case 6 -> flipped(transposed(held), OVER_Y);
            case 7 -> flipped(transposed(held), OVER_BOTH);
            case 8 -> flipped(transposed(held), OVER_X);
            default -> held;
        };
    }

    private static Mat flipped(Mat held, int over) {
        Mat turned = new Mat();
        flip(held, turned, over);
        return turned;
    }

    private static Mat transposed(Mat held) {
        Mat turned = new Mat();
        transpose(held, turned);
        return turned;
    }
}

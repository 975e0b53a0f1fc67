package nl.huisregel.media.worker;

import static org.bytedeco.opencv.global.opencv_core.CV_8U;
import static org.bytedeco.opencv.global.opencv_core.CV_16U;
import static org.bytedeco.opencv.global.opencv_core.setNumThreads;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_COLOR;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_IGNORE_ORIENTATION;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_REDUCED_COLOR_2;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_REDUCED_COLOR_4;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_REDUCED_COLOR_8;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_UNCHANGED;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_JPEG_OPTIMIZE;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_JPEG_QUALITY;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imdecode;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imencode;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/** Decodes a picture and makes it anew in the two sizes we keep. */
final class Darkroom {

    private static final int LARGE = 1600;
    private static final int SMALL = 400;
    private static final int[] HOW = {IMWRITE_JPEG_QUALITY, 82, IMWRITE_JPEG_OPTIMIZE, 1};

    private Darkroom() {}

    /** Loads the native code and proves that it works, so that "ready" means ready. */
    static void prepare() {
        setNumThreads(1);
        try (var _ = new PointerScope()) {
            print(new Mat(8, 8, CV_8U));
        }
    }

    static Wire.Answer develop(Wire.Develop order, BytePointer picture) {
        try (var _ = new PointerScope()) {
            Mat decoded = decode(order, picture);
            if (decoded.empty()) {
                return Wire.Answer.UNREADABLE;
            }
            return prints(finish(decoded, order));
        } catch (RuntimeException opencvRefuses) {
            return Wire.Answer.UNREADABLE;
        }
    }

    /** A print of ours once more, with one area changed; of what was there before nothing goes along. */
    static Wire.Answer retouch(Wire.Retouch order, BytePointer picture) {
        try (var _ = new PointerScope()) {
            Mat print = ours(picture);
            return print.empty() ? Wire.Answer.UNREADABLE : prints(Retouching.changed(print, order));
        } catch (RuntimeException opencvRefuses) {
            return Wire.Answer.UNREADABLE;
        }
    }

    /** A print we made ourselves, as it is. */
    static Mat ours(BytePointer picture) {
        return imdecode(new Mat(1, (int) picture.limit(), CV_8U, picture), IMREAD_COLOR | IMREAD_IGNORE_ORIENTATION);
    }

    private static Wire.Answer prints(Mat large) {
        return new Wire.Answer(List.of(print(large), print(fit(large, SMALL))), List.of());
    }

    private static Mat decode(Wire.Develop order, BytePointer picture) {
        boolean jpeg = picture.get(0) == (byte) 0xFF;
        int how = switch (order.shrink()) {
            case 2 -> IMREAD_REDUCED_COLOR_2;
            case 4 -> IMREAD_REDUCED_COLOR_4;
            case 8 -> IMREAD_REDUCED_COLOR_8;
            default -> IMREAD_COLOR;
        };
        Mat bytes = new Mat(1, (int) picture.limit(), CV_8U, picture);
        return imdecode(bytes, jpeg ? how | IMREAD_IGNORE_ORIENTATION : IMREAD_UNCHANGED);
    }

    private static Mat finish(Mat decoded, Wire.Develop order) {
        Mat eight = decoded.depth() == CV_16U ? eightBits(decoded) : decoded;
        Mat opaque = Paper.under(eight, mat -> fit(mat, LARGE));
        Mat upright = Turn.upright(opaque, order.orientation());
        return order.displayP3() ? WideColours.toOrdinary(upright) : upright;
    }

    private static Mat eightBits(Mat sixteen) {
        Mat eight = new Mat();
        sixteen.convertTo(eight, CV_8U, 1 / 257.0, 0);
        sixteen.release();
        return eight;
    }

    /** Never enlarged: a small picture stays as it is. */
    static Mat fit(Mat picture, int side) {
        int longest = Math.max(picture.cols(), picture.rows());
        if (longest <= side) {
            return picture;
        }
        double factor = (double) side / longest;
        Mat fitted = new Mat();
        resize(picture, fitted, new Size(scaled(picture.cols(), factor), scaled(picture.rows(), factor)),
            0, 0, INTER_AREA);
        return fitted;
    }

    private static int scaled(int side, double factor) {
        return Math.max(1, (int) Math.round(side * factor));
    }

    private static Wire.Print print(Mat picture) {
        BytePointer jpeg = new BytePointer();
        if (!imencode(".jpg", picture, jpeg, new IntPointer(HOW))) {
            throw new IllegalStateException("OpenCV could not write a JPEG");
        }
        byte[] bytes = new byte[(int) jpeg.limit()];
        jpeg.get(bytes);
        return new Wire.Print(picture.cols(), picture.rows(), bytes);
    }
}

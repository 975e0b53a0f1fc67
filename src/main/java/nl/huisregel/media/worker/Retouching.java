package nl.huisregel.media.worker;

import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/** Changes one area of a picture for good. */
final class Retouching {

    /**
     * What is left of a blurred side, at most. With eight the cascades found a portrait and a painting again, with six seldom: two dark spots
     * in the right place are a face to them. To be found is not to be recognised, and whoever wants nothing left takes the box.
     */
    private static final int CELLS = 6;
    /** And never a cell smaller than this, or a small face or a name on a coat would stay readable. */
    private static final int CELL = 12;
    /** The ink of the house, as blue, green and red. */
    private static final Scalar INK = new Scalar(38, 39, 28, 0);

    private Retouching() {}

    static Mat changed(Mat picture, Wire.Retouch order) {
        Wire.Box box = order.area();
        Mat area = picture.apply(new Rect(box.x(), box.y(), box.width(), box.height()));
        return switch (order.how()) {
            case BLUR -> {
                blurred(area).copyTo(area);
                yield picture;
            }
            case COVER -> {
                area.put(INK);
                yield picture;
            }
            case CROP -> area.clone();
        };
    }

    private static Mat blurred(Mat area) {
        Mat few = new Mat();
        resize(area, few, new Size(cells(area.cols()), cells(area.rows())), 0, 0, INTER_AREA);
        Mat back = new Mat();
        resize(few, back, area.size(), 0, 0, INTER_LINEAR);
        return back;
    }

    private static int cells(int side) {
        return Math.clamp(side / CELL, 1, CELLS);
    }
}

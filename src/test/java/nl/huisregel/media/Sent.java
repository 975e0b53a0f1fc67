package nl.huisregel.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Files as people send them, honest and hostile, made on the spot. */
public final class Sent {

    public static final Color TOP_LEFT = Color.RED, TOP_RIGHT = Color.GREEN;
    public static final Color BOTTOM_RIGHT = Color.BLUE, BOTTOM_LEFT = Color.YELLOW;

    private Sent() {}

    /** A picture whose four corners can be told apart. */
    public static BufferedImage corners(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D pen = image.createGraphics();
        fill(pen, TOP_LEFT, 0, 0, width, height);
        fill(pen, TOP_RIGHT, width / 2, 0, width, height);
        fill(pen, BOTTOM_LEFT, 0, height / 2, width, height);
        fill(pen, BOTTOM_RIGHT, width / 2, height / 2, width, height);
        pen.dispose();
        return image;
    }

    public static byte[] jpeg(int width, int height) {
        return jpeg(corners(width, height, BufferedImage.TYPE_INT_RGB), false);
    }

    public static byte[] progressiveJpeg(int width, int height) {
        return jpeg(corners(width, height, BufferedImage.TYPE_INT_RGB), true);
    }

    public static byte[] greyJpeg(int width, int height) {
        return jpeg(corners(width, height, BufferedImage.TYPE_BYTE_GRAY), false);
    }

    public static byte[] png(int width, int height, int type) {
        return write(corners(width, height, type), "png");
    }

    public static byte[] write(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    public static byte[] jpeg(BufferedImage image, boolean progressive) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** A JPEG with one more segment right behind its first two bytes. */
    public static byte[] withSegment(byte[] jpeg, int marker, byte[] body) {
        ByteBuffer more = ByteBuffer.allocate(jpeg.length + body.length + 4);
        more.put(jpeg, 0, 2).put((byte) 0xFF).put((byte) marker).putShort((short) (body.length + 2)).put(body);
        return more.put(jpeg, 2, jpeg.length - 2).array();
    }

    /** A JPEG that says how the camera was held, where and by which camera. */
    public static byte[] withExif(byte[] jpeg, int orientation) {
        return withSegment(jpeg, 0xE1, join("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1), tiff(orientation)));
    }

    /** An Exif block with an orientation, a camera, a place and a small picture of its own. */
    public static byte[] tiff(int orientation) {
        ByteBuffer tiff = ByteBuffer.allocate(300).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8);
        tiff.putShort((short) 3);
        entry(tiff, 0x0110, 2, 20, 100);             // camera
        entry(tiff, 0x0112, 3, 1, orientation);
        entry(tiff, 0x8825, 4, 1, 140);              // place
        tiff.putInt(0);
        tiff.position(100).put("CAMERA-SERIAL-4711\0\0".getBytes(StandardCharsets.ISO_8859_1));
        tiff.position(140).putShort((short) 1);
        entry(tiff, 0x0002, 5, 3, 180);
        tiff.position(180).put("GPS-52.0907N-5.1214E".getBytes(StandardCharsets.ISO_8859_1));
        tiff.position(220).put("THUMBNAIL-INSIDE".getBytes(StandardCharsets.ISO_8859_1));
        return tiff.array();
    }

    /** A PNG with any claim about its sides; its picture data is as many zeros as asked for. */
    public static byte[] emptyPng(int width, int height, int bits, int colour, long zeros) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        try (var packer = new DeflaterOutputStream(data, new Deflater(Deflater.BEST_SPEED), 1 << 16)) {
            byte[] nothing = new byte[1 << 16];
            for (long left = zeros; left > 0; left -= nothing.length) {
                packer.write(nothing, 0, (int) Math.min(left, nothing.length));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        byte[] header = ByteBuffer.allocate(13).putInt(width).putInt(height)
            .put((byte) bits).put((byte) colour).array();
        return join(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'},
            chunk("IHDR", header), chunk("IDAT", data.toByteArray()), chunk("IEND", new byte[0]));
    }

    /** A PNG with one more chunk behind its header. */
    public static byte[] withChunk(byte[] png, String type, byte[] body) {
        int behindHeader = 8 + 25;
        return join(Arrays.copyOf(png, behindHeader), chunk(type, body),
            Arrays.copyOfRange(png, behindHeader, png.length));
    }

    /** A simple WebP made into one that also says how the camera was held. */
    public static byte[] withExif(byte[] webp, int width, int height, byte[] tiff) {
        ByteBuffer more = ByteBuffer.allocate(webp.length + 18 + 8 + tiff.length).order(ByteOrder.LITTLE_ENDIAN);
        more.put(webp, 0, 4).putInt(more.capacity() - 8).put(webp, 8, 4);
        more.put("VP8X".getBytes(StandardCharsets.ISO_8859_1)).putInt(10).putInt(8);
        more.putShort((short) (width - 1)).put((byte) 0).putShort((short) (height - 1)).put((byte) 0);
        more.put(webp, 12, webp.length - 12);
        return more.put("EXIF".getBytes(StandardCharsets.ISO_8859_1)).putInt(tiff.length).put(tiff).array();
    }

    public static byte[] chunk(String type, byte[] body) {
        CRC32 sum = new CRC32();
        sum.update(join(type.getBytes(StandardCharsets.ISO_8859_1), body));
        return ByteBuffer.allocate(body.length + 12).putInt(body.length)
            .put(type.getBytes(StandardCharsets.ISO_8859_1)).put(body).putInt((int) sum.getValue()).array();
    }

    public static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static void fill(Graphics2D pen, Color colour, int x, int y, int width, int height) {
        pen.setColor(colour);
        pen.fillRect(x, y, width, height);
    }
}
